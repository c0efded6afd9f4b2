import type { messagingApi, webhook } from '@line/bot-sdk';
import type { Clock } from '../../clock.js';
import type { FaultControl, FaultRule } from './fault-types.js';

export type { Fault, FaultControl, FaultKind, FaultMatch, FaultRule } from './fault-types.js';

export type Message = messagingApi.Message;
export type WebhookEvent = webhook.Event;

export interface Channel {
  /** Digits; `client_id` of the stateless token call. */
  id: string;
  /** Key of webhook signatures and `client_secret` of the stateless token call. */
  secret: string;
  /** Long-lived tokens that are accepted beside the stateless ones. */
  accessTokens: string[];
  /** `destination` of webhooks, `^U[0-9a-f]{32}$`. */
  botUserId: string;
  displayName: string;
  basicId: string;
}

export type QuotaPlan = { type: 'none' } | { type: 'limited'; value: number };

export interface StandInLineOptions {
  /**
   * `now()`: the month of the quota and the day of delivery counts.
   * `real()`: life of reply tokens, retry keys, access tokens and rate buckets, and event timestamps.
   */
  clock: Clock;
  channel?: Partial<Channel>;
  /** Where webhooks go, e.g. `http://127.0.0.1:3000/webhook`; null until `setWebhook`. */
  webhook?: string | null;
  /** TCP port; 0 (default) takes a free one. */
  port?: number;
  /** Default `{type: 'limited', value: 300}`, the free plan. */
  quota?: QuotaPlan;
  /** Every rate of LINE times this; `Infinity` switches the rates off. Default 1. */
  rateScale?: number;
  /** Size of a bucket as a share of one window's calls; default 1 (a second's worth for "2,000/s"). */
  rateBurst?: number;
  /** Verified or premium account: may read member and follower ids. Default false. */
  verified?: boolean;
  /** Milliseconds of real time before each API answer. Default 0. */
  latency?: number | (() => number);
  faults?: FaultRule[];
  /** Seed of everything random here (faults by rate, shuffling). Default 1. */
  seed?: number;
  /** Refuse properties that the schema does not know (stricter than LINE). Default true. */
  strictUnknownProperties?: boolean;
  /** LINE gives a webhook 2,000 ms of real time. */
  webhookTimeoutMs?: number;
}

export interface LineUser {
  readonly id: string;
  displayName: string;
  /** Has the account as a friend and has not blocked it. */
  friend: boolean;
  blocked: boolean;
  /** Users of the desktop client appear in no id list. */
  mobile: boolean;
  /** `real()` of the last 1:1 message, which opens a 7-day window for pushes to a non-friend; null: never. */
  wroteAt: number | null;
}

export interface LineGroup {
  readonly id: string;
  readonly kind: 'group' | 'room';
  name: string;
  /** User ids, the bot never among them. */
  members: readonly string[];
  /** The bot is in it. */
  joined: boolean;
  /** Another official account is in it already: ours is refused (one per group). */
  otherAccount: boolean;
}

export type SendMethod = 'reply' | 'push' | 'multicast' | 'broadcast' | 'narrowcast';

/** One accepted call. */
export interface LedgerEntry {
  /** 1, 2, 3… in order of acceptance. */
  seq: number;
  method: SendMethod;
  requestId: string;
  retryKey: string | null;
  replyToken: string | null;
  /** Chats addressed: one for reply and push, users for the others. */
  to: readonly string[];
  messages: Message[];
  sentMessages: { id: string; quoteToken?: string }[];
  /** The request body as it came, byte for byte. */
  body: string;
  /** Users who can see it: all members of a group; of users only friends, or those with an open window. */
  seenBy: readonly string[];
  /** Messages taken from the month's quota: recipients without the bot; 0 for a reply. */
  cost: number;
  notificationDisabled: boolean;
  /** `clock.real()` of acceptance, milliseconds since the epoch. */
  acceptedAt: number;
  /** `clock.now()` of acceptance. */
  civilAt: Date;
}

/** One line of a chat as its people see it, whoever said it. */
export interface ChatMessage {
  id: string;
  chatId: string;
  /** User id, or `bot`. */
  from: string;
  /** `clock.now()` when it appeared. */
  at: Date;
  /** What the bot sent (a LINE message object), or what a user sent (the webhook's message content). */
  content: Message | webhook.MessageContent;
  /** What a phone shows as notification and in the chat list: the text, or `altText`. */
  notification: string;
  /** False for a 1:1 push to somebody who blocked the account or is no friend. */
  seen: boolean;
  state: 'shown' | 'edited' | 'unsent';
  /** The ledger entry of a bot message; null for a user's. */
  entry: LedgerEntry | null;
}

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

/** Something the code under test did that LINE would not notice but a reader must; tests assert it empty. */
export interface Violation {
  kind: 'retry-key-body-changed' | 'retry-key-reused-after-24h' | 'sent-while-standby';
  requestId: string;
  detail: string;
}

export interface WaitOptions {
  /** Milliseconds of real time; default 5,000. */
  timeoutMs?: number;
}

export interface CallStats {
  requests: number;
  /** Calls per `METHOD /path/template`, e.g. `POST /v2/bot/message/push`. */
  byRoute: Record<string, number>;
  /** Answers per status. */
  byStatus: Record<string, number>;
}

