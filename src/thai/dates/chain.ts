import { readDay, readDayMonth, readDayOnly, readNumericDate, readThisDay } from './day-terms.js';
import { readAhead, readDuration, readRelativeDay } from './durations.js';
import { calendarTerm, readMonthTerm, readWeekOfMonth } from './month-terms.js';
import { readHalf, readQuarter, readSeason, readYearTerm } from './period-terms.js';
import { kindAt, numberAt, type Scan } from './scan.js';
import type { TokenKind } from './tokens.js';
import type { CalendarTerm, Parsed, Term } from './types.js';
import { readWeek, readWeekday, readWeekend } from './week-terms.js';

type Reader = (scan: Scan, i: number) => Parsed | null;

const ofDay: readonly Reader[] = [readNumericDate, readDayMonth, readDayOnly];
const ofPart: readonly Reader[] = [readQuarter, readMonthTerm, readYearTerm, readWeek];
const ofEnglish: readonly Reader[] = [readQuarter, readMonthTerm, readWeek, readWeekday];

/** Who reads a term that begins with a kind of token, in order of precedence: what holds more before what it contains. */
const READERS: Partial<Record<TokenKind, readonly Reader[]>> = {
  num: [readDayMonth, readDuration, readHalf, readThisDay],
  date: [readNumericDate],
  'day-mark': ofDay,
  at: ofDay,
  weekday: [...ofDay, readWeekday],
  week: [readWeekOfMonth, ...ofDay, readDuration, readWeek],
  day: [readDuration],
  'working-day': [readDuration],
  ahead: [readRelativeDay],
  'half-month': [readMonthTerm],
  'month-unit': [readDayMonth, readDuration, readMonthTerm],
  month: [readDayMonth, readMonthTerm],
  more: [readAhead],
  in: [readDuration],
  within: [readDuration],
  'relative-day': [readRelativeDay],
  half: [readHalf],
  quarter: [readQuarter],
  part: ofPart,
  year: [readYearTerm],
  'fiscal-year': [readYearTerm],
  weekend: [readWeekend],
  season: [readSeason],
  this: ofEnglish,
  next: ofEnglish,
  last: ofEnglish,
};

/** The term that begins at a token, or null. */
function readTerm(scan: Scan, i: number): Parsed | null {
  const token = scan.tokens[i];
  const readers = token && READERS[token.kind];
  if (!readers) return null;
  for (const read of readers) {
    const found = read(scan, i);
    if (found) return found;
  }
  return null;
}

export interface Element extends Parsed {
  from: number;
  /** Joined to the one before: `range` with ถึง or a dash, `list` with และ or a comma. */
  join: 'range' | 'list' | null;
  /** Joined by a word, not by a mark. */
  word: boolean;
}

interface Separator {
  join: 'range' | 'list';
  next: number;
}

function separatorAt(scan: Scan, i: number, between: boolean): Separator | null {
  const kind = kindAt(scan, i);
  if (kind === 'dash' || kind === 'to')
    return { join: 'range', next: kindAt(scan, i + 1) === 'to' ? i + 2 : i + 1 };
  if (kind === 'and') return { join: between ? 'range' : 'list', next: i + 1 };
  if (kind === 'comma' || kind === 'slash')
    return { join: 'list', next: kindAt(scan, i + 1) === 'and' ? i + 2 : i + 1 };
  return null;
}

/** A day number whose month stands further on: `20` in `20 และ 30 มิ.ย.`. */
function readStub(scan: Scan, i: number): Parsed | null {
  const day = readDay(scan, i);
  if (!day || scan.tokens[day.next]?.counts) return null;
  return { term: calendarTerm({ day: day.day, weekday: day.weekday }), next: day.next, confidence: 'needy' };
}

const isDayWithoutMonth = (term: Term): term is CalendarTerm =>
  term.kind === 'calendar' && term.day !== null && term.month === null;

/** `7` in `เดือน 6-7`, `2` in `ไตรมาส 1 และ 2`: the same kind of thing as on its left. */
function readLikeLeft(scan: Scan, i: number, left: Element): Parsed | null {
  const token = numberAt(scan, i);
  if (!token || scan.tokens[i + 1]?.counts) return null;
  const { term } = left;
  if (term.kind === 'quarter' && term.fiscalYear === null && token.value >= 1 && token.value <= 4) {
    const again = readTerm({ ...scan, tokens: [{ ...token, kind: 'quarter' }, ...scan.tokens.slice(i)] }, 0);
    return again ? { ...again, next: again.next + i - 1 } : null;
  }
  const byNumber =
    term.kind === 'calendar' &&
    term.day === null &&
    term.year === null &&
    kindAt(scan, left.next - 1) === 'num';
  if (!byNumber || token.value < 1 || token.value > 12) return null;
  const again = readTerm({ ...scan, tokens: [{ ...token, kind: 'month-unit' }, ...scan.tokens.slice(i)] }, 0);
  return again ? { ...again, next: again.next + i - 1 } : null;
}

function readNext(scan: Scan, separator: Separator, left: Element): Parsed | null {
  const like = readLikeLeft(scan, separator.next, left);
  if (like) return like;
  const term = readTerm(scan, separator.next);
  if (term) return term;
  const stub = readStub(scan, separator.next);
  if (!stub) return null;
  // A bare number closes a range of days (`20 มิ.ย. ถึง 30`) or goes on with a list of days without a month.
  const days = left.term.kind === 'calendar' && left.term.day !== null;
  return days && (separator.join === 'range' || isDayWithoutMonth(left.term)) ? stub : null;
}

/** Reads terms joined by ranges and lists from a position; null when none stands there. */
export function readChain(scan: Scan, i: number, between: boolean): Element[] | null {
  const first = readTerm(scan, i) ?? readStub(scan, i);
  if (!first) return null;
  const elements: Element[] = [{ ...first, from: i, join: null, word: false }];
  for (;;) {
    const left = elements.at(-1)!;
    const separator = separatorAt(scan, left.next, between);
    const right = separator && readNext(scan, separator, left);
    if (!right) return elements;
    elements.push({
      ...right,
      from: separator.next,
      join: separator.join,
      word: kindAt(scan, left.next) === 'to',
    });
  }
}

/** Small numbers after รอบ count the rounds (`รอบ 2`); larger ones are days (`รอบ 20`). */
const MAX_ROUND_NUMBER = 12;

/**
 * Whether a chain says days: some element gives its days a month, or the first is a day without one (`วันที่ 20`,
 * `รอบ 20`). A day without a month or mark counts only when a later element gives it one.
 */
export function isComplete(scan: Scan, elements: readonly Element[], round: boolean): boolean {
  const { term, confidence } = elements[0]!;
  if (elements.some((element) => !isDayWithoutMonth(element.term))) return true;
  if (scan.today === null) return false;
  const roundDay = round && isDayWithoutMonth(term) && term.day! > MAX_ROUND_NUMBER;
  return confidence !== 'needy' || roundDay;
}

/** Where to read on after a chain that says no days: behind its mere numbers, from none of which another begins. */
export function afterNumbers(elements: readonly Element[]): number {
  const other = elements.find(({ from, next, confidence }) => confidence !== 'needy' || next > from + 1);
  return other ? Math.max(other.from, elements[0]!.from + 1) : elements.at(-1)!.next;
}
