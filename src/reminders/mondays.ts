import { addDays, type CivilDate, weekday } from '../clock.js';

const MONDAY = 1;
const WEEK = 7;

/**
 * The weekly notices of rows that stay overdue (CONTRACT 5.4): so many Mondays, the first one strictly after the last
 * notice by days.
 * @returns days after the due date
 */
export function mondaysAfter(due: CivilDate, lastOffset: number, count: number): number[] {
  const next = lastOffset + 1;
  const first = next + ((MONDAY - weekday(addDays(due, next)) + WEEK) % WEEK);
  return Array.from({ length: count }, (_, week) => first + week * WEEK);
}
