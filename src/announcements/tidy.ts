import { type Clock, DAY_MS, HOUR_MS } from '../clock.js';
import type { Store } from '../store/store.js';
import { endOf } from './follow-ups.js';
import type { Announcement, AnnouncementContent } from './types.js';

export interface TidyOptions {
  store: Pick<Store, 'announcements' | 'pictures'>;
  clock: Clock;
}

/** No sending is scheduled further ahead than this, so a draft that is older is given up. */
const DRAFT_MS = 120 * DAY_MS;
/** People look at the card of an activity for a while after it. */
const PICTURE_MS = 90 * DAY_MS;
/** Bytes are kept before the draft that shows them knows of it. */
const FRESH_MS = HOUR_MS;

/**
 * Lets go of what nobody needs any more, whatever happened when it was left.
 * 1. Drafts that were never told to anybody go as a whole, with who wrote them. 2. What is over or called off keeps
 * its words and loses its picture. 3. Pictures that no announcement shows go: replaced, taken off, left by a crash.
 * @returns how many announcements and pictures were removed
 */
export async function tidyAnnouncements({
  store,
  clock,
}: TidyOptions): Promise<{ drafts: number; pictures: number }> {
  const now = clock.now();
  let drafts = 0;
  for (const one of await store.announcements.all()) {
    if (isGivenUp(one, now)) drafts += Number(await store.announcements.remove(one.id, one.revision));
    else if (showsPicture(one) && isPast(one, now)) await takePictures(store, one);
  }
  const shown = new Set((await store.announcements.all()).flatMap(picturesOf));
  const unused = (await store.pictures.list()).filter(
    ({ id, at }) => !shown.has(id) && at < clock.real() - FRESH_MS,
  );
  for (const { id } of unused) await store.pictures.remove(id);
  return { drafts, pictures: unused.length };
}

const isGivenUp = ({ published, state, createdAt }: Announcement, now: Date): boolean =>
  published === null && state !== 'scheduled' && Date.parse(createdAt) < now.getTime() - DRAFT_MS;

/** Nothing more is said of it, and nobody works on it. */
function isPast({ state, open, published }: Announcement, now: Date): boolean {
  if (state === 'cancelled') return !open;
  if (state !== 'sent' || !published) return false;
  const over = published.content.when ? endOf(published.content.when) : new Date(published.at);
  return over.getTime() < now.getTime() - PICTURE_MS;
}

const contentsOf = ({ content, published }: Announcement): AnnouncementContent[] =>
  [content, published?.content, published?.previous].filter((one) => one != null);

const picturesOf = (one: Announcement): string[] =>
  contentsOf(one).flatMap(({ picture }) => (picture === null ? [] : [picture]));

const showsPicture = (one: Announcement): boolean => picturesOf(one).length > 0;

/** What was changed meanwhile is looked at again the next time. */
async function takePictures({ announcements }: TidyOptions['store'], one: Announcement): Promise<void> {
  const without = <T extends AnnouncementContent>(content: T): T => ({ ...content, picture: null });
  const { published } = one;
  const told = published && {
    ...published,
    content: without(published.content),
    ...(published.previous ? { previous: without(published.previous) } : {}),
  };
  const next = { ...one, content: without(one.content), published: told, revision: one.revision + 1 };
  await announcements.replace(next, one.revision);
}
