import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { BUDDHIST_OFFSET, fiscalYearOfMonth, yearInFiscalYear } from './thai/civil.js';

dayjs.extend(utc);

/** Milliseconds. A civil day in Bangkok has as many: there is no daylight saving. */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Civil date in Asia/Bangkok, `YYYY-MM-DD`, Gregorian. */
export type CivilDate = string;

/**
 * The only source of "now".
 * `now()` is the civil instant: `KAMNOT_NOW` and the sandbox move it; every date rule and schedule reads it.
 * `real()` is real time in milliseconds since the epoch: ages of events, reply tokens, retry keys and leases
 * are measured with it and nothing moves it (CONTRACT 2).
 */
export interface Clock {
  now(): Date;
  real(): number;
}

/** A clock that can be moved (the sandbox). */
export interface MovableClock extends Clock {
  /** Jump so that `now()` is this instant; it then runs on in real time. */
  moveTo(instant: Date): void;
}

/** Thailand has been UTC+7 without daylight saving since 1920; a fixed offset is exact and needs no zone data. */
const BANGKOK_OFFSET_MINUTES = 7 * 60;

/** A clock that starts at `start` (an instant; default: real time) and runs on in real time. */
export function createClock(start?: Date, real: () => number = Date.now): MovableClock {
  let shift = start ? start.getTime() - real() : 0;
  return {
    now: () => new Date(real() + shift),
    real,
    moveTo(instant) {
      shift = instant.getTime() - real();
    },
  };
}

/** Bangkok wall clock of an instant, for arithmetic on a fixed +07:00. */
export function bangkok(instant: Date): dayjs.Dayjs {
  return dayjs(instant).utcOffset(BANGKOK_OFFSET_MINUTES);
}

/** The Bangkok civil date of an instant. */
export function civilDate(instant: Date): CivilDate {
  return bangkok(instant).format('YYYY-MM-DD');
}

/** An instant as ISO 8601 at +07:00; every delivery of a wave needs it, so it is made without a calendar library. */
export const civilIso = (instant: Date): string =>
  new Date(instant.getTime() + BANGKOK_OFFSET_MINUTES * 60_000).toISOString().replace('Z', '+07:00');

/** The instant of a Bangkok wall-clock time, e.g. `instantAt('2023-03-13', '08:30')`. */
export function instantAt(date: CivilDate, time = '00:00'): Date {
  return new Date(`${date}T${time}:00+07:00`);
}

/** `days` later (negative: earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CivilDate): number {
  return dayjs.utc(date).day();
}

/** The fiscal year (Buddhist era, October to September) a date lies in: 2022-10-01 … 2023-09-30 is 2566. */
export function fiscalYearOf(date: CivilDate): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return fiscalYearOfMonth(year, month);
}

/** First and last day of a fiscal year (Buddhist era). */
export function fiscalYearSpan(fiscalYear: number): [CivilDate, CivilDate] {
  return [`${yearInFiscalYear(fiscalYear, 10)}-10-01`, `${yearInFiscalYear(fiscalYear, 9)}-09-30`];
}

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Nobody rehearses so far ahead: a year from here on is of the Buddhist era. */
export const BUDDHIST_FROM = 2400;

/** A date or an instant that begins with a Buddhist year, with the Gregorian one instead. */
export const gregorianYear = (text: string): string =>
  text.replace(/^\d{4}/, (year) => String(Number(year) - BUDDHIST_OFFSET));

/**
 * Reads ISO 8601 with offset; null for anything else, a Buddhist year and a day that is in no calendar included: `Date`
 * alone would roll 31 February over into March.
 */
export function parseInstant(text: string): Date | null {
  const [, day] = ISO_INSTANT.exec(text) ?? [];
  if (day === undefined || dayjs.utc(day).format('YYYY-MM-DD') !== day) return null;
  if (Number(day.slice(0, 4)) >= BUDDHIST_FROM) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Why a text is no instant, and what to write instead; for "X …". */
export const whyNoInstant = (text: string): string =>
  ISO_INSTANT.test(text) && Number(text.slice(0, 4)) >= BUDDHIST_FROM
    ? `has a Buddhist year: write the Gregorian one, ${gregorianYear(text)}`
    : 'is no instant: write ISO 8601 with offset, e.g. 2024-03-12T09:00:00+07:00';
