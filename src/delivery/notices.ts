import type { Message } from '../chat/types.js';
import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';
import type { Outbox } from './outbox.js';
import { civilIso } from './settlement.js';
import type { DeliveryDraft } from './types.js';

/** Tells organizers and admins, each in their 1:1 chat, what they should look at. */
export interface Notices {
  /** `name` tells notices apart; the same name is told once to each of them, and `except` not at all. */
  tell(name: string, messages: Message[], except?: string): Promise<string[]>;
}

export interface NoticesOptions {
  store: Pick<Store, 'roles'>;
  outbox: Pick<Outbox, 'enqueue'>;
  clock: Clock;
}

/** A notice that could not be sent in this time is out of date. Milliseconds. */
const WINDOW_MS = 3 * 24 * 3_600_000;

export function createNotices({ store, outbox, clock }: NoticesOptions): Notices {
  return {
    async tell(name, messages, except) {
      const now = clock.now();
      const roles = await store.roles.all();
      const told = roles.filter(({ role }) => role !== 'focal').map(({ userId }) => userId);
      const draft = (userId: string): DeliveryDraft => ({
        key: `notice|${name}|${userId}`,
        chatId: userId,
        kind: 'notice',
        // One message a person: it may use the reserve, else nobody hears that the quota is short.
        urgency: 'deadline',
        subject: { messages },
        window: { from: civilIso(now), until: civilIso(new Date(now.getTime() + WINDOW_MS)) },
      });
      return outbox.enqueue([...new Set(told)].filter((userId) => userId !== except).map(draft));
    },
  };
}
