import type { CivilDate } from '../clock.js';
import type { Calendar } from '../thai/working-days.js';
import { noticesAfter } from './after.js';
import { noticesBefore } from './before.js';
import { mondaysAfter } from './mondays.js';
import type { Notice, ReminderPolicy } from './types.js';

/** When a unit's chat hears of a round: before it, and while anything of it is overdue. */
export function unitSchedule(due: CivilDate, policy: ReminderPolicy, calendar: Calendar): Notice[] {
  const last = Math.max(0, ...policy.overdueOffsets);
  const mondays = mondaysAfter(due, last, policy.overdueMondays);
  return [
    ...noticesBefore(due, policy.unitOffsets, calendar),
    ...noticesAfter(due, [...policy.overdueOffsets, ...mondays], calendar),
  ];
}

/** When the STRONG club's chat hears of a round. */
export function clubSchedule(due: CivilDate, policy: ReminderPolicy, calendar: Calendar): Notice[] {
  const before = policy.strongOffsets.filter((offset) => offset >= 0);
  const after = policy.strongOffsets.filter((offset) => offset < 0).map((offset) => -offset);
  return [...noticesBefore(due, before, calendar), ...noticesAfter(due, after, calendar)];
}

/** When a chat hears of a milestone, an event or a step of a timeline. */
export function occasionSchedule(from: CivilDate, policy: ReminderPolicy, calendar: Calendar): Notice[] {
  return noticesBefore(from, policy.milestoneOffsets, calendar);
}
