import type { CivilDate } from '../../clock.js';
import { daysBetween, fiscalYearOf } from '../../clock.js';
import { type FoundDate, findDates } from '../../thai/dates.js';
import type { When } from '../types.js';
import { nothing, type Problem, type Read } from './problems.js';
import { readTimes, type Times } from './time.js';

/** Longer than this it is a period of the plan, not an activity. Days. */
const LONGEST = 31;

const NO_TIMES: Times = { start: null, end: null };

const datesIn = (text: string, today: CivilDate): FoundDate[] =>
  findDates(text, { today, fiscalYear: fiscalYearOf(today) });

/** A day that was moved: the day it is moved from is not when it takes place. */
const MOVED_FROM = /(?:จาก(?:กำหนด(?:การ)?)?(?:เดิม)?|เดิม)\s*(?:คือ\s*)?(?:วัน[ก-๙]*\s*(?:ที่)?\s*)?$/;

/**
 * When the activity takes place: the first exact day or range of days that the text names, and its time of day.
 * 1. A day that it is moved from, and the day of a letter, do not count where another is named. 2. A day that no month
 * has, or an end before its start, is a problem, never a guess. 3. A weekday that does not fit the date is a problem:
 * one of the two is wrong. 4. A day that is over is a problem.
 */
export function readWhen(text: string, today: CivilDate): Read<When> {
  const all = datesIn(text, today).filter((found) => found.impossible || isMeant(found, today));
  const stated = all.filter((found) => !isMovedFrom(text, found) && !isOfLetter(text, found, today));
  const found = (stated.length > 0 ? stated : all)[0];
  if (!found) return nothing;
  const behind = readTimes(text.slice(found.index));
  const time = behind.times.start === null ? readTimes(text) : behind;
  const taken = [found.text, ...(time.taken ?? [])];
  const wrong = wrongWith(found, today);
  if (wrong) return { value: null, problems: [wrong], taken };
  const known = time.problems.length > 0 ? NO_TIMES : time.times;
  return { value: { from: found.start!, to: found.end!, ...known }, problems: time.problems, taken };
}

function wrongWith(found: FoundDate, today: CivilDate): Problem | null {
  const { text } = found;
  if (found.impossible) return { kind: 'impossible-date', text, lastDay: found.impossible.lastDay };
  if (isReversed(text, today)) return { kind: 'end-before-start', text };
  if (found.wrongWeekday !== null) return { kind: 'wrong-weekday', text };
  return found.end! < today ? { kind: 'past-date', from: found.start! } : null;
}

const isMovedFrom = (text: string, { index, text: words }: FoundDate): boolean =>
  MOVED_FROM.test(text.slice(Math.max(0, index - 20), index + words.search(/\d|$/)));

/** Alone on its line and not ahead: the day on which a letter was written. */
function isOfLetter(text: string, { index, length, end }: FoundDate, today: CivilDate): boolean {
  const line = /[^\n]*$/.exec(text.slice(0, index))![0] + /^[^\n]*/.exec(text.slice(index + length))![0];
  return end !== null && end <= today && line.trim() === '' && text.trim().includes('\n');
}

/** An exact day, or a range that is no period of the plan; one the wrong way round is a mistake to be asked about. */
const isMeant = (found: FoundDate, today: CivilDate): boolean =>
  isExact(found) && (daysBetween(found.start!, found.end!) < LONGEST || isReversed(found.text, today));

/** Exact days that a text names beside those of the activity, as they are written. */
export const daysBeside = (text: string, { from, to }: When, today: CivilDate): string[] =>
  datesIn(text, today)
    .filter((found) => !found.impossible && isMeant(found, today))
    .filter((found) => !isMovedFrom(text, found) && !isOfLetter(text, found, today))
    .filter(({ start, end }) => start! < from || end! > to)
    .map(({ text: words }) => words.trim());

const RELATIVE =
  /พรุ่งนี้|มะรืน(?:นี้)?|วันนี้|เมื่อวาน(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์))(?:หน้า|นี้)/g;

/** Words for days that mean another day once the text is sent on another. */
export const relativeDays = (text: string): string[] => [...new Set(text.match(RELATIVE) ?? [])];

const isExact = ({ start, end, grain, weak, approximate, relation }: FoundDate): boolean =>
  start !== null &&
  end !== null &&
  !weak &&
  !approximate &&
  relation === 'on' &&
  (grain === 'day' || grain === 'range');

const PARTING = /\s*(?:ถึง|[-–—])\s*(?:วัน[ก-๙]*ที่\s*)?(?=\d|วัน)/;

/** Date readers put the ends of a range in order; whoever wrote them the other way round made a mistake to be asked about. */
function isReversed(text: string, today: CivilDate): boolean {
  const [first, second, ...more] = text.split(PARTING);
  if (!first || !second || more.length > 0) return false;
  const end = datesIn(second, today)[0]?.start;
  if (!end) return false;
  const bareDay = /^\D*(\d{1,2})$/.exec(first.trim())?.[1];
  if (bareDay) return Number(bareDay) > Number(end.slice(8));
  const [start] = datesIn(withYearOf(first, second), today);
  return start?.start != null && start.start > end;
}

/** A range says its year once, at its end. */
function withYearOf(first: string, second: string): string {
  const year = /(\d{2}|\d{4})\s*$/.exec(second.trim())?.[1];
  return year && !/\d\s*$/.test(first) ? `${first} ${year}` : first;
}
