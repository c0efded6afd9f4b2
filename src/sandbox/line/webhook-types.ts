import type { webhook } from '@line/bot-sdk';

export type WebhookEvent = webhook.Event;

/** What became of one POST to the webhook. */
export interface WebhookResult {
  /** HTTP status; null when there was none. */
  status: number | null;
  /** `no-target`: no webhook is set, nothing was posted. Only `ok` (2xx) counts as delivered. */
  outcome: 'ok' | 'error-status' | 'timeout' | 'unreachable' | 'no-target';
  events: WebhookEvent[];
  /** The exact bytes that were signed and posted. */
  body: Buffer;
  headers: Record<string, string>;
  /** Body of the answer, for tests. */
  answer: string;
  /** Milliseconds of real time until the answer. */
  tookMs: number;
}

/** How a webhook POST is dressed; the defaults are LINE's. */
export interface PostOptions {
  /** Shuffle the order of all properties. */
  shuffle?: boolean;
  /** Add properties that nobody has documented. */
  unknownProperties?: boolean;
  /** Non-BMP characters as `\uXXXX` escapes, as LINE does. Default true. */
  escapeEmoji?: boolean;
  /** Spelling of header names. Default `lower`. */
  headerCase?: 'lower' | 'upper' | 'mixed';
  /** `wrong`: signed with another secret; `missing`: no header; any other string is sent as it is. */
  signature?: 'valid' | 'wrong' | 'missing' | (string & {});
  /** Replaces the body text before signing. */
  rewriteBody?: (json: string) => string;
}

export interface EventOptions {
  /** Leave `source.userId` out (groups and rooms; LINE does so without the user's consent). */
  withoutUserId?: boolean;
  /** `standby`: another channel has control; the event has no reply token. */
  mode?: 'active' | 'standby';
  /** `timestamp` of the event, milliseconds; default `clock.real()`. */
  timestamp?: number;
}

export interface TextOptions extends EventOptions {
  /** Mention the bot: `@<displayName>` in the text is used, else it is put in front. */
  mention?: boolean;
  /** Mention everybody (`@All` in the text is used, else it is put in front). */
  mentionAll?: boolean;
  /** Mention these users; `@<their name>` in the text is used, else it is put in front. */
  mentionUsers?: string[];
  quotedMessageId?: string;
}

export interface PostbackParams {
  date?: string;
  time?: string;
  datetime?: string;
  newRichMenuAliasId?: string;
  status?: string;
}

/**
 * Makes webhook events and changes the stand-in world with them, without posting.
 * Use with `post` for batches, disorder and odd dress; the methods of `StandInLine` make and post in one step.
 */
export interface EventMaker {
  text(chatId: string, userId: string, text: string, options?: TextOptions): WebhookEvent;
  /** An image, sticker, file… ; `bytes` become downloadable content. */
  media(
    chatId: string,
    userId: string,
    kind: 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'location',
    options?: EventOptions & { bytes?: Buffer; contentType?: string; fileName?: string },
  ): WebhookEvent;
  postback(
    chatId: string,
    userId: string,
    data: string,
    options?: EventOptions & { params?: PostbackParams },
  ): WebhookEvent;
  edited(messageId: string, text: string, options?: TextOptions): WebhookEvent;
  unsend(messageId: string, options?: EventOptions): WebhookEvent;
  follow(userId: string, options?: EventOptions): WebhookEvent;
  unfollow(userId: string, options?: EventOptions): WebhookEvent;
  /** @throws Refusal when another official account is in the group. */
  join(chatId: string, options?: EventOptions): WebhookEvent;
  leave(chatId: string, options?: EventOptions): WebhookEvent;
  memberJoined(chatId: string, userIds: string[], options?: EventOptions): WebhookEvent;
  memberLeft(chatId: string, userIds: string[], options?: EventOptions): WebhookEvent;
  /** An event of a type nobody knows yet. */
  unknown(chatId: string, userId: string, type: string, extra?: Record<string, unknown>): WebhookEvent;
}
