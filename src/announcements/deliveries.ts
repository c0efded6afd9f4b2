import { bangkok } from '../clock.js';
import type { DeliveryDraft, Urgency } from '../delivery/types.js';
import { type AnnouncementSubject, deliveryKey, type Part } from './keys.js';

/** Organizers' own notes cost one message each and must arrive, and nobody may come in vain; thanks may wait for a free reply. */
const URGENCY: Record<Part, Urgency> = {
  news: 'normal',
  cancel: 'deadline',
  day: 'normal',
  hour: 'normal',
  thanks: 'low',
  summary: 'deadline',
  approval: 'deadline',
  approved: 'deadline',
  report: 'deadline',
  seat: 'normal',
  unseat: 'deadline',
};

/** The same content for several chats, made when each of them is sent. Civil instants. */
export function deliveriesOf(
  subject: AnnouncementSubject,
  chatIds: string[],
  from: Date,
  until: Date,
): DeliveryDraft[] {
  const window = { from: bangkok(from).format(), until: bangkok(until).format() };
  return chatIds.map((chatId) => ({
    key: deliveryKey(subject, chatId),
    chatId,
    kind: 'announcement',
    urgency: URGENCY[subject.part],
    subject: { ...subject },
    window,
  }));
}
