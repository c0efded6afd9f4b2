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

/**
 * When the activity takes place: the first exact day or range of days that the text names, and its time of day.
 * 1. A day that no month has, or an end before its start, is a problem, never a guess.
 * 2. A weekday that does not fit the date is a problem: one of the two is wrong.
 * 3. A day that is over is a problem.
 */
export function readWhen(text: string, today: CivilDate): Read<When> {
  for (const found of datesIn(text, today)) {
    if (found.impossible) {
      return problem({ kind: 'impossible-date', text: found.text, lastDay: found.impossible.lastDay });
    }
    if (!isExact(found)) continue;
    if (isReversed(found.text, today)) return problem({ kind: 'end-before-start', text: found.text });
    if (daysBetween(found.start!, found.end!) >= LONGEST) continue;
    if (found.wrongWeekday !== null) return problem({ kind: 'wrong-weekday', text: found.text });
    if (found.end! < today) return problem({ kind: 'past-date', from: found.start! });
    const { times, problems } = readTimes(text.slice(found.index));
    const either = times.start === null ? readTimes(text) : { times, problems };
    const known = either.problems.length > 0 ? NO_TIMES : either.times;
    return { value: { from: found.start!, to: found.end!, ...known }, problems: either.problems };
  }
  return nothing;
}

const problem = (one: Problem): Read<never> => ({ value: null, problems: [one] });

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
