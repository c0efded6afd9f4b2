import { calendarTerm, MAX_WEEK_OF_MONTH, readMonth } from './month-terms.js';
import { MAX_WRITTEN_DAY } from './numbers.js';
import { kindAt, numberAt, readYear, type Scan } from './scan.js';
import type { Parsed } from './types.js';
import { calendarYear, yearOfDigits } from './years.js';

/** `20/6`, `20/3/66`, `2566-03-20`, `วันจันทร์ที่ 20/3/66` */
export function readNumericDate(scan: Scan, i: number): Parsed | null {
  const { at, weekday } = skipDayMarks(scan, i);
  const token = scan.tokens[at];
  if (token?.kind !== 'date' || token.owned) return null;
  const following = scan.tokens[at + 1];
  if (token.yearDigits !== null) {
    const value = yearOfDigits(token.yearDigits, scan);
    if (value === null) return null;
    const term = calendarTerm({ day: token.value, month: token.month, year: calendarYear(value), weekday });
    return { term, next: at + 1, confidence: 'firm' };
  }
  if (following?.counts || following?.kind === 'next' || following?.kind === 'slash') return null;
  const said = following?.kind === 'dash' ? null : readYear(scan, at + 1, true);
  const term = calendarTerm({ day: token.value, month: token.month, year: said?.year ?? null, weekday });
  return { term, next: said?.next ?? at + 1, confidence: 'firm' };
}

/** Steps over `วันจันทร์ที่`, `วันที่`, `ที่` before a day; a bare `อาทิตย์ที่` is the Sunday. */
function skipDayMarks(scan: Scan, i: number): { at: number; weekday: number | null; marked: boolean } {
  let at = i;
  let weekday: number | null = null;
  const first = scan.tokens[at];
  if (
    first?.kind === 'weekday' ||
    (first?.kind === 'week' && first.value === 1 && kindAt(scan, i + 1) === 'at')
  ) {
    weekday = first.kind === 'weekday' ? first.value : 0;
    at++;
    if (kindAt(scan, at) === 'comma') at++;
  }
  let marked = false;
  while (kindAt(scan, at) === 'at' || kindAt(scan, at) === 'day-mark') {
    marked ||= weekday !== null || kindAt(scan, at) === 'day-mark';
    at++;
  }
  return { at, weekday, marked };
}

/** The day number at a position, with what stands before it: `วันที่ 20`, `วันจันทร์ที่ 20`, `20`. */
export interface ReadDay {
  day: number;
  weekday: number | null;
  /** Said as a day (`วันที่`, a weekday), not a mere number. */
  marked: boolean;
  next: number;
}

/** Reads the number of a day with its marks; null when there is none that can be a day. */
export function readDay(scan: Scan, i: number): ReadDay | null {
  const { at, weekday, marked } = skipDayMarks(scan, i);
  const token = numberAt(scan, at);
  if (!token || token.value < 1 || token.value > MAX_WRITTEN_DAY) return null;
  if (!token.spelled && token.end - token.start > 2) return null;
  // "อาทิตย์ที่ 2" is the second week.
  if (kindAt(scan, i) === 'week' && token.value <= MAX_WEEK_OF_MONTH) return null;
  return { day: token.value, weekday, marked, next: at + 1 };
}

/** `20 มีนาคม 2566`, `วันจันทร์ที่ 20 มี.ค.`, `20 เดือนหน้า`, `วันที่ 20 ของเดือน 6`, `June 20, 2023` */
export function readDayMonth(scan: Scan, i: number): Parsed | null {
  const day = readDay(scan, i);
  if (!day) return readMonthFirst(scan, i);
  let at = day.next;
  const mark = kindAt(scan, at);
  if (
    mark === 'of' ||
    mark === 'in' ||
    mark === 'slash' ||
    (mark === 'dash' && scan.tokens[at]!.tight && scan.tokens[at + 1]?.tight)
  )
    at++;
  if (kindAt(scan, at) === 'month-unit' && scan.tokens[at - 1]!.kind === 'num' && !saysWhichMonth(scan, at))
    return null;
  const month = readMonth(scan, at, true);
  if (!month) return null;
  const { month: monthNumber, year, next } = month;
  return {
    term: calendarTerm({ day: day.day, weekday: day.weekday, month: monthNumber, year }),
    next,
    confidence: 'firm',
  };
}

/** `20 เดือนหน้า` and `วันที่ 5 เดือนที่แล้ว` are days; `3 เดือนที่แล้ว` and `สองเดือนหน้า` are durations. */
function saysWhichMonth(scan: Scan, i: number): boolean {
  const marked = kindAt(scan, i - 2) === 'day-mark' || kindAt(scan, i - 2) === 'at';
  const following = kindAt(scan, i + 1);
  if (marked || following === 'month' || following === 'num') return true;
  return (following === 'next' || following === 'this') && !scan.tokens[i - 1]!.spelled;
}

/** `เดือนมิถุนายน วันที่ 20`, `เดือนหน้าวันที่ 5`, `June 20` */
function readMonthFirst(scan: Scan, i: number): Parsed | null {
  const start = scan.tokens[i]!;
  if (start.kind === 'month' && start.latin) return readEnglish(scan, i);
  const month = readMonth(scan, i, false);
  if (!month || kindAt(scan, month.next) !== 'day-mark') return null;
  const day = readDay(scan, month.next);
  if (!day || readMonth(scan, day.next, true)) return null;
  const year = month.year ? null : readYear(scan, day.next, true);
  const term = calendarTerm({ day: day.day, month: month.month, year: month.year ?? year?.year ?? null });
  return { term, next: year?.next ?? day.next, confidence: 'firm' };
}

function readEnglish(scan: Scan, i: number): Parsed | null {
  const token = numberAt(scan, i + 1);
  if (!token || token.spelled || token.value < 1 || token.value > 31 || scan.tokens[i + 2]?.kind === 'month')
    return null;
  const year = readYear(scan, i + 2, true);
  const term = calendarTerm({ day: token.value, month: scan.tokens[i]!.value, year: year?.year ?? null });
  return { term, next: year?.next ?? i + 2, confidence: 'firm' };
}

/** `20 นี้`: maybe the day, maybe "this" item 20. */
export function readThisDay(scan: Scan, i: number): Parsed | null {
  const token = numberAt(scan, i);
  if (!token || token.spelled || token.value < 1 || token.value > 31 || kindAt(scan, i + 1) !== 'this')
    return null;
  return scan.today === null
    ? null
    : { term: calendarTerm({ day: token.value }), next: i + 2, confidence: 'weak' };
}

/** A marked day alone: `วันที่ 20`, `วันที่ 20 นี้`, `ศุกร์ที่ 30`. */
export function readDayOnly(scan: Scan, i: number): Parsed | null {
  if (scan.today === null) return null;
  const day = readDay(scan, i);
  if (!day?.marked || scan.tokens[day.next]?.counts) return null;
  const next = kindAt(scan, day.next) === 'this' ? day.next + 1 : day.next;
  return { term: calendarTerm({ day: day.day, weekday: day.weekday }), next, confidence: 'firm' };
}
