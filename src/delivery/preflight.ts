import type { Message } from '../chat/types.js';
import { bangkok } from '../clock.js';
import { RETRY_KEY_MS } from '../line/limits.js';
import { checkMessages } from '../line/validate-message.js';
import { LONGEST_WAIT_MS } from './backoff.js';
import { retryKeyOf } from './retry-key.js';
import type { Content, Delivery } from './types.js';

/** Both times of the moment a decision is made in. */
export interface Moment {
  /** Civil instant. */
  now: Date;
  /** Real time, milliseconds. */
  real: number;
}

/** Fields that a claimed delivery gets. */
export type Settling = Partial<Delivery>;

/** Go on, or settle with these fields. */
export type Decision<T> = { go: T } | { settle: Settling };

/** What a push says, and the same as JSON text. */
export interface Sayable {
  messages: Message[];
  json: string;
}

/** The frozen request of a push and what identifies it. */
export type Frozen = Pick<Delivery, 'body' | 'retryKey' | 'generation' | 'firstAttemptAt'>;

const NOT_KNOWN = 'whether an earlier attempt reached LINE is not known';
/** The margin between our last attempt and the end of LINE's retry key. */
const MARGIN_MS = RETRY_KEY_MS.life - RETRY_KEY_MS.useWithin;

/** Nothing more is sent: `skipped`, or `unknown` when an earlier attempt may have been accepted. */
export function end(delivery: Delivery, reason: string): Settling {
  return delivery.inDoubt
    ? { status: 'unknown', reason: `${reason}; ${NOT_KNOWN}` }
    : { status: 'skipped', reason };
}

/**
 * Whether a claimed delivery may still go at all.
 * 1. Before its window: back, until the window opens. 2. After it: it ends.
 * 3. A retry key that protects no longer: it ends. 4. A reply that may have arrived cannot be repeated: it ends.
 */
export function checkTime(delivery: Delivery, { now, real }: Moment): Decision<true> {
  const untilOpen = Date.parse(delivery.window.from) - now.getTime();
  if (untilOpen > 0) {
    return { settle: { status: 'planned', nextAttemptAt: real + Math.min(untilOpen, LONGEST_WAIT_MS) } };
  }
  if (now.getTime() > Date.parse(delivery.window.until)) {
    const until = bangkok(new Date(delivery.window.until)).format('YYYY-MM-DD HH:mm');
    const cause = delivery.reason ? ` (last: ${delivery.reason})` : '';
    return { settle: end(delivery, `its time ended at ${until}${cause}`) };
  }
  if (delivery.inDoubt && delivery.via === 'reply') {
    return { settle: end(delivery, 'it went out as a reply, which cannot be repeated') };
  }
  if (delivery.inDoubt && !isProtected(delivery.firstAttemptAt, real)) {
    return {
      settle: end(delivery, 'its first attempt is 23 hours old, so LINE may no longer know its retry key'),
    };
  }
  return { go: true };
}

/** A time of first attempt that lies further ahead than the margin cannot be measured: the clock was set back. */
const isProtected = (firstAttemptAt: number | null, real: number): boolean => {
  const age = real - (firstAttemptAt ?? real);
  return age > -MARGIN_MS && age < RETRY_KEY_MS.useWithin;
};

/** What the audience and today's content say: nothing goes to a chat we left, or about what is done meanwhile. */
export function checkContent(delivery: Delivery, closed: string | null, content: Content): Decision<Sayable> {
  if (closed !== null) return { settle: end(delivery, closed) };
  if ('skip' in content) return { settle: end(delivery, content.skip) };
  const { messages } = content;
  const json = JSON.stringify(messages);
  if (delivery.inDoubt) return { go: { messages, json } };
  const problems = checkMessages(messages, json);
  if (problems.length === 0) return { go: { messages, json } };
  const shown = problems.slice(0, 3).map(({ property, problem }) => `${property} ${problem}`);
  return { settle: { status: 'failed', reason: `the message breaks LINE's limits: ${shown.join('; ')}` } };
}

/**
 * The request to send. An attempt in doubt is repeated byte for byte under its key; anything else is made of
 * today's content, and a body that differs from the one before gets a new key.
 */
export function freeze(delivery: Delivery, { json }: Sayable, real: number): Frozen {
  const { generation, firstAttemptAt, retryKey } = delivery;
  if (delivery.inDoubt && delivery.body !== null && retryKey !== null) {
    return { body: delivery.body, retryKey, generation, firstAttemptAt: firstAttemptAt ?? real };
  }
  const body = `{"to":${JSON.stringify(delivery.chatId)},"messages":${json}}`;
  if (retryKey !== null && body === delivery.body && isProtected(firstAttemptAt, real)) {
    return { body, retryKey, generation, firstAttemptAt: firstAttemptAt ?? real };
  }
  const next = retryKey === null ? generation : generation + 1;
  return { body, retryKey: retryKeyOf(delivery.key, next), generation: next, firstAttemptAt: real };
}
