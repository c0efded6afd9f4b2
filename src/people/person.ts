import { forgetInAnnouncements, names } from '../announcements/forget.js';
import type { AnnouncementAnswer } from '../announcements/types.js';
import { isFinal } from '../delivery/states.js';
import type { Delivery } from '../delivery/types.js';
import type { Store } from '../store/store.js';
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
  | 'announcements'
  | 'announcementAnswers'
  | 'deliveries'
>;

/** What is known of a person, for themselves and for the data protection officer. */
export async function exportPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const [chat, roles, submissions, answers, announcements, deliveries] = await Promise.all([
    store.chats.get(userId),
    store.roles.of(userId),
    store.submissions.all(),
    store.announcementAnswers.by(userId),
    store.announcements.all(),
    store.deliveries.list({ chatId: userId }),
  ]);
  return {
    userId,
    chat,
    roles,
    submissions: submissions.filter(({ by }) => by === userId),
    answers,
    announcements: announcements.filter((one) => names(one, userId)).map(({ id }) => id),
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
 * Forgets a person: the 1:1 chat, what it talked about, the roles, answers to announcements, and what was sent there
 * (a message on its way is settled first and keeps its record). What was handed in stays the unit's, without saying
 * who marked it.
 */
export async function forgetPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const record = await exportPerson(store, userId);
  await store.submissions.disown(userId);
  await store.roles.revoke(userId);
  await store.memories.remove(userId);
  await store.dialogs.remove(userId);
  await store.codes.forget(userId);
  await store.announcementAnswers.forget(userId);
  await forgetInAnnouncements(store, userId);
  await store.deliveries.forget(
    record.deliveries.filter(({ status }) => isFinal(status)).map(({ key }) => key),
  );
  await store.chats.remove(userId);
  return record;
}
