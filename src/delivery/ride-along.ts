import type { Message } from '../chat/types.js';
import type { Outcome } from '../line/status-table.js';
import type { OutboxOptions } from './outbox.js';
import { checkContent, checkTime } from './preflight.js';
import { settle } from './settlement.js';
import type { Delivery } from './types.js';

/** Waiting messages that go out free with a reply. */
export interface Ride {
  messages: Message[];
  /** Must be called once, with LINE's answer to the reply; null: no reply was tried. */
  settle(outcome: Outcome | null): Promise<void>;
}

const NO_RIDE: Ride = { messages: [], settle: async () => undefined };

export interface RideOptions extends OutboxOptions {
  owner: string;
  leaseMs: number;
  tell: (delivery: Delivery) => void;
}

/**
 * Notices that wait for the quota ride on the next reply in their chat (DESIGN 6). A reply is at most once and has
 * no retry key: a ride that is not clearly accepted or refused ends as `unknown`.
 */
export function createRides(options: RideOptions) {
  const { store, clock, owner, leaseMs, random = Math.random } = options;
  const deliveries = store.deliveries;
  const moment = () => ({ now: clock.now(), real: clock.real() });

  async function board(chatId: string, room: number): Promise<Ride> {
    if (room < 1) return NO_RIDE;
    const claimed = await deliveries.claimForReply(chatId, owner, clock.real(), leaseMs, room);
    if (claimed.length === 0) return NO_RIDE;
    const closed = (await options.audienceOpen([chatId])).get(chatId) ?? null;
    const aboard: Delivery[] = [];
    const messages: Message[] = [];
    for (const delivery of claimed) {
      const wanted = await messagesOf(delivery, closed);
      const fits = wanted !== null && messages.length + wanted.length <= room;
      if (fits && (await begin(delivery))) {
        aboard.push(delivery);
        messages.push(...wanted);
      } else if (wanted !== null) await giveBack(delivery);
    }
    return { messages, settle: (outcome) => settleAll(aboard, outcome) };
  }

  /** Null: the delivery was settled instead. What may have gone out as a push must not ride as well. */
  async function messagesOf(delivery: Delivery, closed: string | null): Promise<Message[] | null> {
    if (delivery.inDoubt) {
      await giveBack(delivery);
      return null;
    }
    const time = checkTime(delivery, moment());
    const provider = options.providers[delivery.kind];
    const content = provider ? await provider(delivery, clock.now()) : { skip: 'no content' };
    const decision = 'settle' in time ? time : checkContent(delivery, closed, content);
    if ('settle' in decision) await record(delivery, decision.settle);
    return 'settle' in decision ? null : decision.go.messages;
  }

  const begin = (delivery: Delivery) =>
    deliveries.update(delivery.key, owner, { via: 'reply', inDoubt: true, attempts: delivery.attempts + 1 });

  const giveBack = (delivery: Delivery) =>
    record(delivery, { status: 'waiting', reason: delivery.reason, nextAttemptAt: delivery.nextAttemptAt });

  async function settleAll(aboard: Delivery[], outcome: Outcome | null): Promise<void> {
    for (const delivery of aboard) await settleOne(delivery, outcome);
  }

  async function settleOne(delivery: Delivery, outcome: Outcome | null): Promise<void> {
    if (outcome?.kind === 'accepted') {
      await record(delivery, { ...settle(delivery, outcome, moment(), random), cost: 0 });
    } else if (outcome?.kind === 'in-doubt') {
      const reason = 'it went out with a reply that LINE did not clearly answer';
      await record(delivery, { status: 'unknown', reason });
    } else {
      const { attempts, via, inDoubt } = delivery;
      await record(delivery, {
        status: 'waiting',
        attempts,
        via,
        inDoubt,
        nextAttemptAt: delivery.nextAttemptAt,
      });
    }
  }

  async function record(delivery: Delivery, settling: Partial<Delivery>): Promise<void> {
    if (await deliveries.update(delivery.key, owner, settling)) options.tell({ ...delivery, ...settling });
  }

  return { board };
}
