import { addDays, type CivilDate } from '../clock.js';
import { type Calendar, nextWorkingDayOnOrAfter } from '../thai/working-days.js';
import type { Notice } from './types.js';

/**
 * Notices after a date (CONTRACT 5.2): one on a day off moves to the next working day, and two that meet become one.
 * @param days days after the date, each at least 1
 */
export function noticesAfter(date: CivilDate, days: readonly number[], calendar: Calendar): Notice[] {
  const latest = new Map<CivilDate, Notice>();
  for (const after of days) {
    const on = nextWorkingDayOnOrAfter(addDays(date, after), calendar);
    const other = latest.get(on);
    if (!other || -after < other.offset) latest.set(on, { on, offset: -after });
  }
  return [...latest.values()];
}
