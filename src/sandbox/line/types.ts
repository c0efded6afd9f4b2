import type { messagingApi } from '@line/bot-sdk';
import type { Clock } from '../../clock.js';
import type { FaultControl, FaultRule } from './fault-types.js';
import type { CallStats, ChatMessage, LedgerEntry, LineGroup, LineUser, Violation } from './record-types.js';
import type {
  EventMaker,
  EventOptions,
  PostbackParams,
  PostOptions,
  TextOptions,
  WebhookEvent,
  WebhookResult,
} from './webhook-types.js';

export type * from './fault-types.js';
export type * from './record-types.js';
export type * from './webhook-types.js';

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

export interface WaitOptions {
  /** Milliseconds of real time; default 60,000. */
  timeoutMs?: number;
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
  /** A group that the bot is not in yet; members nobody added so far are added as users who are no friends. */
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
