import { type CivilDate, civilDate, instantAt } from '../clock.js';
import type { Agenda } from './agenda.js';
import { occurrencesOn } from './occurrences-on.js';
import type { ReminderState } from './types.js';

/** A group that nobody has counted yet counts as much as this. */
export const ASSUMED_MEMBERS = 20;

/** Messages that reminders will still cost in the month of `now`, as things stand: members of each push that is ahead. */
export function costAhead(state: ReminderState, agenda: Agenda, now: Date): number {
  const members = new Map(state.chats.map((chat) => [chat.chatId, chat.kind === 'user' ? 1 : chat.members]));
  return daysAhead(agenda, now)
    .flatMap((date) => occurrencesOn(state, date, agenda))
    .reduce((sum, { chatId }) => sum + (members.get(chatId) ?? ASSUMED_MEMBERS), 0);
}

function daysAhead({ calls, policy }: Agenda, now: Date): CivilDate[] {
  const month = civilDate(now).slice(0, 7);
  return [...calls.keys()].filter((date) => date.startsWith(month) && instantAt(date, policy.sendAt) > now);
}
