import type { Call } from '../call.js';
import { LineError, TEXT } from '../errors.js';
import type { Platform } from '../platform.js';
import type { Timeline } from '../timeline.js';
import type { LedgerEntry, Message, SendMethod } from '../types.js';

/** What reply and push return a quote token for. */
const QUOTABLE = ['text', 'textV2', 'sticker', 'image', 'video', 'template'];

export interface Sending {
  method: SendMethod;
  messages: Message[];
  notificationDisabled?: boolean;
  replyToken?: string;
  /** Chats addressed. */
  to: readonly string[];
  /** Users who will see it. */
  seenBy: readonly string[];
  /** Recipients the month pays for. */
  cost: number;
}

/** @throws LineError 409 when this call was accepted before, 400 for a key that is no UUID. */
export function checkRetryKey(platform: Platform, call: Call): void {
  const key = call.headers['x-line-retry-key'];
  if (typeof key === 'string') platform.retryKeys.check(key);
}

/**
 * The moment of acceptance, all or nothing.
 * 1. The month must have room for the whole call.
 * 2. Ledger, quota and retry key record it in one go.
 * 3. The chats show it.
 */
export function accept(platform: Platform, call: Call, sending: Sending): LedgerEntry {
  const { clock, ledger, quota, retryKeys, timeline, violations, standby } = platform;
  quota.check(sending.cost);
  const retryKey = call.headers['x-line-retry-key'];
  const entry: LedgerEntry = {
    seq: ledger.entries.length + 1,
    method: sending.method,
    requestId: call.requestId,
    retryKey: typeof retryKey === 'string' ? retryKey : null,
    replyToken: sending.replyToken ?? null,
    to: sending.to,
    messages: sending.messages,
    sentMessages: sending.messages.map((message) => sentMessage(platform, message, sending)),
    body: call.text,
    seenBy: sending.seenBy,
    cost: sending.cost,
    notificationDisabled: sending.notificationDisabled ?? false,
    acceptedAt: clock.real(),
    civilAt: clock.now(),
  };
  quota.record(sending.method, sending.seenBy.length, sending.cost);
  if (entry.retryKey) retryKeys.accept(entry.retryKey, entry);
  if (sending.to.some((chatId) => standby.has(chatId))) {
    violations.push({ kind: 'sent-while-standby', requestId: call.requestId, detail: sending.method });
  }
  show(timeline, entry);
  ledger.add(entry);
  return entry;
}

function show(timeline: Timeline, entry: LedgerEntry): void {
  const [chatId, ...others] = entry.to;
  if (chatId !== undefined && others.length === 0) {
    timeline.sent(entry, chatId, entry.seenBy.length > 0);
    return;
  }
  const seenBy = new Set(entry.seenBy);
  for (const userId of entry.to) timeline.sent(entry, userId, seenBy.has(userId));
}

function sentMessage({ ids, quoteTokens }: Platform, message: Message, sending: Sending) {
  const id = ids.message();
  const single = sending.method === 'reply' || sending.method === 'push';
  if (!single || !QUOTABLE.includes(message.type)) return { id };
  const quoteToken = `quote.${id}`;
  quoteTokens.set(quoteToken, sending.to[0] as string);
  return { id, quoteToken };
}

/** A quoted message must be of the same chat; only reply and push may quote. */
export function checkQuotes({ quoteTokens }: Platform, messages: Message[], chatId: string | null): void {
  for (const message of messages) {
    const token = 'quoteToken' in message ? message.quoteToken : undefined;
    if (token !== undefined && (chatId === null || quoteTokens.get(token) !== chatId)) {
      throw new LineError(400, 'Invalid quote token');
    }
  }
}

export const failedToSend = () => new LineError(400, TEXT.failedToSend);
