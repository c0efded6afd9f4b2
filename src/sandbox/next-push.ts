import { civilDate, daysBetween, instantAt } from '../clock.js';
import type { Agenda } from '../reminders/agenda.js';
import { dueOccurrences } from '../reminders/due.js';
import type { ReminderState } from '../reminders/types.js';
import { formatDaysLeft, formatLong } from '../thai/format.js';
import type { NextMessage } from './next-message.js';

/** The next moment after `now` at which the policy would push anything, as things stand now; null: none ahead. */
export function nextPush(reading: { state: ReminderState; agenda: Agenda }, now: Date): NextMessage | null {
  const { agenda } = reading;
  const state = { ...reading.state, lastTick: null };
  const days = [...agenda.calls.keys()].sort();
  for (const day of days) {
    const at = instantAt(day, agenda.policy.sendAt);
    if (at <= now || dueOccurrences(state, at, agenda).due.length === 0) continue;
    return {
      at,
      text: `เตือนครั้งถัดไป: ${formatLong(day)} (${formatDaysLeft(daysBetween(civilDate(now), day))})`,
    };
  }
  return null;
}
