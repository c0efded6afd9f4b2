import { LineError, TEXT } from './errors.js';
import type { WebhookEvent } from './types.js';

const LIFE_MS = 60_000;
const REDELIVERY_LIFE_MS = 20 * 60_000;

interface Token {
  chatId: string;
  /** `real()` until which it may be used, by its latest delivery. */
  until: number;
  used: boolean;
}

/** Single use, 60 s from each delivery; a redelivery revives it unless used or 20 min after the event. */
export class ReplyTokens {
  private readonly tokens = new Map<string, Token>();

  constructor(private readonly real: () => number) {}

  /** Called when an event goes out, for the first time or again. */
  delivered(event: WebhookEvent): void {
    const token = 'replyToken' in event ? event.replyToken : undefined;
    if (!token) return;
    const now = this.real();
    const known = this.tokens.get(token);
    if (known && now - event.timestamp > REDELIVERY_LIFE_MS) return;
    this.tokens.set(token, {
      chatId: chatOf(event),
      until: now + LIFE_MS,
      used: known?.used ?? false,
    });
  }

  /** The chat a token answers. @throws LineError 400 for one that is unknown, used or expired. */
  chatFor(token: string): string {
    const known = this.tokens.get(token);
    if (!known || known.used || this.real() >= known.until) throw new LineError(400, TEXT.replyToken);
    return known.chatId;
  }

  use(token: string): void {
    const known = this.tokens.get(token);
    if (known) known.used = true;
  }
}

/** The chat an event came from: group, room or user id. */
export function chatOf(event: WebhookEvent): string {
  const source = event.source;
  if (source?.type === 'group') return source.groupId;
  if (source?.type === 'room') return source.roomId;
  return source?.userId ?? '';
}
