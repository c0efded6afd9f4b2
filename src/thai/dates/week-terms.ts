import { weekdayOfDayNumber } from '../civil.js';
import { readPart } from './month-terms.js';
import { deixisAt, kindAt, type Scan, stepOf } from './scan.js';
import { firm, spanTerm } from './span-term.js';
import type { TokenKind } from './tokens.js';
import type { Deixis, Parsed } from './types.js';

/** Monday of the week that a day lies in. */
const mondayOf = (day: number): number => day - ((weekdayOfDayNumber(day) + 6) % 7);

const PART_DAYS = {
  early: [0, 1],
  middle: [2, 2],
  late: [3, 4],
  close: [6, 6],
  'first-half': [0, 2],
  'second-half': [3, 6],
} as const;

/** `สัปดาห์หน้า`, `อาทิตย์นี้`, `next week`, `ปลายสัปดาห์นี้`: Monday to Sunday. */
export function readWeek(scan: Scan, i: number): Parsed | null {
  if (scan.today === null) return null;
  const part = readPart(scan, i);
  const at = part ? i + 1 : i;
  const read =
    readUnitDeixis(scan, at, 'week') ??
    (part && kindAt(scan, at) === 'week' ? { deixis: 0 as Deixis, next: at + 1 } : null);
  if (!read) return null;
  const monday = mondayOf(scan.today) + 7 * stepOf(read.deixis);
  if (!part) return firm(spanTerm(monday, monday + 6, 'week'), read.next);
  const [from, to] = PART_DAYS[part];
  const rest = { approximate: part !== 'close', closing: part === 'close' };
  return firm(spanTerm(monday + from, monday + to, from === to ? 'day' : 'range', rest), read.next);
}

/** A unit with its deixis, Thai order (`สัปดาห์หน้า`) or English (`next week`). */
export function readUnitDeixis(
  scan: Scan,
  i: number,
  unit: TokenKind,
): { deixis: Deixis; next: number } | null {
  if (kindAt(scan, i) === unit) {
    const deixis = deixisAt(scan, i + 1);
    return deixis === null ? null : { deixis, next: i + 2 };
  }
  if (!scan.tokens[i]?.latin || kindAt(scan, i + 1) !== unit) return null;
  const deixis = deixisAt(scan, i);
  return deixis === null ? null : { deixis, next: i + 2 };
}

/** `เสาร์อาทิตย์นี้`, `สุดสัปดาห์หน้า`: Saturday and Sunday. */
export function readWeekend(scan: Scan, i: number): Parsed | null {
  if (kindAt(scan, i) !== 'weekend' || scan.today === null) return null;
  const deixis = deixisAt(scan, i + 1);
  const saturday = mondayOf(scan.today) + 5 + 7 * stepOf(deixis ?? 0);
  return firm(spanTerm(saturday, saturday + 1, 'range'), deixis === null ? i + 1 : i + 2);
}

/** `วันจันทร์`, `ศุกร์นี้`, `พฤหัสหน้า`, `next friday`; without วัน and deixis it needs a neighbour. */
export function readWeekday(scan: Scan, i: number): Parsed | null {
  if (scan.today === null) return null;
  const english = scan.tokens[i]!.latin && kindAt(scan, i + 1) === 'weekday' ? deixisAt(scan, i) : null;
  const at = english === null ? i : i + 1;
  const token = scan.tokens[at]!;
  if (token.kind !== 'weekday') return null;
  // "ศุกร์แรกของเดือน" is not the coming Friday.
  if (kindAt(scan, at + 1) === 'first' || kindAt(scan, at + 1) === 'final') return null;
  const deixis = english ?? deixisAt(scan, at + 1);
  const next = english === null && deixis !== null ? at + 2 : at + 1;
  const confidence = deixis === null && !token.prefixed ? 'needy' : 'firm';
  return { term: { kind: 'weekday', weekday: token.value, deixis }, next, confidence };
}

/** The day that a weekday means, seen from today (day numbers). */
export function resolveWeekday(today: number, weekday: number, deixis: Deixis | null): number {
  const ahead = today + ((weekday - weekdayOfDayNumber(today) + 7) % 7);
  if (deixis === null || deixis === 0 || deixis === 'coming') return ahead;
  if (deixis === 'past') return ahead - 7;
  return mondayOf(today) + 7 * deixis + ((weekday + 6) % 7);
}
