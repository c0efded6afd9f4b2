import { bangkok, type CivilDate, instantAt } from '../clock.js';
import { type Calendar, isWorkingDay } from '../thai/working-days.js';
import type { ReminderPolicy } from './types.js';

/**
 * Where a moment lies in its day, as far as reminders go. `catching-up`: reminders may be sent already, but the day's
 * own are not due yet, so only what was missed on earlier days goes.
 */
export type Moment = 'day-off' | 'before' | 'catching-up' | 'open' | 'after';

/** The minute of `windowTo` is still open at its first second, so that 18:00 means "until 18:00". */
export function momentOf(now: Date, date: CivilDate, policy: ReminderPolicy, calendar: Calendar): Moment {
  if (!isWorkingDay(date, calendar)) return 'day-off';
  if (now < instantAt(date, policy.windowFrom)) return 'before';
  if (now < instantAt(date, policy.sendAt)) return 'catching-up';
  return now <= instantAt(date, policy.windowTo) ? 'open' : 'after';
}

/** Civil instants (ISO, +07:00) between which a day's reminder may go. */
export function sendingWindow(date: CivilDate, policy: ReminderPolicy): { from: string; until: string } {
  return {
    from: bangkok(instantAt(date, policy.windowFrom)).format(),
    until: bangkok(instantAt(date, policy.windowTo)).format(),
  };
}

/** Is this a moment at which any reminder may be sent? */
export const maySend = (moment: Moment): boolean => moment === 'open' || moment === 'catching-up';
