import { createHash } from 'node:crypto';
import type { webhook } from '@line/bot-sdk';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { NewEvent } from '../store/event-store.js';
import type { Store } from '../store/store.js';
import { chatOf, isAddressed } from './addressed.js';
import { WEBHOOK } from './limits.js';
import { signatureFits } from './signature.js';

export interface IntakeAnswer {
  status: 200 | 400 | 401 | 413 | 503;
  reason?: string;
}

export interface Intake {
  /** One POST of LINE, as raw bytes (CONTRACT 3 `/webhook`). Never throws. */
  receive(raw: Buffer, signature: string | undefined): Promise<IntakeAnswer>;
}

export interface IntakeOptions {
  store: Pick<Store, 'events'>;
  /** Channel secret. */
  secret: string;
  clock: Clock;
  log: Log;
  /** Called when events were stored, so that the worker need not wait for its next look. */
  onStored?: () => void;
  /** Told of each signed POST's `destination`, the bot that LINE means. */
  onDestination?: (botUserId: string) => void;
  /** LINE gives up after 2 s; a store slower than this counts as down (503, LINE redelivers). Milliseconds. */
  storeWithinMs?: number;
}

/** Events that kamnot acts on; any other type is answered 200 and forgotten. */
const HANDLED_TYPES = new Set([
  'message',
  'messageEdited',
  'unsend',
  'follow',
  'unfollow',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
]);

/**
 * Verify, store, answer 200; the work comes later (DESIGN 2).
 * 1. More than 1 MB: 413, before any hashing.
 * 2. Signature over the raw bytes: 401.
 * 3. JSON with an `events` list: else 400.
 * 4. Keep what is for us: known types, not standby, and of groups only what addresses the bot.
 * 5. Store under `webhookEventId`; a known id is no error. Store down: 503.
 */
export function createIntake(options: IntakeOptions): Intake {
  const { store, secret, clock, log, onStored, onDestination, storeWithinMs = 1500 } = options;

  async function receive(raw: Buffer, signature: string | undefined): Promise<IntakeAnswer> {
    if (raw.length > WEBHOOK.bodyBytes) return { status: 413, reason: 'the body is over 1 MB' };
    if (!signatureFits(raw, secret, signature)) {
      return {
        status: 401,
        reason: 'x-line-signature is missing or does not fit: check LINE_CHANNEL_SECRET',
      };
    }
    const envelope = readEnvelope(raw);
    if (envelope === null)
      return { status: 400, reason: 'the body is no LINE webhook: JSON with "events" expected' };
    if (envelope.destination !== null) onDestination?.(envelope.destination);
    const kept = envelope.events.filter(isForUs).map((event) => atRest(event, clock.real()));
    if (kept.length === 0) return { status: 200 };
    try {
      const fresh = await within(store.events.insertNew(kept), storeWithinMs);
      if (fresh.length > 0) onStored?.();
      return { status: 200 };
    } catch (error) {
      log.error(
        { err: error, events: kept.length },
        'events could not be stored; LINE is asked to redeliver',
      );
      return { status: 503, reason: 'the store does not answer' };
    }
  }

  return { receive };
}

function readEnvelope(raw: Buffer): { destination: string | null; events: unknown[] } | null {
  try {
    const envelope = JSON.parse(raw.toString('utf8')) as { destination?: unknown; events?: unknown } | null;
    if (!Array.isArray(envelope?.events)) return null;
    const { destination } = envelope;
    return { destination: typeof destination === 'string' ? destination : null, events: envelope.events };
  } catch {
    return null;
  }
}

/** LINE adds types and properties without notice: what we cannot use is dropped, never refused. */
function isForUs(event: unknown): event is webhook.Event {
  if (typeof event !== 'object' || event === null) return false;
  const { type, mode } = event as { type?: unknown; mode?: unknown };
  if (typeof type !== 'string' || !HANDLED_TYPES.has(type) || mode === 'standby') return false;
  return chatOf(event as webhook.Event) !== null && isAddressed(event as webhook.Event);
}

function atRest(event: webhook.Event, receivedAt: number): NewEvent {
  const { message, unsend } = event as { message?: { id?: unknown }; unsend?: { messageId?: unknown } };
  const messageId = message?.id ?? unsend?.messageId;
  return {
    id: eventId(event),
    payload: withoutMemberLists(event),
    type: event.type,
    chatId: chatOf(event),
    messageId: typeof messageId === 'string' ? messageId : null,
    timestamp: Number.isFinite(event.timestamp) ? event.timestamp : receivedAt,
    receivedAt,
  };
}

/** `webhookEventId`; an event without one is known by its content, redelivery mark aside. */
function eventId(event: webhook.Event): string {
  if (typeof event.webhookEventId === 'string' && event.webhookEventId !== '') return event.webhookEventId;
  const { deliveryContext: _mark, ...content } = event;
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

/** Who joined or left is not kept (DESIGN 9); that the number of members changed is all we need. */
function withoutMemberLists(event: webhook.Event): unknown {
  const { joined: _joined, left: _left, ...rest } = event as unknown as Record<string, unknown>;
  return rest;
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the store took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
