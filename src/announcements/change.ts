import type { Store } from '../store/store.js';
import { type AnnouncementEvent, nextState } from './states.js';
import type { Announcement } from './types.js';

/** Done, with what it became; or not, with how it stands now (null: there is none of this id). */
export type Changed =
  | { done: true; announcement: Announcement }
  | { done: false; announcement: Announcement | null };

/** Fields to change beside the state; null: it may not happen after all. */
export type Change = (announcement: Announcement) => Partial<Announcement> | null;

/** Many people may tap at once; each writes only to what it has read, and reads again when it came too late. */
const TRIES = 20;

/**
 * Lets an event happen to an announcement: 1. read it, 2. the table and `change` allow it, 3. write it to what was
 * read, else from the start.
 */
export async function change(
  store: Pick<Store, 'announcements'>,
  id: string,
  event: AnnouncementEvent,
  fieldsOf: Change,
): Promise<Changed> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await store.announcements.get(id);
    const state = found && nextState(found.state, event);
    const fields = found && state ? fieldsOf(found) : null;
    if (!found || !state || !fields) return { done: false, announcement: found };
    const next = opened({ ...found, ...fields, state, revision: found.revision + 1 });
    if (await store.announcements.replace(next, found.revision)) return { done: true, announcement: next };
  }
  throw new Error('an announcement is being changed all the time; it is tried again later');
}

/** Something happens by itself to what is on its way or was told to people. */
const opened = (one: Announcement): Announcement => ({
  ...one,
  open: one.state === 'scheduled' || one.state === 'sending' || one.published !== null,
});

/** Nothing more will happen by itself. False: somebody changed it meanwhile. */
export const close = (store: Pick<Store, 'announcements'>, one: Announcement): Promise<boolean> =>
  store.announcements.replace({ ...one, open: false, revision: one.revision + 1 }, one.revision);
