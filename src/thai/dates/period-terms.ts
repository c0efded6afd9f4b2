import {
  BUDDHIST_OFFSET,
  fiscalYearOfMonth,
  fromDayNumber,
  toDayNumber,
  yearInFiscalYear,
} from '../civil.js';
import { calendarTerm, readPart } from './month-terms.js';
import { deixisAt, isCount, kindAt, numberAt, readWordedYear, readYear, type Scan, stepOf } from './scan.js';
import { firm, spanTerm } from './span-term.js';
import { fiscalSpan, quarterOf, quarterSpan } from './spans.js';
import type { Parsed, Part, Year } from './types.js';
import { readUnitDeixis } from './week-terms.js';

/** The fiscal year (Buddhist era) that a year said beside a fiscal period means: `ไตรมาส 1/2567` is of FY 2567. */
const asFiscalYear = (year: Year): number =>
  year.kind === 'fiscal' ? year.value : year.value + BUDDHIST_OFFSET;

/** The fiscal year said beside a part of one: `Q1 ปีนี้` counts from the plan's year, as `ปีนี้` alone does, not the calendar's. */
function fiscalYearBeside(scan: Scan, { year, next }: { year: Year; next: number }): number {
  const deixis = deixisAt(scan, next - 1);
  return deixis !== null && scan.fiscalYear !== null ? scan.fiscalYear + stepOf(deixis) : asFiscalYear(year);
}

/** `ไตรมาส 2`, `ไตรมาสที่สาม`, `Q3/67`, `ไตรมาสหน้า`, `สิ้นไตรมาส` */
export function readQuarter(scan: Scan, i: number): Parsed | null {
  const part = readPart(scan, i);
  const at = part ? i + 1 : i;
  const relative = readUnitDeixis(scan, at, 'quarter');
  if (relative) return relativeQuarter(scan, stepOf(relative.deixis), part, relative.next);
  if (kindAt(scan, at) !== 'quarter') return null;
  const number = quarterNumber(scan, at + 1);
  if (!number) return part ? relativeQuarter(scan, 0, part, at + 1) : null;
  const year = readYear(scan, number.next, true);
  const fiscalYear = year ? fiscalYearBeside(scan, year) : null;
  return firm({ kind: 'quarter', quarter: number.quarter, fiscalYear, part }, year?.next ?? number.next);
}

function quarterNumber(scan: Scan, i: number): { quarter: number; next: number } | null {
  if (kindAt(scan, i) === 'first') return { quarter: 1, next: i + 1 };
  if (kindAt(scan, i) === 'final') return { quarter: 4, next: i + 1 };
  const at = kindAt(scan, i) === 'at' ? i + 1 : i;
  const token = numberAt(scan, at);
  if (!token || token.value < 1 || token.value > 4 || isCount(scan, at + 1)) return null;
  return { quarter: token.value, next: at + 1 };
}

function relativeQuarter(scan: Scan, step: number, part: Part | null, next: number): Parsed | null {
  if (scan.today === null) return null;
  const { year, month } = fromDayNumber(scan.today);
  const index = fiscalYearOfMonth(year, month) * 4 + quarterOf(month) - 1 + step;
  return firm({ kind: 'quarter', quarter: (index % 4) + 1, fiscalYear: Math.floor(index / 4), part }, next);
}

/** `ครึ่งปีแรก`, `ครึ่งปีหลัง 2567`, `6 เดือนแรก`: halves of the fiscal year. */
export function readHalf(scan: Scan, i: number): Parsed | null {
  const half = halfAt(scan, i);
  if (!half) return null;
  const year = readYear(scan, half.next, true);
  const fiscalYear = year ? fiscalYearBeside(scan, year) : scan.fiscalYear;
  if (fiscalYear === null) return null;
  const [start, end] = fiscalSpan(fiscalYear);
  const april = toDayNumber({ year: yearInFiscalYear(fiscalYear, 4), month: 4, day: 1 });
  const term = half.value === 1 ? spanTerm(start, april - 1, 'half') : spanTerm(april, end, 'half');
  return firm(term, year?.next ?? half.next);
}

