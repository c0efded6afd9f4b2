import type { messagingApi, webhook } from '@line/bot-sdk';

export type Message = messagingApi.Message;

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

/** Something the code under test did that LINE would not notice but a reader must; tests assert it empty. */
export interface Violation {
  kind: 'retry-key-body-changed' | 'retry-key-reused-after-24h' | 'sent-while-standby';
  requestId: string;
  detail: string;
}

export interface CallStats {
  requests: number;
  /** Calls per `METHOD /path/template`, e.g. `POST /v2/bot/message/push`. */
  byRoute: Record<string, number>;
  /** Answers per status. */
  byStatus: Record<string, number>;
}
