import { fromDayNumber, lastDayOf, toDayNumber, weekdayOfDayNumber } from '../civil.js';
import { readPart } from './calendar-terms.js';
import type { TokenKind } from './lexer.js';
import { deixisAt, kindAt, numberAt, type Scan, stepOf } from './scan.js';
import type { Deixis, Grain, Parsed, SpanTerm } from './types.js';

export const spanTerm = (
  start: number,
  end: number,
  grain: Grain,
  rest: Partial<SpanTerm> = {},
): SpanTerm => ({
  kind: 'span',
  start,
  end,
  grain,
  approximate: false,
  closing: false,
  ...rest,
});

const firm = (term: Parsed['term'], next: number): Parsed => ({ term, next, confidence: 'firm' });

/** Monday of the week that a day lies in. */
const mondayOf = (day: number): number => day - ((weekdayOfDayNumber(day) + 6) % 7);

type Unit = 'day' | 'week' | 'month-unit' | 'year';

/** A day shifted by whole units; a month without that day ends on its last one. */
export function shift(day: number, amount: number, unit: Unit): number {
  if (unit === 'day') return day + amount;
  if (unit === 'week') return day + amount * 7;
  const from = fromDayNumber(day);
  const months = from.year * 12 + from.month - 1 + amount * (unit === 'year' ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return toDayNumber({ year, month, day: Math.min(from.day, lastDayOf(year, month)) });
}

/** `วันนี้`, `พรุ่งนี้`, `เมื่อวานซืน` */
export function readRelativeDay(scan: Scan, i: number): Parsed | null {
  const token = scan.tokens[i]!;
  if (token.kind !== 'relative-day' || scan.today === null) return null;
  const day = scan.today + token.value;
  return firm(spanTerm(day, day, 'day'), i + 1);
}

interface Amount {
  low: number;
  high: number;
  unit: Unit;
  /** `3 วันนี้` came as one word. */
  withThis: boolean;
  next: number;
}

const UNITS = new Set<TokenKind | 'end'>(['day', 'week', 'month-unit', 'year']);

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
  const today = unit === 'relative-day' && scan.tokens[at]!.value === 0;
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
  const start = shift(scan.today, amount.low, amount.unit);
  const end = shift(scan.today, amount.high, amount.unit);
  return firm(spanTerm(start, end, start === end ? 'day' : 'range'), skipThis(scan, amount.next));
}

const skipThis = (scan: Scan, i: number): number =>
  kindAt(scan, i) === 'ahead' || kindAt(scan, i) === 'this' ? i + 1 : i;

/** What makes a duration before the deadline of something else, not before today: `3 วันก่อนครบกำหนด`. */
const AGO_KINDS = new Set<TokenKind | 'end'>(['last', 'before']);

/**
 * Durations from today:
 * `ใน/ภายใน N วัน`, `N วันนี้`, `N เดือนข้างหน้า` are windows from today; `N วันที่แล้ว` is that day;
 * `N วันที่ผ่านมา` the window up to today. A bare `7 วัน` is no date.
 */
export function readDuration(scan: Scan, i: number): Parsed | null {
  if (scan.today === null) return null;
  const lead = kindAt(scan, i);
  const inside = lead === 'in' || lead === 'within';
  const at = inside ? (kindAt(scan, i + 1) === 'more' ? i + 2 : i + 1) : i;
  const amount = readAmount(scan, at);
  if (!amount) return null;
  const { today } = scan;
  const following = scan.tokens[amount.next];
  const ahead = shift(today, amount.high, amount.unit);
  const isAhead = following?.kind === 'ahead' || following?.kind === 'this' || following?.kind === 'next';
  if (following?.kind === 'past')
    return firm(spanTerm(shift(today, -amount.high, amount.unit), today, 'range'), amount.next + 1);
  if (isAhead) return firm(spanTerm(today, ahead, 'range'), amount.next + 1);
  if (inside || amount.withThis) return firm(spanTerm(today, ahead, 'range'), amount.next);
  const ago =
    following &&
    AGO_KINDS.has(following.kind) &&
    (following.kind === 'last' || endsPhrase(scan, amount.next + 1));
  if (!ago || amount.low !== amount.high) return null;
  const day = shift(today, -amount.low, amount.unit);
  return firm(spanTerm(day, day, 'day'), amount.next + 1);
}

/** `3 วันก่อน` is the past only when no deadline to be before follows. */
function endsPhrase(scan: Scan, i: number): boolean {
  const following = scan.tokens[i];
  return (
    following === undefined || (!following.tight && following.kind === 'text') || following.kind === 'comma'
  );
}

const PART_DAYS = { early: [0, 1], middle: [2, 2], late: [3, 4], close: [6, 6] } as const;

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
  const bareSunday = token.kind === 'week' && token.value === 1;
  if (token.kind !== 'weekday' && !bareSunday) return null;
  if (bareSunday) return null;
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