function halfAt(scan: Scan, i: number): { value: number; next: number } | null {
  if (kindAt(scan, i) === 'half') return { value: scan.tokens[i]!.value, next: i + 1 };
  if (numberAt(scan, i)?.value !== 6 || kindAt(scan, i + 1) !== 'month-unit') return null;
  const kind = kindAt(scan, i + 2);
  if (kind === 'first') return { value: 1, next: i + 3 };
  return kind === 'after' && scan.tokens[i + 2]!.tight ? { value: 2, next: i + 3 } : null;
}

/** First and last month of the parts of a year: its first quarter, its middle half, its last quarter, its halves. */
const CALENDAR_PARTS = {
  'first-half': [1, 6],
  'second-half': [7, 12],
  early: [1, 3],
  middle: [4, 9],
  late: [10, 12],
  close: [12, 12],
} as const;

/**
 * `ปี 67`, `ปีงบประมาณ 2567`, `ปีหน้า` are fiscal years. With a part: `สิ้นปีงบ` 30 Sep, `ต้นปีงบ` Oct-Dec,
 * `สิ้นปี` 31 Dec, `ต้นปี` Jan-Mar: a plain ปี with a part is the calendar's.
 */
export function readYearTerm(scan: Scan, i: number): Parsed | null {
  const part = readPart(scan, i);
  const at = part ? i + 1 : i;
  const kind = kindAt(scan, at);
  if (kind !== 'year' && kind !== 'fiscal-year') return null;
  const said = readWordedYear(scan, at);
  if (part) return partOfYear(scan, part, kind === 'fiscal-year', said?.year ?? null, said?.next ?? at + 1);
  if (!said) return null;
  const deixis = deixisAt(scan, at + 1);
  const fiscalYear =
    deixis !== null && scan.fiscalYear !== null ? scan.fiscalYear + stepOf(deixis) : asFiscalYear(said.year);
  const [start, end] = fiscalSpan(fiscalYear);
  return firm(spanTerm(start, end, 'year'), said.next);
}

function partOfYear(scan: Scan, part: Part, fiscal: boolean, said: Year | null, next: number): Parsed | null {
  if (fiscal) {
    const fiscalYear = said ? asFiscalYear(said) : scan.fiscalYear;
    return fiscalYear === null ? null : firm(partOfFiscalYear(fiscalYear, part), next);
  }
  const year = said?.value ?? (scan.today === null ? null : fromDayNumber(scan.today).year);
  if (year === null) return null;
  if (part === 'close')
    return firm({ ...calendarTerm({ month: 12, part }), year: { kind: 'calendar', value: year } }, next);
  const [from, to] = CALENDAR_PARTS[part];
  const start = toDayNumber({ year, month: from, day: 1 });
  const end = toDayNumber({ year: to === 12 ? year + 1 : year, month: (to % 12) + 1, day: 1 }) - 1;
  return firm(spanTerm(start, end, 'range', { approximate: true }), next);
}

/** The same of a fiscal year, in its quarters. */
const FISCAL_PARTS = {
  early: [1, 1],
  middle: [2, 3],
  late: [4, 4],
  close: [4, 4],
  'first-half': [1, 2],
  'second-half': [3, 4],
} as const;

function partOfFiscalYear(fiscalYear: number, part: Part): Parsed['term'] {
  const [from, to] = FISCAL_PARTS[part];
  const start = quarterSpan(fiscalYear, from)[0];
  const end = quarterSpan(fiscalYear, to)[1];
  if (part === 'close') return spanTerm(end, end, 'day', { closing: true });
  return spanTerm(start, end, 'range', { approximate: true });
}

/** `สงกรานต์`, `ปีใหม่ 2567`: weak without a word that points at it, as titles hold such words too. */
export function readSeason(scan: Scan, i: number): Parsed | null {
  const token = scan.tokens[i]!;
  if (token.kind !== 'season') return null;
  const year = readYear(scan, i + 1, false);
  const next = year?.next ?? (kindAt(scan, i + 1) === 'this' ? i + 2 : i + 1);
  return {
    term: { kind: 'season', season: token.value, year: year?.year ?? null },
    next,
    confidence: year || next > i + 1 ? 'firm' : 'weak',
  };
}