export interface StandInLine {
  /** Origin, e.g. `http://127.0.0.1:41234`: both `LINE_API_BASE_URL` and `LINE_DATA_API_BASE_URL`. */
  readonly origin: string;
  readonly channel: Channel;
  readonly faults: FaultControl;
  readonly violations: Violation[];
  readonly event: EventMaker;

  close(): Promise<void>;
  setWebhook(url: string | null): void;

  // People and chats
  addUser(user?: { id?: string; displayName?: string; friend?: boolean; mobile?: boolean }): LineUser;
  /** A group that the bot is not in yet. */
  createGroup(group?: {
    id?: string;
    name?: string;
    members?: (string | LineUser)[];
    kind?: 'group' | 'room';
    otherAccount?: boolean;
  }): LineGroup;
  user(userId: string): LineUser | undefined;
  group(chatId: string): LineGroup | undefined;
  users(): LineUser[];
  groups(): LineGroup[];
  rename(chatId: string, name: string): void;

  // What people do; each resolves when the webhook has answered
  follow(userId: string): Promise<WebhookResult>;
  /** Block the account. */
  unfollow(userId: string): Promise<WebhookResult>;
  /** Somebody invites the bot. */
  invite(chatId: string): Promise<WebhookResult>;
  /** Somebody removes the bot. */
  kick(chatId: string): Promise<WebhookResult>;
  memberJoins(chatId: string, ...userIds: string[]): Promise<WebhookResult>;
  memberLeaves(chatId: string, ...userIds: string[]): Promise<WebhookResult>;
  sendText(
    chatId: string,
    userId: string,
    text: string,
    options?: TextOptions & PostOptions,
  ): Promise<WebhookResult>;
  sendImage(chatId: string, userId: string, bytes: Buffer, contentType?: string): Promise<WebhookResult>;
  /**
   * Taps a button: an action object out of a message the bot sent. A postback posts its `data` (and shows
   * `displayText`), a message action says its `text`; a date picker needs `params`.
   * @throws Refusal for an action that causes no webhook (uri, clipboard, camera…).
   */
  tap(
    chatId: string,
    userId: string,
    action: messagingApi.Action,
    options?: EventOptions & PostOptions & { params?: PostbackParams },
  ): Promise<WebhookResult>;
  postback(
    chatId: string,
    userId: string,
    data: string,
    options?: EventOptions & PostOptions & { params?: PostbackParams },
  ): Promise<WebhookResult>;
  editText(messageId: string, text: string, options?: TextOptions): Promise<WebhookResult>;
  unsend(messageId: string): Promise<WebhookResult>;

  // Webhooks, low level
  post(events: WebhookEvent[], options?: PostOptions): Promise<WebhookResult>;
  /** The same events again with `isRedelivery: true`; reply tokens live 60 s more unless used or 20 min old. */
  redeliver(result: WebhookResult | WebhookEvent[], options?: PostOptions): Promise<WebhookResult>;
  /** Redelivers every POST that has had no 2xx so far, oldest first. */
  redeliverFailed(): Promise<WebhookResult[]>;
  /** The very bytes again, `isRedelivery` false: a duplicate on the network, or a replay. */
  duplicate(result: WebhookResult): Promise<WebhookResult>;
  /** What became of every POST so far, in order of completion. */
  readonly posts: readonly WebhookResult[];
  /** Resolves when no POST to the webhook is under way. */
  idle(): Promise<void>;

  // What the bot did
  readonly ledger: readonly LedgerEntry[];
  messagesIn(chatId: string): ChatMessage[];
  /** Called for every message that appears in any chat (also edits and unsends). Returns the way to stop. */
  onMessage(listener: (message: ChatMessage) => void): () => void;
  /** Called for every accepted call. Returns the way to stop. */
  onAccepted(listener: (entry: LedgerEntry) => void): () => void;
  /** The first accepted call, past or future, that fits. @throws Refusal after the timeout. */
  waitFor(predicate: (entry: LedgerEntry) => boolean, options?: WaitOptions): Promise<LedgerEntry>;
  /** Accepted calls addressed to the chat, once there are at least `count`. */
  waitForSent(chatId: string, count?: number, options?: WaitOptions): Promise<LedgerEntry[]>;
  /** The reply that used the token of this event (or of the first event of this POST). */
  waitForReply(to: WebhookResult | WebhookEvent, options?: WaitOptions): Promise<LedgerEntry>;

  // Account
  setQuota(plan: QuotaPlan): void;
  /** Sends that the API did not make (OA Manager), which count too. */
  addUsage(messages: number): void;
  /** Messages counted in the month of the clock's `now()` at UTC+9. */
  usage(): number;
  usageByMonth(): Record<string, number>;
  setVerified(verified: boolean): void;
  setLatency(latency: number | (() => number)): void;
  setRateScale(scale: number): void;
  /** Refuse every token issued or accepted so far with 401, as after a re-issue. */
  revokeTokens(): void;
  addAccessToken(token: string): void;
  /** A valid token of some other channel: other bot id, no reply tokens, no chats. */
  addForeignToken(token: string): void;
  readonly stats: CallStats;
}
