import { addDays, type CivilDate } from '../clock.js';
import { lastDayOf } from '../thai/civil.js';
import type { Duty } from './types.js';

/** Years for which a duty's dates are known in advance. */
const YEARS = 20;

/** Months between two dates of a duty. */
const STEP = { monthly: 1, 'every-2-months': 2, quarterly: 3 } as const;

/** A quarter of the fiscal year ends with March, June, September or December. */
const QUARTER = 3;

type When = Pick<Duty, 'every' | 'day' | 'from'>;

/**
 * The dates of a duty, ascending, for twenty years.
 * 1. The first is the first one on or after its first day; a quarterly one lies in the last month of a quarter.
 * 2. From there in steps of its months; a day that a month does not have is the month's last.
 */
export function dutyDates({ every, day, from }: When): CivilDate[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const first = year * 12 + month - 1;
  const count = (YEARS * 12) / STEP[every];
  const start = Array.from({ length: 2 * STEP[every] }, (_, later) => first + later).find(
    (index) => isIts(every, index) && dateIn(index, day) >= from,
  );
  return Array.from({ length: count }, (_, turn) => dateIn((start ?? first) + turn * STEP[every], day));
}

/** The first date of a duty on or after a day; null after its twenty years. */
export function nextDutyDate(duty: When, today: CivilDate): CivilDate | null {
  return dutyDates(duty).find((date) => date >= today) ?? null;
}

const isIts = (every: Duty['every'], index: number): boolean =>
  every !== 'quarterly' || (index + 1) % QUARTER === 0;

/** @param index months since year 0 */
function dateIn(index: number, day: number | null): CivilDate {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = lastDayOf(year, month);
  return addDays(`${year}-${String(month).padStart(2, '0')}-01`, Math.min(day ?? last, last) - 1);
}
