import type { Clock } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import type { Store } from '../store/store.js';
import { deliveriesOf } from './deliveries.js';
import { endOf } from './follow-ups.js';
import { seatsOf, unseated } from './seats.js';
import type { Announcement, AnnouncementAnswer, Published } from './types.js';

export interface SeatNewsParts {
  store: Pick<Store, 'announcements' | 'announcementAnswers'>;
  outbox: Pick<Outbox, 'enqueue'>;
  clock: Clock;
}

/**
 * Tells people in their 1:1 chats of seats that changed by what others did: made from what is stored, so that no crash
 * and no two taps at once lose anybody, and keyed, so that each is told once.
 * 1. Fewer seats: whom that unseats is worked out once, after the new number is visible, because later answers are
 * told how they stand by their own reply. 2. Those are told. 3. Whoever was told to wait and has a seat now is told.
 * @returns how many deliveries are new; null: somebody changed the announcement meanwhile, it is tried again
 */
export async function tellSeats(parts: SeatNewsParts, one: Announcement): Promise<number | null> {
  const { published } = one;
  if (!published?.content.when || (published.content.capacity === null && !published.lost)) return 0;
  const answers = await parts.store.announcementAnswers.of(one.id);
  const told = published.unseatsBefore === undefined ? one : await workOut(parts, one, answers);
  if (!told) return null;
  const news = [...unseatedNews(told, answers), ...seatedNews(told, answers)];
  const until = endOf(published.content.when);
  const drafts = news.flatMap(({ subject, userId }) =>
    deliveriesOf({ ...subject, id: one.id, date: null }, [userId], parts.clock.now(), until),
  );
  return (await parts.outbox.enqueue(drafts)).length;
}

/** Keeps with the announcement whom its correction unseats; null: it was changed meanwhile. */
async function workOut(
  { store }: SeatNewsParts,
  one: Announcement,
  answers: AnnouncementAnswer[],
): Promise<Announcement | null> {
  const { unseatsBefore, ...published } = one.published!;
  const earlier = answers.filter(({ order }) => order <= (unseatsBefore ?? 0));
  const ids = unseated(earlier, published.previous?.capacity ?? null, published.content.capacity);
  const lost = { ...published.lost, ...Object.fromEntries(ids.map((id) => [id, published.generation])) };
  const next = { ...one, published: { ...published, lost }, revision: one.revision + 1 };
  return (await store.announcements.replace(next, one.revision)) ? next : null;
}

interface SeatNews {
  userId: string;
  subject: { part: 'seat' | 'unseat'; number: number; order: number };
}

const lostIn = ({ lost }: Published, userId: string): number => lost?.[userId] ?? 0;

const unseatedNews = ({ published }: Announcement, answers: AnnouncementAnswer[]): SeatNews[] =>
  answers
    .filter(({ userId }) => lostIn(published!, userId) === published!.generation)
    .map(({ userId, order }) => ({
      userId,
      subject: { part: 'unseat', number: published!.generation, order },
    }));

/** Keyed by when it was lost, if it ever was: a seat that is lost and given again is news again. */
function seatedNews({ published }: Announcement, answers: AnnouncementAnswer[]): SeatNews[] {
  const { seated } = seatsOf(answers, published!.content.capacity);
  return answers
    .filter(({ userId, waits }) => seated.includes(userId) && (waits || lostIn(published!, userId) > 0))
    .map(({ userId, order }) => ({
      userId,
      subject: { part: 'seat', number: lostIn(published!, userId), order },
    }));
}
