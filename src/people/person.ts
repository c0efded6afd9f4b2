import { forgetInAnnouncements, names } from '../announcements/forget.js';
import type { AnnouncementAnswer } from '../announcements/types.js';
import type { Memory } from '../chat/types.js';
import { isFinal } from '../delivery/states.js';
import type { Delivery } from '../delivery/types.js';
import type { Dialog, Store } from '../store/store.js';
import { disownClaim } from './admin-code.js';
import type { Chat, Role, Submission } from './types.js';

/** Everything stored under a user id. */
export interface PersonRecord {
  userId: string;
  chat: Chat | null;
  roles: Role[];
  submissions: Submission[];
  /** Answers to announcements. */
  answers: AnnouncementAnswer[];
  /** Ids of announcements that the person wrote, approved or got 1:1. */
  announcements: string[];
  /** What the 1:1 chat talked about last, and the conversation that waits there. */
  memory: Memory | null;
  dialog: Dialog | null;
  /** Messages sent to the 1:1 chat, without their words. */
  deliveries: Pick<Delivery, 'key' | 'kind' | 'status' | 'plannedAt' | 'sentAt'>[];
}

type PersonStore = Pick<
  Store,
  | 'chats'
  | 'roles'
  | 'submissions'
  | 'memories'
  | 'dialogs'
  | 'codes'
  | 'settings'
  | 'announcements'
  | 'announcementAnswers'
  | 'deliveries'
>;

/** The store gives what was said in a chat only for a while after this real time: from here everything that is kept. */
const WHENEVER = 0;

/** What is known of a person, for themselves and for the data protection officer. */
export async function exportPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const [chat, roles, submissions, answers, announcements, memory, dialog, deliveries] = await Promise.all([
    store.chats.get(userId),
    store.roles.of(userId),
    store.submissions.all(),
    store.announcementAnswers.by(userId),
    store.announcements.all(),
    store.memories.get(userId, WHENEVER),
    store.dialogs.get(userId, WHENEVER),
    store.deliveries.list({ chatId: userId }),
  ]);
  return {
    userId,
    chat,
    roles,
    submissions: submissions.filter(({ by }) => by === userId),
    answers,
    announcements: announcements.filter((one) => names(one, userId)).map(({ id }) => id),
    memory,
    dialog,
    deliveries: deliveries.map(({ key, kind, status, plannedAt, sentAt }) => ({
      key,
      kind,
      status,
      plannedAt,
      sentAt,
    })),
  };
}

/**
 * Forgets a person: the 1:1 chat, what it talked about, the roles, answers to announcements, and every message to or
 * about the person; one that is on its way goes out without leaving a record. What was handed in stays the unit's,
 * without saying who marked it.
 * @returns what was kept until now
 */
export async function forgetPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const record = await exportPerson(store, userId);
  await store.submissions.disown(userId);
  await store.roles.revoke(userId);
  await disownClaim(store, userId);
  await store.memories.remove(userId);
  await store.dialogs.remove(userId);
  await store.codes.forget(userId);
  await store.announcementAnswers.forget(userId);
  await forgetInAnnouncements(store, userId);
  await store.deliveries.forget(await keysAbout(store, userId));
  await store.chats.remove(userId);
  return record;
}

/** Deliveries to the person, and those to others that carry the id, as a list of roles with its buttons does. */
async function keysAbout(store: PersonStore, userId: string): Promise<string[]> {
  const all = await store.deliveries.list();
  const about = all.filter(
    ({ chatId, status, subject }) =>
      chatId === userId || (isFinal(status) && JSON.stringify(subject).includes(userId)),
  );
  return about.map(({ key }) => key);
}
