import { lastDayOf, toDayNumber, yearInFiscalYear } from '../civil.js';
import type { Part, Reference, Year } from './types.js';

export type DaySpan = readonly [start: number, end: number];

/** First and last day of a fiscal year (Buddhist era), as day numbers. */
export function fiscalSpan(fiscalYear: number): DaySpan {
  const year = (month: number) => yearInFiscalYear(fiscalYear, month);
  return [
    toDayNumber({ year: year(10), month: 10, day: 1 }),
    toDayNumber({ year: year(9), month: 9, day: 30 }),
  ];
}

/** Fiscal quarter 1-4 of a month 1-12: October begins the first. */
export const quarterOf = (month: number): number => Math.floor(((month + 2) % 12) / 3) + 1;

/** A fiscal quarter as day numbers. */
export function quarterSpan(fiscalYear: number, quarter: number): DaySpan {
  const first = ((quarter - 1) * 3 + 9) % 12;
  const year = yearInFiscalYear(fiscalYear, first + 1);
  return [
    toDayNumber({ year, month: first + 1, day: 1 }),
    toDayNumber({ year, month: first + 3, day: lastDayOf(year, first + 3) }),
  ];
}

/** A month of a Gregorian year, whole or in part: early 1-10, middle 11-20, late 21 to the end, close the last day, halves at the 15th. */
export function monthSpan(year: number, month: number, part: Part | null): DaySpan {
  const last = lastDayOf(year, month);
  const days = {
    early: [1, 10],
    middle: [11, 20],
    late: [21, last],
    close: [last, last],
    'first-half': [1, 15],
    'second-half': [16, last],
  } as const;
  const [from, to] = part ? days[part] : [1, last];
  return [toDayNumber({ year, month, day: from }), toDayNumber({ year, month, day: to })];
}

/** The Gregorian year of a month: as said, else the plan's fiscal year; null when neither is known. */
export function yearOf(month: number, year: Year | null, { fiscalYear }: Reference): number | null {
  if (year?.kind === 'calendar') return year.value;
  const fiscal = year?.value ?? fiscalYear;
  return fiscal === null ? null : yearInFiscalYear(fiscal, month);
}
