import { fromDayNumber } from '../civil.js';
import { PARTS } from './lexicon.js';
import { deixisAt, isCount, kindAt, numberAt, readYear, type Scan, stepOf } from './scan.js';
import { spanTerm } from './span-term.js';
import { monthSpan, yearOf } from './spans.js';
import type { CalendarTerm, Parsed, Part, Year } from './types.js';
import { calendarYear } from './years.js';

/** A calendar term with what is known of it. */
export const calendarTerm = (known: Partial<CalendarTerm>): CalendarTerm => ({
  kind: 'calendar',
  day: null,
  month: null,
  year: null,
  part: null,
  weekday: null,
  ...known,
});

/** A month at a position: a name, `เดือน 6`, `เดือนหก`, `เดือนหน้า`; with its year where one is said. */
interface ReadMonth {
  month: number;
  year: Year | null;
  next: number;
  confidence: Parsed['confidence'];
}

/** The month at a position, without a day. */
export function readMonth(scan: Scan, i: number, hasDay: boolean): ReadMonth | null {
  const prefixed = kindAt(scan, i) === 'month-unit';
  const at = prefixed ? i + 1 : i;
  const token = scan.tokens[at];
  if (!token) return null;
  if (token.kind === 'month') {
    const year = readYear(scan, at + 1, hasDay) ?? readNearYear(scan, at + 1, token.value);
    const confidence = prefixed || hasDay || year ? 'firm' : token.confidence;
    return { month: token.value, year: year?.year ?? null, next: year?.next ?? at + 1, confidence };
  }
  if (prefixed) return readMonthNumber(scan, at) ?? readMonthDeixis(scan, at, at + 1);
  // "next month"
  return token.latin && kindAt(scan, i + 1) === 'month-unit' ? readMonthDeixis(scan, i, i + 2) : null;
}

/** `ก.ค. นี้`, `มกราหน้า`, `มีนาที่แล้ว`: the year of that month nearest to today in the direction said. */
function readNearYear(scan: Scan, i: number, month: number): { year: Year; next: number } | null {
  const deixis = kindAt(scan, i) === 'before' ? null : deixisAt(scan, i);
  if (deixis === null || scan.today === null) return null;
  const today = fromDayNumber(scan.today);
  const step = stepOf(deixis);
  if (step < 0) return { year: calendarYear(month < today.month ? today.year : today.year - 1), next: i + 1 };
  const over = step === 0 ? month < today.month : month <= today.month;
  return { year: calendarYear(over ? today.year + 1 : today.year), next: i + 1 };
}

/** The number of `เดือน 6`, `เดือนหก`, `เดือน 6/66`; `เดือนหนึ่ง` means "a month" and `เดือน 2 ครั้ง` counts. */
function readMonthNumber(scan: Scan, i: number): ReadMonth | null {
  const token = numberAt(scan, i);
  if (!token || token.value < 1 || token.value > 12 || (token.spelled && token.value === 1)) return null;
  if (isCount(scan, i + 1) || kindAt(scan, i + 1) === 'month-unit') return null;
  const year = readYear(scan, i + 1, false);
  return { month: token.value, year: year?.year ?? null, next: year?.next ?? i + 1, confidence: 'firm' };
}

function readMonthDeixis(scan: Scan, i: number, next: number): ReadMonth | null {
  const deixis = deixisAt(scan, i);
  if (deixis === null || scan.today === null) return null;
  const { year, month } = fromDayNumber(scan.today);
  const shifted = year * 12 + month - 1 + stepOf(deixis);
  return {
    month: (shifted % 12) + 1,
    year: calendarYear(Math.floor(shifted / 12)),
    next,
    confidence: 'firm',
  };
}

/** `ต้น`, `กลาง`, `ปลาย`, `สิ้น` at a position. */
export function readPart(scan: Scan, i: number): Part | null {
  const token = scan.tokens[i];
  return token?.kind === 'part' ? PARTS[token.value]! : null;
}

/** A whole month or a part of it: `มิถุนายน 2566`, `เดือนหน้า`, `ต้นเดือน`, `สิ้นเดือนเมษา`, `ปลาย มิ.ย.` */
export function readMonthTerm(scan: Scan, i: number): Parsed | null {
  const part = readPart(scan, i) ?? readHalfMonth(scan, i);
  const at = part ? (kindAt(scan, i + 1) === 'of' ? i + 2 : i + 1) : i;
  const month = readMonth(scan, at, false);
  if (month) {
    const confidence = part ? 'firm' : month.confidence;
    return {
      term: calendarTerm({ month: month.month, year: month.year, part }),
      next: month.next,
      confidence,
    };
  }
  if (!part || scan.today === null) return null;
  const named = kindAt(scan, at) === 'month-unit';
  if (!named && kindAt(scan, i) !== 'half-month') return null;
  return { term: calendarTerm({ part }), next: named ? at + 1 : i + 1, confidence: 'firm' };
}

/** `ครึ่งเดือนแรก`, `ครึ่งหลังของเดือน` */
function readHalfMonth(scan: Scan, i: number): Part | null {
  const token = scan.tokens[i];
  return token?.kind === 'half-month' ? PARTS[token.value]! : null;
}

const DAYS_IN_WEEK = 7;
/** From the fifth on, `อาทิตย์ที่ N` is a Sunday. */
export const MAX_WEEK_OF_MONTH = 5;

/** `สัปดาห์แรกของเดือนหน้า`, `อาทิตย์ที่ 2 ของมิถุนา`: days 1-7, 8-14 …, the last seven days. */
export function readWeekOfMonth(scan: Scan, i: number): Parsed | null {
  if (kindAt(scan, i) !== 'week') return null;
  const kind = kindAt(scan, i + 1);
  const number = kind === 'at' ? numberAt(scan, i + 2) : null;
  const week = kind === 'first' ? 1 : kind === 'final' ? 0 : (number?.value ?? MAX_WEEK_OF_MONTH);
  if (week >= MAX_WEEK_OF_MONTH) return null;
  const after = number ? i + 3 : i + 2;
  const at = kindAt(scan, after) === 'of' ? after + 1 : after;
  const said = readMonth(scan, at, false);
  const today = scan.today === null ? null : fromDayNumber(scan.today);
  if (!said && (kindAt(scan, at) !== 'month-unit' || !today)) return null;
  const month = said?.month ?? today!.month;
  const year = said ? yearOf(month, said.year, scan) : today!.year;
  if (year === null) return null;
  const [first, last] = monthSpan(year, month, null);
  const start = week === 0 ? last - DAYS_IN_WEEK + 1 : first + (week - 1) * DAYS_IN_WEEK;
  const term = spanTerm(start, start + DAYS_IN_WEEK - 1, 'week', { approximate: true });
  return { term, next: said?.next ?? at + 1, confidence: 'firm' };
}
