import { reminder } from '../../templates/reminder.js';
import type { Content, Delivery, DeliveryDraft } from '../delivery/types.js';
import { type Agenda, createAgenda } from './agenda.js';
import { hears, reminderKey, speechFor } from './occurrence.js';
import { topicsOn } from './occurrences-on.js';
import { joinTopics, readTopics } from './topics.js';
import type { Occurrence, ReminderState } from './types.js';
import { reminderView } from './view.js';
import { sendingWindow } from './window.js';

/** What a delivery of kind `reminder` remembers: whom and what it was planned for, by reference. */
export const subjectOf = ({ date, audience, unit, topics }: Occurrence): DeliveryDraft['subject'] => ({
  date,
  audience,
  unit,
  topics,
});

/** What a push named when it was made. */
export type Said = Pick<Occurrence, 'rounds' | 'items'>;

/** What a record says its push named; null when it was never made. */
export function readSaid({ rounds, items }: DeliveryDraft['subject']): Said | null {
  if (!Array.isArray(rounds) || !Array.isArray(items)) return null;
  return { rounds, items };
}

/** A due push on its way to the outbox. */
export function draftOf(occurrence: Occurrence, { policy }: Pick<Agenda, 'policy'>): DeliveryDraft {
  return {
    key: occurrence.key,
    chatId: occurrence.chatId,
    kind: 'reminder',
    urgency: 'deadline',
    subject: subjectOf(occurrence),
    window: sendingWindow(occurrence.date, policy),
  };
}

/** The messages of a push, worded for its day. */
export const messagesOf = (occurrence: Occurrence, { holidays }: Pick<ReminderState, 'holidays'>) =>
  reminder(reminderView(occurrence, holidays));

/**
 * A planned push as it stands now (CONTRACT 5.3-5.5): what it was planned for and what has become due on its day
 * since, from the state of the moment of sending. A reason when nothing is left to say.
 */
export function occurrenceNow(
  delivery: Pick<Delivery, 'chatId' | 'subject'>,
  state: ReminderState,
  agenda: Agenda = createAgenda(state),
): Occurrence | { skip: string } {
  const date = String(delivery.subject['date']);
  const chat = state.chats.find(({ chatId }) => chatId === delivery.chatId);
  if (!chat?.active) return { skip: 'the chat was left' };
  if (!hears(chat)) return { skip: 'the chat is no longer approved or bound' };
  const topics = joinTopics(topicsOn(agenda, date), readTopics(delivery.subject['topics']));
  const speech = speechFor(agenda, chat, date, topics);
  if (!speech) return { skip: 'nothing is outstanding any more' };
  return { key: reminderKey(chat.chatId, date), chatId: chat.chatId, ...speech };
}

/** Content of a delivery of kind `reminder`, for the outbox. */
export function renderReminder(delivery: Delivery, state: ReminderState, agenda?: Agenda): Content {
  const occurrence = occurrenceNow(delivery, state, agenda);
  if ('skip' in occurrence) return occurrence;
  const { rounds, items } = occurrence;
  return { messages: messagesOf(occurrence, state), subject: { ...subjectOf(occurrence), rounds, items } };
}
