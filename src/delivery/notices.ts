import type { Message } from '../chat/types.js';
import { type Clock, civilIso, DAY_MS } from '../clock.js';
import type { Store } from '../store/store.js';
import type { Outbox } from './outbox.js';
import type { DeliveryDraft, Urgency } from './types.js';

/** Tells organizers and admins, each in their 1:1 chat, what they should look at. */
export interface Notices {
  /** `name` tells notices apart; the same name is told once to each of them, and `except` not at all. */
  tell(name: string, messages: Message[], except?: string): Promise<string[]>;
  /** Tells one chat; when the month's messages are short it waits for a question there and goes with its reply. */
  tellChat(chatId: string, name: string, messages: Message[]): Promise<string[]>;
}

export interface NoticesOptions {
  store: Pick<Store, 'roles'>;
  outbox: Pick<Outbox, 'enqueue'>;
  clock: Clock;
}

/** A notice that could not be sent in this time is out of date. Milliseconds. */
const WINDOW_MS = 3 * DAY_MS;

export function createNotices({ store, outbox, clock }: NoticesOptions): Notices {
  function draft(chatId: string, name: string, messages: Message[], urgency: Urgency): DeliveryDraft {
    const now = clock.now();
    return {
      key: `notice|${name}|${chatId}`,
      chatId,
      kind: 'notice',
      urgency,
      subject: { messages },
      window: { from: civilIso(now), until: civilIso(new Date(now.getTime() + WINDOW_MS)) },
    };
  }

  return {
    tellChat: (chatId, name, messages) => outbox.enqueue([draft(chatId, name, messages, 'low')]),
    async tell(name, messages, except) {
      const roles = await store.roles.all();
      const told = roles.filter(({ role }) => role !== 'focal').map(({ userId }) => userId);
      const people = [...new Set(told)].filter((userId) => userId !== except);
      // One message a person: it may use the reserve, else nobody hears that the quota is short.
      return outbox.enqueue(people.map((userId) => draft(userId, name, messages, 'deadline')));
    },
  };
}
