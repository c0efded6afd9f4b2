import { civilOfDayNumber, dayNumberOf, fromDayNumber, lastDayOf, toDayNumber } from '../civil.js';
import { type Holidays, workingDayAfter, workingDayBefore } from '../working-days.js';
import { kindAt, numberAt, type Scan } from './scan.js';
import { firm, spanTerm } from './span-term.js';
import type { TokenKind } from './tokens.js';
import type { Parsed } from './types.js';

type Unit = 'day' | 'working-day' | 'week' | 'month-unit' | 'year';

/** A day shifted by whole units; a month without that day ends on its last one. */
function shift(day: number, amount: number, unit: Unit, holidays: Holidays): number {
  if (unit === 'working-day') return shiftWorkingDays(day, amount, holidays);
  if (unit === 'day') return day + amount;
  if (unit === 'week') return day + amount * 7;
  const from = fromDayNumber(day);
  const months = from.year * 12 + from.month - 1 + amount * (unit === 'year' ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return toDayNumber({ year, month, day: Math.min(from.day, lastDayOf(year, month)) });
}

const MAX_WORKING_DAYS = 400;

function shiftWorkingDays(day: number, amount: number, holidays: Holidays): number {
  const step = amount < 0 ? workingDayBefore : workingDayAfter;
  let date = civilOfDayNumber(day);
  for (let left = Math.min(Math.abs(amount), MAX_WORKING_DAYS); left > 0; left--) date = step(date, holidays);
  return dayNumberOf(date);
}

/** `วันนี้`, `พรุ่งนี้`, `เมื่อวานซืน`; `ตอนนี้` and `จากนี้` as one end of a range. */
export function readRelativeDay(scan: Scan, i: number): Parsed | null {
  const token = scan.tokens[i]!;
  if (scan.today === null || (token.kind === 'ahead' && token.confidence !== 'needy')) return null;
  const day = scan.today + token.value;
  return { term: spanTerm(day, day, 'day'), next: i + 1, confidence: token.confidence };
}

interface Amount {
  low: number;
  high: number;
  unit: Unit;
  /** `3 วันนี้` came as one word. */
  withThis: boolean;
  next: number;
}

const UNITS = new Set<TokenKind | 'end'>(['day', 'working-day', 'week', 'month-unit', 'year']);

/** `3 วัน`, `2-3 สัปดาห์`, `สองเดือน`, `อาทิตย์เดียว`, `7 วันนี้` */
function readAmount(scan: Scan, i: number): Amount | null {
  const kind = kindAt(scan, i);
  if (UNITS.has(kind) && (kindAt(scan, i + 1) === 'single' || isOne(scan, i + 1))) {
    return { low: 1, high: 1, unit: kind as Unit, withThis: false, next: i + 2 };
  }
  const first = numberAt(scan, i);
  if (!first) return null;
  let at = i + 1;
  let high = first.value;
  const ranged = (kindAt(scan, at) === 'dash' || kindAt(scan, at) === 'to') && numberAt(scan, at + 1);
  if (ranged) {
    high = ranged.value;
    at += 2;
  }
  const unit = kindAt(scan, at);
  const today =
    unit === 'relative-day' && scan.tokens[at]!.value === 0 && scan.tokens[at]!.confidence === 'firm';
  if (!today && !UNITS.has(unit)) return null;
  if (high < first.value || high > 999) return null;
  return { low: first.value, high, unit: today ? 'day' : (unit as Unit), withThis: today, next: at + 1 };
}

function isOne(scan: Scan, i: number): boolean {
  const token = numberAt(scan, i);
  return token?.spelled === true && token.value === 1;
}

/** `อีก 3 วัน` and `อีกสองสัปดาห์`: that day; `อีก 2-3 วัน`: those days. */
export function readAhead(scan: Scan, i: number): Parsed | null {
  if (kindAt(scan, i) !== 'more' || scan.today === null) return null;
  const amount = readAmount(scan, i + 1);
  if (!amount) return null;
  const start = shift(scan.today, amount.low, amount.unit, scan.holidays);
  const end = shift(scan.today, amount.high, amount.unit, scan.holidays);
  return firm(spanTerm(start, end, start === end ? 'day' : 'range'), skipThis(scan, amount.next));
}

const skipThis = (scan: Scan, i: number): number =>
  kindAt(scan, i) === 'ahead' || kindAt(scan, i) === 'this' ? i + 1 : i;

/** Up to here `3 วันนี้` may be a window; `18 วันนี้` is rather item 18, today, as `18 ปีหน้า` is item 18 of next year. */
const MAX_BARE_WINDOW = 7;

/**
 * Durations from today:
 * 1. `ใน/ภายใน N วัน`, `2-3 วันนี้`, `N เดือนข้างหน้า`: the window from today.
 * 2. `N วันที่ผ่านมา`: the window up to today.
 * 3. `N วันที่แล้ว`, `N วันก่อน`: that day.
 * A bare `7 วัน` is no date.
 */
export function readDuration(scan: Scan, i: number): Parsed | null {
  if (scan.today === null) return null;
  const lead = kindAt(scan, i);
  const inside = lead === 'in' || lead === 'within';
  const amount = readAmount(scan, inside ? (kindAt(scan, i + 1) === 'more' ? i + 2 : i + 1) : i);
  if (!amount) return null;
  const { today, holidays } = scan;
  const { low, high, unit, withThis, next } = amount;
  const window = spanTerm(today, shift(today, high, unit, holidays), 'range');
  const following = kindAt(scan, next);
  if (
    unit === 'year' &&
    !inside &&
    (following === 'next' || (following === 'last' && high > MAX_BARE_WINDOW))
  )
    return null;
  if (following === 'ahead' || following === 'this' || following === 'next') return firm(window, next + 1);
  if (inside || (withThis && low !== high)) return firm(window, next);
  if (withThis) return high <= MAX_BARE_WINDOW ? { term: window, next, confidence: 'weak' } : null;
  const back = shift(today, -high, unit, holidays);
  if (following === 'past') return firm(spanTerm(back, today, 'range'), next + 1);
  const ago = following === 'last' || (following === 'before' && endsPhrase(scan, next + 1));
  return ago && low === high ? firm(spanTerm(back, back, 'day'), next + 1) : null;
}

/** `3 วันก่อน` is the past only when no deadline to be before follows. */
function endsPhrase(scan: Scan, i: number): boolean {
  const following = scan.tokens[i];
  return (
    following === undefined || (!following.tight && following.kind === 'text') || following.kind === 'comma'
  );
}
