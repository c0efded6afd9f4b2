import type { Store } from '../store/store.js';
import type { Announcement } from './types.js';

const TRIES = 20;

/**
 * Takes a person out of all announcements: as writer and approver they become `forgotten`, and their 1:1 chat is told
 * nothing more. What was announced stays the office's.
 */
export async function forgetInAnnouncements(
  store: Pick<Store, 'announcements'>,
  userId: string,
): Promise<void> {
  for (const { id } of (await store.announcements.all()).filter((one) => names(one, userId))) {
    await forgetIn(store, id, userId);
  }
}

async function forgetIn(store: Pick<Store, 'announcements'>, id: string, userId: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const one = await store.announcements.get(id);
    if (!one || !names(one, userId)) return;
    if (await store.announcements.replace(without(one, userId), one.revision)) return;
  }
  throw new Error('an announcement is being changed all the time; forgetting is tried again later');
}

/** Announcements in which a person has a part. */
export const names = ({ writer, approvedBy, chatIds, published }: Announcement, userId: string): boolean =>
  [writer, approvedBy, ...chatIds, ...(published?.chatIds ?? [])].includes(userId);

function without(one: Announcement, userId: string): Announcement {
  const person = (id: string) => (id === userId ? 'forgotten' : id);
  const others = (ids: string[]) => ids.filter((id) => id !== userId);
  return {
    ...one,
    writer: person(one.writer),
    approvedBy: one.approvedBy && person(one.approvedBy),
    chatIds: others(one.chatIds),
    published: one.published && { ...one.published, chatIds: others(one.published.chatIds) },
    revision: one.revision + 1,
  };
}
