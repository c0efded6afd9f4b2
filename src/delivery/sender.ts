import { setImmediate as breath } from 'node:timers/promises';
import { civilIso } from '../clock.js';
import type { Outcome } from '../line/status-table.js';
import type { Holding } from './holding.js';
import type { OutboxOptions } from './outbox.js';
import {
  checkContent,
  checkTime,
  type Decision,
  type Frozen,
  freeze,
  type Moment,
  type Sayable,
  type Settling,
} from './preflight.js';
import { openGate } from './quota-gate.js';
import { QUOTA_WAIT_MS, settle, untilLooked } from './settlement.js';
import type { Slots } from './slots.js';
import { isFinal } from './states.js';
import type { Content, Delivery } from './types.js';

/** The named steps of a delivery, in order; the crash matrix kills at each of them. */
export type Step = 'planned' | 'claimed' | 'key stored' | 'sent' | 'accepted' | 'recorded';

export interface SenderOptions extends Omit<OutboxOptions, 'slots'> {
  owner: string;
  holding: Holding;
  slots: Slots;
  tell: (delivery: Delivery) => void;
}

export interface Sender {
  /** Sees claimed deliveries through to their next state. Never throws: what fails is claimed again later. */
  send(batch: Delivery[]): Promise<void>;
  civilNow(): string;
}

/** The messages to send, and the subject that says what they are really made from. */
type Made = Decision<Sayable> & { subject?: Delivery['subject'] };

/** What is stored and may be sent, and what the quota set aside for it; or how it settles, null: another process has it now. */
type Prepared = { go: { frozen: Frozen; aside: number | null } } | { settle: Settling | null };

/** Content is made for so many at once, then whoever asks something meanwhile has a turn. */
const AT_ONCE = 20;
/** A provider that fails is asked again after this. Milliseconds. */
const CONTENT_PAUSE_MS = 60_000;

