import type { Announcement, AnnouncementAnswer } from '../announcements/types.js';
import type { Memory } from '../chat/types.js';
import type { Delivery, DeliveryDraft, DeliveryStatus } from '../delivery/types.js';
import type { Duty } from '../duties/types.js';
import type { Code, Grant } from '../people/codes.js';
import type { Alias, Chat, Holiday, Role, Submission, Unit } from '../people/types.js';
import type { Plan } from '../plan/types.js';
import type { Suggestion } from '../suggestions/types.js';

/**
 * What the rest of kamnot asks of its data. One implementation over mongoose models serves both homes:
 * MongoDB by URI and the embedded server. Natural string keys; no transactions (DESIGN 1).
 */
export interface Store {
  plans: {
    all(): Promise<Plan[]>;
    get(fiscalYear: number, owner: string): Promise<Plan | null>;
    /** Replaces the plan of (fiscal year, owner) in one write. */
    save(plan: Plan, importedAt: string): Promise<void>;
  };
  units: {
    all(): Promise<Unit[]>;
    /** Adds the unit or merges aliases into it. */
    add(name: string, aliases: string[]): Promise<Unit>;
  };
  chats: {
    all(): Promise<Chat[]>;
    get(chatId: string): Promise<Chat | null>;
    /** Upsert; given fields replace, others stay. */
    set(chatId: string, fields: Partial<Omit<Chat, 'chatId'>>): Promise<Chat>;
    remove(chatId: string): Promise<void>;
  };
  submissions: {
    all(plan?: string): Promise<Submission[]>;
    /** Idempotent: an existing mark keeps its first `at` and `by`. True when it was new. */
    mark(submission: Submission): Promise<boolean>;
    /** True when there was one. */
    undo(key: Pick<Submission, 'plan' | 'code' | 'sub' | 'unit'>): Promise<boolean>;
    /** Forgets who marked, keeps what was handed in: `by` becomes `forgotten`. Returns how many. */
    disown(userId: string): Promise<number>;
  };
  holidays: {
    all(): Promise<Holiday[]>;
    add(holiday: Holiday): Promise<void>;
    remove(date: string): Promise<boolean>;
  };
  aliases: {
    all(): Promise<Alias[]>;
    add(alias: Alias): Promise<void>;
    remove(text: string): Promise<boolean>;
  };
  roles: {
    all(): Promise<Role[]>;
    of(userId: string): Promise<Role[]>;
    grant(role: Role): Promise<void>;
    revoke(userId: string): Promise<boolean>;
  };
  /** One-time codes, by their hash. */
  codes: {
    add(code: Code): Promise<void>;
    /** What the code gives when `chatId` is the first to use it, or used it before; null: it gives nothing. */
    take(id: string, chatId: string, realNow: number): Promise<Grant | null>;
    /** Removes those that are too old at this real time. */
    purge(realNow: number): Promise<void>;
    /** Removes those that a chat used. */
    forget(chatId: string): Promise<void>;
  };
  /** What the staff suggested, nobody knows who. */
  suggestions: {
    all(): Promise<Suggestion[]>;
    /** False: the same was suggested that day. */
    add(suggestion: Suggestion): Promise<boolean>;
    remove(id: string): Promise<boolean>;
  };
  /** Duties that recur. */
  duties: {
    all(): Promise<Duty[]>;
    /** Replaces the duty of that id. */
    set(duty: Duty): Promise<void>;
    remove(id: string): Promise<boolean>;
  };
  /** Small named values: policy, last tick, quota, one-time codes, switches. */
  settings: {
    get<T>(name: string): Promise<T | null>;
    set(name: string, value: unknown): Promise<void>;
    /** Writes only while the stored value still equals `expected` (null: none stored). True when written. */
    compareAndSet(name: string, expected: unknown, value: unknown): Promise<boolean>;
    remove(name: string): Promise<void>;
  };
  /** Last understood question per chat, for follow-ups; entries older than ten minutes (real time) are not returned. */
  memories: {
    get(chatId: string, realNow: number): Promise<Memory | null>;
    set(chatId: string, memory: Memory, realNow: number): Promise<void>;
    remove(chatId: string): Promise<void>;
  };
  /** A conversation that waits for its next message, one per chat; older than 30 minutes (real time) it is over. */
  dialogs: {
    get(chatId: string, realNow: number): Promise<Dialog | null>;
    set(chatId: string, dialog: Dialog, realNow: number): Promise<void>;
    remove(chatId: string): Promise<void>;
  };
  announcements: {
    all(): Promise<Announcement[]>;
    /** Those to which something may still happen by itself. */
    open(): Promise<Announcement[]>;
    get(id: string): Promise<Announcement | null>;
    /** False: the id exists. */
    add(announcement: Announcement): Promise<boolean>;
    /** Writes only while the stored `revision` is `expected`. True when written. */
    replace(announcement: Announcement, expected: number): Promise<boolean>;
    /** Removes only while the stored `revision` is `expected`. True when removed. */
    remove(id: string, expected: number): Promise<boolean>;
  };
  /** Answers of people to announcements, one per announcement and person. */
  announcementAnswers: {
    of(announcement: string): Promise<AnnouncementAnswer[]>;
    get(announcement: string, userId: string): Promise<AnnouncementAnswer | null>;
    /** Replaces the person's answer. */
    set(answer: AnnouncementAnswer): Promise<void>;
    /** Notes what the person was told of the seat, while the answer is still this one. True when noted. */
    noteSeat(answer: AnnouncementAnswer, waits: boolean | null): Promise<boolean>;
    by(userId: string): Promise<AnnouncementAnswer[]>;
    /** Removes a person's answers. Returns how many. */
    forget(userId: string): Promise<number>;
  };
  /** Pictures of announcements; the id is a secret that nobody can guess. */
  pictures: {
    get(id: string): Promise<Picture | null>;
    /** The ids with the real time of each in milliseconds. */
    list(): Promise<{ id: string; at: number }[]>;
    set(id: string, picture: Picture, realNow: number): Promise<void>;
    remove(id: string): Promise<void>;
  };
  events: EventStore;
  deliveries: DeliveryStore;
  /** Changes whenever plans, units, aliases, submissions, holidays, chats, duties or announcements change; cheap to read, for caches. */
  revision(): Promise<string>;
  /** Resolves when the store answers and takes writes (its disk is not full). */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** `kind` says whose conversation it is; `data` is small plain JSON. */
export interface Dialog {
  kind: string;
  data: Record<string, unknown>;
}

export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

/** A LINE event at rest between the 200 and its handling. The payload is removed once handled. */
export interface StoredEvent {
  /** `webhookEventId`, or a hash of the event where it has none. */
  id: string;
  /** Null once handled or dropped. */
  payload: unknown;
  /** LINE's event type. */
  type: string;
  /** Chat the event came from; null once handled. */
  chatId: string | null;
  /** LINE's id of the message it is about, if any. */
  messageId: string | null;
  /** LINE's own time of the event, milliseconds since the epoch. */
  timestamp: number;
  /** Real time at which a reply was tried; null: none so far. */
  repliedAt: number | null;
  /** Closed without being acted on: unsent, superseded by an edit, or of a chat that was left. */
  letGo: boolean;
  /** Real time, milliseconds. */
  receivedAt: number;
  status: 'stored' | 'working' | 'handled';
  leaseOwner: string | null;
  leaseUntil: number | null;
  attempts: number;
}

export type NewEvent = Pick<
  StoredEvent,
  'id' | 'payload' | 'type' | 'chatId' | 'messageId' | 'timestamp' | 'receivedAt'
>;

export interface EventStore {
  /** Inserts events not seen before; returns the ids that were new. Duplicates are not an error. */
  insertNew(events: NewEvent[]): Promise<string[]>;
  /** Up to `limit` unhandled events, oldest first, each won by one claimer only. */
  claim(owner: string, realNow: number, leaseMs: number, limit: number): Promise<StoredEvent[]>;
  settle(id: string, owner: string, letGo?: boolean): Promise<boolean>;
  /** Gives claimed events back (graceful stop). */
  release(owner: string): Promise<number>;
  /** Removes handled events received before `realTime` (LINE may redeliver: see the job `purge-events`). */
  purge(realTime: number): Promise<number>;
  waiting(): Promise<number>;
  /** Notes, before the call, that a reply to this event is tried; a second handling must not push it again. */
  noteReply(id: string, owner: string, realNow: number): Promise<boolean>;
  /** What is stored about one LINE message (its `message`, `messageEdited` and `unsend` events), payloads left out. */
  ofMessage(messageId: string): Promise<Omit<StoredEvent, 'payload'>[]>;
  /** Empties and closes unhandled events of a message that was unsent or edited. Returns how many. */
  dropMessage(messageId: string, exceptId: string): Promise<number>;
  /** Empties and closes unhandled events of a chat that we left, up to an event timestamp (milliseconds). */
  dropChat(chatId: string, until: number): Promise<number>;
  /** Frees every claim; `openStore` calls it when this process has just started the embedded engine. */
  voidLeases(): Promise<number>;
}

export interface DeliveryStore {
  /** Inserts drafts whose key is new as `planned`; returns the keys that were new. */
  plan(drafts: DeliveryDraft[], at: { civil: string; real: number }): Promise<string[]>;
  /** Records an occurrence that will not be sent, with its reason; an existing key is left alone. */
  recordSkipped(
    draft: DeliveryDraft,
    reason: string,
    at: { civil: string; real: number },
    status?: 'skipped' | 'unknown',
  ): Promise<boolean>;
  /**
   * Claims up to `limit` due deliveries (of `keys` only, when given) by conditional update; each row is won by one
   * claimer. Deadlines first, low urgency last.
   */
  claim(owner: string, realNow: number, leaseMs: number, limit: number, keys?: string[]): Promise<Delivery[]>;
  /** Changes a delivery only while `owner` holds it. False: another process got there first. */
  update(key: string, owner: string, fields: Partial<Delivery>): Promise<boolean>;
  renew(owner: string, keys: string[], leaseUntil: number): Promise<number>;
  /** Gives claimed, unsent deliveries back (graceful stop). */
  release(owner: string): Promise<number>;
  get(key: string): Promise<Delivery | null>;
  list(filter?: { status?: DeliveryStatus; chatId?: string; keys?: string[] }): Promise<Delivery[]>;
  /**
   * Operator's retry: back to `planned` under the rules of the state table, with a window open until `until`
   * (civil ISO) at least. Null: no such delivery. @throws Refusal when its state allows no retry.
   */
  retry(key: string, at: { real: number; until: string }): Promise<Delivery | null>;
  counts(): Promise<Record<DeliveryStatus, number>>;
  /** Makes claimable what has become due and what a dead process held (expired leases). Returns how many. */
  promote(realNow: number): Promise<number>;
  /**
   * Makes everything that waits for its time claimable now (the civil clock was moved, the quota changed), of `keys`
   * only when given.
   */
  promoteAll(keys?: string[]): Promise<number>;
  /** Claims deliveries of a chat that wait for a reply token (status `waiting`). */
  claimForReply(
    chatId: string,
    owner: string,
    realNow: number,
    leaseMs: number,
    limit: number,
  ): Promise<Delivery[]>;
  /** The real clock was set back by `ms`: moves leases, next attempts and retry key ages along. */
  shiftClock(ms: number): Promise<void>;
  /** Frees every claim; `openStore` calls it when this process has just started the embedded engine. */
  voidLeases(): Promise<number>;
  /**
   * Removes records, final ones only: for rehearsals that begin anew and for people who are forgotten, because a key
   * that is forgotten may be sent again.
   */
  forget(keys: string[]): Promise<number>;
  /**
   * Closes records of another version, which no claim would ever find, as `failed` with the reason; a damaged one of
   * this version is closed by the claim that meets it. Returns how many.
   */
  closeUnreadable(): Promise<number>;
}
