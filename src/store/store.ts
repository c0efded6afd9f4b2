import type { Announcement, AnnouncementAnswer } from '../announcements/types.js';
import type { Memory } from '../chat/types.js';
import type { Duty } from '../duties/types.js';
import type { Code, Grant } from '../people/codes.js';
import type { Alias, Chat, Holiday, Role, Submission, Unit } from '../people/types.js';
import type { Plan } from '../plan/types.js';
import type { Suggestion } from '../suggestions/types.js';
import type { DeliveryStore } from './delivery-store.js';
import type { EventStore } from './event-store.js';

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
    undo(key: Omit<Submission, 'at' | 'by'>): Promise<boolean>;
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