export function createSender(options: SenderOptions): Sender {
  const { store, line, clock, log, owner, holding, slots, quota = openGate, random = Math.random } = options;
  const deliveries = store.deliveries;
  const moment = (): Moment => ({ now: clock.now(), real: clock.real() });
  const step = async (name: Step, key: string) => options.onStep?.(name, key);

  async function send(batch: Delivery[]): Promise<void> {
    try {
      const closed = await options.audienceOpen([...new Set(batch.map(({ chatId }) => chatId))]);
      const seen: Promise<void>[] = [];
      for (const delivery of batch) {
        seen.push(see(delivery, closed.get(delivery.chatId) ?? null));
        if (seen.length % AT_ONCE === 0) await breath();
      }
      await Promise.all(seen);
    } catch (error) {
      log.error({ err: error, deliveries: batch.length }, 'the audience could not be read; deliveries wait');
      for (const { key } of batch) holding.drop(key);
    }
  }

  /** What the store cannot record stays claimed until its lease ends; then it is repeated under its key. */
  async function see(delivery: Delivery, closed: string | null): Promise<void> {
    try {
      await step('claimed', delivery.key);
      const settling = withoutCarried(delivery, await attempt(delivery, closed));
      if (settling && (await deliveries.update(delivery.key, owner, settling))) {
        await step('recorded', delivery.key);
        options.tell({ ...delivery, ...settling });
      }
    } catch (error) {
      log.error(
        { err: error, kind: delivery.kind },
        'a delivery could not be recorded; it is looked at again',
      );
    } finally {
      holding.drop(delivery.key);
    }
  }

  /**
   * 1. Time and key still allow it. 2. The chat is open and today's content still wants to be said.
   * 3. The quota allows it. 4. Body and retry key are stored. 5. The call. 6. What LINE's answer means.
   * Null: another process has taken the delivery over.
   */
  async function attempt(delivery: Delivery, closed: string | null): Promise<Settling | null> {
    const prepared = await prepare(delivery, closed);
    if ('settle' in prepared) return prepared.settle;
    const { frozen, aside } = prepared.go;
    await step('key stored', delivery.key);
    const outcome = await call(delivery.key, frozen);
    await step('accepted', delivery.key);
    quota.settled(aside, outcome);
    await noteChatGone(delivery, outcome);
    return settle(delivery, outcome, moment(), random);
  }

  /** Steps 1 to 4, apart from the call: hundreds that wait for LINE must not keep the content they were made from. */
  async function prepare(delivery: Delivery, closed: string | null): Promise<Prepared> {
    const time = checkTime(delivery, moment());
    if ('settle' in time) return time;
    const content = await contentOf(delivery, closed);
    if ('settle' in content) return content;
    const admitted = await quotaFor(delivery);
    if ('settle' in admitted) return admitted;
    const frozen = freeze(delivery, content.go, clock.real());
    const begun = {
      ...frozen,
      attempts: delivery.attempts + 1,
      inDoubt: true,
      via: 'push' as const,
      cost: admitted.go,
      ...(content.subject && !delivery.inDoubt ? { subject: content.subject } : {}),
    };
    const aside = delivery.inDoubt ? null : admitted.go;
    const stored = await storeBegun(delivery.key, begun, aside);
    return stored ? { go: { frozen, aside } } : { settle: null };
  }

  /** What cannot be stored does not go: the quota has back what it set aside. */
  async function storeBegun(key: string, begun: Partial<Delivery>, aside: number | null): Promise<boolean> {
    let stored = false;
    try {
      stored = await deliveries.update(key, owner, begun);
    } finally {
      if (!stored) quota.settled(aside, null);
    }
    return stored;
  }

  async function contentOf(delivery: Delivery, closed: string | null): Promise<Made> {
    try {
      const provider = options.providers[delivery.kind];
      if (!provider) throw new Error(`this process makes no content of kind ${delivery.kind}`);
      const content: Content = closed === null ? await provider(delivery, clock.now()) : { skip: closed };
      const subject = 'messages' in content ? content.subject : undefined;
      return { ...checkContent(delivery, closed, content), subject };
    } catch (error) {
      log.error({ err: error, kind: delivery.kind }, 'content could not be made; the delivery waits');
      return { settle: waitFor(delivery, 'planned', 'its content could not be made', CONTENT_PAUSE_MS) };
    }
  }

  /** An attempt in doubt may have been accepted and counted already: repeating it asks LINE, it costs nothing twice. */
  async function quotaFor(delivery: Delivery): Promise<Decision<number | null>> {
    if (delivery.inDoubt) return { go: delivery.cost };
    const admitted = await quota.admit(delivery);
    if ('cost' in admitted) return { go: admitted.cost };
    return { settle: waitFor(delivery, 'waiting', admitted.wait, QUOTA_WAIT_MS) };
  }

  function waitFor(delivery: Delivery, status: 'planned' | 'waiting', reason: string, ms: number): Settling {
    const at = moment();
    return { status, reason, nextAttemptAt: at.real + untilLooked(delivery, at, ms) };
  }

  function call(key: string, { body, retryKey }: Frozen): Promise<Outcome> {
    return slots.run(async () => {
      const answer = line.push(body as string, retryKey as string, () => holding.mayGo(key));
      await step('sent', key);
      return answer;
    });
  }

  /** LINE refuses a group that we are not in: it gets nothing more until we are invited again. */
  async function noteChatGone(delivery: Delivery, outcome: Outcome): Promise<void> {
    const gone =
      outcome.kind === 'refused' && (outcome.cause === 'not-in-chat' || outcome.cause === 'not-found');
    if (!gone || delivery.chatId.startsWith('U')) return;
    if (await store.chats.get(delivery.chatId)) await store.chats.set(delivery.chatId, { active: false });
  }

  return { send, civilNow: () => civilIso(clock.now()) };
}

/** Content that a delivery carried with it is not kept once it is sent, and an answer's not after its end either. */
function withoutCarried(delivery: Delivery, settling: Settling | null): Settling | null {
  if (!settling?.status || !('messages' in delivery.subject)) return settling;
  const over = settling.status === 'sent' || (delivery.kind === 'answer' && isFinal(settling.status));
  return over ? { ...settling, subject: {} } : settling;
}
