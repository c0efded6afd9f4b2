import type { CivilDate } from '../clock.js';
import type { Chat } from '../people/types.js';
import { type Agenda, type Call, createAgenda } from './agenda.js';
import { hears, reminderKey, type Speech, speechFor } from './occurrence.js';
import type { Occurrence, ReminderState, Topics } from './types.js';

/** What the policy speaks of on a day, whoever still owes it. */
export const topicsOn = (agenda: Agenda, date: CivilDate): Topics => topicsOf(agenda.calls.get(date) ?? []);

export function topicsOf(calls: readonly Pick<Call, 'about' | 'topic'>[]): Topics {
  const of = (about: Call['about']): string[] => [
    ...new Set(calls.filter((call) => call.about === about).map(({ topic }) => topic)),
  ];
  return { own: of('own'), club: of('club'), occasions: of('occasions') };
}

/**
 * The reminders of a day: one push a chat at most, whatever was or was not sent on other days. Empty on a day off,
 * because every notice has moved to a working day.
 */
export function occurrencesOn(
  state: ReminderState,
  date: CivilDate,
  agenda = createAgenda(state),
): Occurrence[] {
  const speak = speaker(agenda, date);
  const topics = topicsOn(agenda, date);
  return state.chats.filter(hears).flatMap((chat) => speak(chat, topics) ?? []);
}

/** Makes the pushes of a day; chats that speak for the same and hear of the same get one speech, made once. */
export function speaker(agenda: Agenda, date: CivilDate): (chat: Chat, topics: Topics) => Occurrence | null {
  const known = new Map<string, Speech | null>();
  const names = new WeakMap<Topics, string>();
  const nameOf = (topics: Topics): string => {
    const name = names.get(topics) ?? JSON.stringify(topics);
    names.set(topics, name);
    return name;
  };
  return (chat, topics) => {
    const question = `${chat.strong}|${chat.unit}|${nameOf(topics)}`;
    if (!known.has(question)) known.set(question, speechFor(agenda, chat, date, topics));
    const speech = known.get(question);
    return speech ? { key: reminderKey(chat.chatId, date), chatId: chat.chatId, ...speech } : null;
  };
}
