import { setTimeout as sleep } from 'node:timers/promises';
import type { webhook } from '@line/bot-sdk';
import type { Message, Reply } from '../chat/types.js';
import { type Clock, civilIso } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import type { DeliveryDraft } from '../delivery/types.js';
import type { Log } from '../log.js';
import type { StoredEvent } from '../store/event-store.js';
import type { LineClient } from './client.js';
import { CALL_LIMITS, REPLY_TOKEN_MS } from './limits.js';
import type { Accepted, Outcome } from './status-table.js';
import { checkMessages } from './validate-message.js';

export interface ReplierOptions {
  line: Pick<LineClient, 'reply'>;
  outbox: Pick<Outbox, 'enqueue' | 'recordSkipped' | 'rideAlong'>;
  clock: Clock;
  log: Log;
  /** Milliseconds between two tries of a reply that LINE did not take. */
  pauseMs?: number;
}

/** What became of a reply. */
export type ReplyFate = 'replied' | 'pushed' | 'dropped' | 'unknown' | 'lost-claim';

export interface Replier {
  /**
   * Answers an event once: by its reply token while it lives, else by a push when it matters.
   * `note` stores that a reply is tried; false: the event belongs to another process now.
   */
  reply(
    stored: StoredEvent,
    event: webhook.Event,
    reply: Reply,
    note: () => Promise<boolean>,
  ): Promise<ReplyFate>;
}

/** An answer that comes later than this is of no use to anybody. Milliseconds. */
const ANSWER_WINDOW_MS = 30 * 60_000;
const TRIES = 3;

/**
 * 1. A reply that a dead process may have sent is never pushed: the token tells, while it lives.
 * 2. While the token lives: reply, with waiting notices of the chat as company. 3. Token dead: push or drop.
 */
export function createReplier(options: ReplierOptions): Replier {
  const { line, outbox, clock, log, pauseMs = 1000 } = options;

  const tokenOf = (stored: StoredEvent, event: webhook.Event): string | null => {
    const age = clock.real() - stored.receivedAt;
    const { replyToken } = event as { replyToken?: string };
    return replyToken && age < REPLY_TOKEN_MS.useWithin ? replyToken : null;
  };

  async function reply(
    stored: StoredEvent,
    event: webhook.Event,
    { messages, matters }: Reply,
    note: () => Promise<boolean>,
  ): Promise<ReplyFate> {
    const problems = checkMessages(messages);
    if (problems.length > 0) {
      log.error({ problems: problems.slice(0, 3) }, 'an answer breaks the limits of LINE and is not sent');
      return drop(
        stored,
        `the answer breaks LINE's limits: ${problems[0]?.property} ${problems[0]?.problem}`,
      );
    }
    const token = tokenOf(stored, event);
    if (stored.repliedAt !== null) return token ? again(stored, token, messages) : unknown(stored);
    if (token === null) return late(stored, messages, matters);
    if (!(await note())) return 'lost-claim';
    return withToken(stored, event, { messages, matters });
  }

  async function withToken(stored: StoredEvent, event: webhook.Event, wanted: Reply): Promise<ReplyFate> {
    const ride = await outbox.rideAlong(
      stored.chatId as string,
      CALL_LIMITS.messages - wanted.messages.length,
    );
    const outcome = await replyUntilClear(stored, event, [...wanted.messages, ...ride.messages]);
    await ride.settle(outcome);
    if (outcome.kind === 'accepted') return 'replied';
    if (outcome.kind === 'in-doubt') return unknown(stored);
    if (outcome.kind === 'refused' && outcome.cause !== 'reply-token') {
      return drop(stored, `LINE refused the reply: ${outcome.detail}`);
    }
    return late(stored, wanted.messages, wanted.matters);
  }

  /** Repeats what LINE certainly did not take, and asks once more where that is not clear. */
  async function replyUntilClear(
    stored: StoredEvent,
    event: webhook.Event,
    messages: Message[],
  ): Promise<Outcome> {
    let outcome = await line.reply(tokenOf(stored, event) as string, messages);
    for (let tries = 1; tries < TRIES && isOpen(outcome); tries += 1) {
      const doubtful = outcome.kind === 'in-doubt';
      await sleep(pauseMs);
      const token = tokenOf(stored, event);
      if (token === null) return outcome;
      const next = await line.reply(token, messages);
      const used = doubtful && next.kind === 'refused' && next.cause === 'reply-token';
      if (used) return { ...ACCEPTED_BEFORE, requestId: next.requestId };
      outcome = doubtful && next.kind !== 'accepted' ? outcome : next;
    }
    return outcome;
  }

  /** A former process had begun this reply: a dead token says that it arrived. */
  async function again(stored: StoredEvent, token: string, messages: Message[]): Promise<ReplyFate> {
    const outcome = await line.reply(token, messages);
    const arrived =
      outcome.kind === 'accepted' || (outcome.kind === 'refused' && outcome.cause === 'reply-token');
    return arrived ? 'replied' : unknown(stored);
  }

  async function late(stored: StoredEvent, messages: Message[], matters: boolean): Promise<ReplyFate> {
    if (!matters) return drop(stored, 'its reply token had died and it was not worth a push');
    await outbox.enqueue([draftOf(stored, { messages })]);
    return 'pushed';
  }

  async function drop(stored: StoredEvent, reason: string): Promise<ReplyFate> {
    await outbox.recordSkipped(draftOf(stored, {}), reason);
    return 'dropped';
  }

  async function unknown(stored: StoredEvent): Promise<ReplyFate> {
    const reason = 'a reply was tried and LINE did not say clearly whether it arrived';
    await outbox.recordSkipped(draftOf(stored, {}), reason, 'unknown');
    return 'unknown';
  }

  function draftOf(stored: StoredEvent, subject: Record<string, unknown>): DeliveryDraft {
    const now = clock.now();
    const until = new Date(now.getTime() + ANSWER_WINDOW_MS);
    return {
      key: `answer|${stored.id}`,
      chatId: stored.chatId as string,
      kind: 'answer',
      urgency: 'normal',
      subject,
      window: { from: civilIso(now), until: civilIso(until) },
    };
  }

  return { reply };
}

const isOpen = (outcome: Outcome): boolean => outcome.kind !== 'accepted' && outcome.kind !== 'refused';

const ACCEPTED_BEFORE: Accepted = {
  kind: 'accepted',
  requestId: null,
  acceptedRequestId: null,
  sentMessageIds: [],
  body: null,
};
