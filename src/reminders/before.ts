import { addDays, type CivilDate } from '../clock.js';
import { type Calendar, workingDayOnOrBefore } from '../thai/working-days.js';
import type { Notice } from './types.js';

/**
 * Reminders before or on a date (CONTRACT 5.1-5.3).
 * 1. Each offset names a day before the date.
 * 2. On a day off the reminder moves to the working day before.
 * 3. Where two meet on one day, the nearer one goes.
 */
export function noticesBefore(date: CivilDate, offsets: readonly number[], calendar: Calendar): Notice[] {
  const nearest = new Map<CivilDate, Notice>();
  for (const offset of offsets) {
    const on = workingDayOnOrBefore(addDays(date, -offset), calendar);
    const other = nearest.get(on);
    if (!other || offset < other.offset) nearest.set(on, { on, offset });
  }
  return [...nearest.values()];
}
