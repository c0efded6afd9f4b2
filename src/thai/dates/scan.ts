import { BUDDHIST_OFFSET, fromDayNumber } from '../civil.js';
import type { Token, TokenKind } from './tokens.js';
import type { Deixis, Reference, Year } from './types.js';
import { calendarYear, fullYear, shortYear } from './years.js';

/** What every reader gets: the tokens of one text and what to resolve against. */
export interface Scan extends Reference {
  /** The folded text that the tokens point into. */
  text: string;
  tokens: readonly Token[];
}

export const kindAt = (scan: Scan, i: number): TokenKind | 'end' => scan.tokens[i]?.kind ?? 'end';

/** A free number (no code, no noun's own) that nothing counts, or null. */
export function numberAt(scan: Scan, i: number): Token | null {
  const token = scan.tokens[i];
  return token?.kind === 'num' && !token.owned ? token : null;
}

const DEIXIS: Partial<Record<TokenKind, Deixis>> = {
  this: 0,
  next: 1,
  last: -1,
  before: -1,
  past: 'past',
  coming: 'coming',
};

/** `นี้`, `หน้า`, `ที่แล้ว`, `ที่จะถึง` at a position. `ก่อน` counts only when nothing that it could govern follows. */
export function deixisAt(scan: Scan, i: number): Deixis | null {
  const token = scan.tokens[i];
  if (!token) return null;
  if (token.kind === 'before' && (!token.tight || GOVERNED.has(kindAt(scan, i + 1)))) return null;
  // "ไตรมาสปัจจุบัน" is this quarter.
  if (token.kind === 'relative-day' && token.confidence === 'needy') return 0;
  return DEIXIS[token.kind] ?? null;
}

const GOVERNED = new Set<TokenKind | 'end'>([
  'num',
  'date',
  'month',
  'season',
  'day-mark',
  'day',
  'week',
  'month-unit',
  'quarter',
  'year',
  'fiscal-year',
  'part',
  'relative-day',
  'weekday',
  'weekend',
]);

/** The step of a deixis in whole periods. */
export const stepOf = (deixis: Deixis): number => (deixis === 'past' ? -1 : deixis === 'coming' ? 1 : deixis);

interface ReadYear {
  year: Year;
  next: number;
}

const isSeparator = (kind: TokenKind | 'end'): boolean =>
  kind === 'slash' || kind === 'apostrophe' || kind === 'comma' || kind === 'dash';

/**
 * The year after a month, a quarter or a season:
 * 1. an optional mark (/ - , ') and ของ/ใน.
 * 2. ปี/พ.ศ./ค.ศ./ปีงบ before a number, or ปีหน้า, ปีงบนี้ …
 * 3. else a bare number that can be a year.
 * @param i the position after the month
 * @param hasDay a day stands before the month, which makes a bare `23` more likely to be a year
 */
export function readYear(scan: Scan, i: number, hasDay: boolean): ReadYear | null {
  let at = i;
  const mark = kindAt(scan, at);
  if (isSeparator(mark)) at++;
  else if ((mark === 'of' || mark === 'in') && isYearWord(kindAt(scan, at + 1))) at++;
  const worded = readWordedYear(scan, at);
  if (worded) return worded;
  return readBareYear(scan, at, hasDay, mark);
}

const isYearWord = (kind: TokenKind | 'end'): boolean =>
  kind === 'year' || kind === 'fiscal-year' || kind === 'buddhist' || kind === 'christian';

/** `ปี 67`, `ปีงบประมาณ พ.ศ. 2567`, `ปีหน้า`, `พ.ศ. 2566`, `ค.ศ. 2023` */
export function readWordedYear(scan: Scan, i: number): ReadYear | null {
  if (!isYearWord(kindAt(scan, i))) return null;
  const fiscal = kindAt(scan, i) === 'fiscal-year';
  const deixis = kindAt(scan, i) === 'year' || fiscal ? deixisAt(scan, i + 1) : null;
  if (deixis !== null) {
    const base = fiscal ? scan.fiscalYear : todaysYear(scan);
    return base === null
      ? null
      : { year: { kind: fiscal ? 'fiscal' : 'calendar', value: base + stepOf(deixis) }, next: i + 2 };
  }
  let at = i;
  let christian = false;
  while (isYearWord(kindAt(scan, at))) christian = kindAt(scan, at++) === 'christian';
  if (kindAt(scan, at) === 'apostrophe') at++;
  const token = numberAt(scan, at);
  if (!token || token.spelled) return null;
  const year = yearNumber(scan, token, christian);
  if (year === null) return null;
  return {
    year: fiscal ? { kind: 'fiscal', value: year + BUDDHIST_OFFSET } : calendarYear(year),
    next: at + 1,
  };
}

function yearNumber(scan: Scan, token: Token, christian: boolean): number | null {
  const digits = token.end - token.start;
  if (digits === 4) return fullYear(token.value);
  if (digits !== 2) return null;
  return christian ? 2000 + token.value : shortYear(token.value, scan);
}

/** The Gregorian year of today, or of the plan's larger part when today is not known. */
function todaysYear(scan: Scan): number | null {
  return scan.today === null ? null : fromDayNumber(scan.today).year;
}

function readBareYear(scan: Scan, i: number, hasDay: boolean, mark: TokenKind | 'end'): ReadYear | null {
  const token = numberAt(scan, i);
  if (!token || token.spelled) return null;
  if (mark === 'dash' && !token.tight) return null;
  const digits = token.end - token.start;
  const following = kindAt(scan, i + 1);
  if (token.value <= 31 && (following === 'month' || following === 'month-unit')) return null;
  // A bare "23" after a Thai month may as well be an item's number: only this very year then.
  const near = mark === 'slash' || mark === 'apostrophe' ? 5 : hasDay ? 1 : -1;
  const year =
    digits === 4 ? fullYear(token.value) : digits === 2 ? shortYear(token.value, scan, near) : null;
  if (year === null || (isCounted(scan, i) && !(hasDay && isPlanned(scan, year)))) return null;
  return { year: calendarYear(year), next: i + 1 };
}

/** "มีค 66 งานอะไรต้องส่ง": asks which, and counts nothing. */
const asksWhich = /\s*(?:อะไร|ไร|ไหน|ใด|ต่าง|ที่(?:ต้อง|ครบ|จะ))/y;

/** Whether what stands at a position is counted by the number before it. */
export function isCount(scan: Scan, i: number): boolean {
  const noun = scan.tokens[i];
  if (!noun?.counts) return false;
  asksWhich.lastIndex = noun.end;
  return !asksWhich.test(scan.text);
}

/** Something counts the number (`20 กิจกรรม`); a noun that has its own number (`66 ข้อ 2`) does not. */
function isCounted(scan: Scan, i: number): boolean {
  const following = scan.tokens[i + 1];
  if (following && isCount(scan, i + 1)) return !(following.owns > 0 && kindAt(scan, i + 2) === 'num');
  return following?.kind === 'day' || following?.kind === 'week';
}

/** A year about the plan's: after a day and month it is the year whatever stands next, as in run-together table cells. */
function isPlanned({ fiscalYear }: Scan, year: number): boolean {
  return fiscalYear === null || Math.abs(year + BUDDHIST_OFFSET - fiscalYear) <= 3;
}
