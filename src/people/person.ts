import type { Store } from '../store/store.js';
import type { Chat, Role, Submission } from './types.js';

/** Everything stored under a user id. */
export interface PersonRecord {
  userId: string;
  chat: Chat | null;
  roles: Role[];
  submissions: Submission[];
}

type PersonStore = Pick<Store, 'chats' | 'roles' | 'submissions' | 'memories'>;

/** What is known of a person, for themselves and for the data protection officer. */
export async function exportPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const [chat, roles, submissions] = await Promise.all([
    store.chats.get(userId),
    store.roles.of(userId),
    store.submissions.all(),
  ]);
  return { userId, chat, roles, submissions: submissions.filter(({ by }) => by === userId) };
}

/**
 * Forgets a person: the 1:1 chat, what it talked about, and the roles. What was handed in stays the unit's,
 * without saying who marked it.
 */
export async function forgetPerson(store: PersonStore, userId: string): Promise<PersonRecord> {
  const record = await exportPerson(store, userId);
  await store.submissions.disown(userId);
  await store.roles.revoke(userId);
  await store.memories.remove(userId);
  await store.chats.remove(userId);
  return record;
}
