import { bangkok, type Clock, DAY_MS } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import { isFinal } from '../delivery/states.js';
import type { DeliveryDraft } from '../delivery/types.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { chatsFor } from './audience.js';
import { change, close } from './change.js';
import { deliveriesOf } from './deliveries.js';
import { type FollowUp, followUps } from './follow-ups.js';
import { type AnnouncementSubject, deliveryKey } from './keys.js';
import { tellSeats } from './seat-news.js';
import type { Announcement } from './types.js';

export interface AnnouncementTick {
  /** One evaluation; returns how many new deliveries were planned. */
  tick(): Promise<number>;
}

export interface TickOptions {
  store: Pick<Store, 'announcements' | 'announcementAnswers' | 'chats' | 'deliveries' | 'holidays'>;
  outbox: Pick<Outbox, 'enqueue' | 'recordSkipped'>;
  clock: Clock;
  log: Log;
}

/** News is news for two days; nobody wants to hear it later than its own end. */
const NEWS_MS = 2 * DAY_MS;

/**
 * What happens to announcements by themselves. Keyed by what it is, so that two processes, a crash or a missed tick
 * change nothing: 1. a scheduled one begins when its time has come, 2. its pushes are planned and, once all are
 * settled, it is sent, 3. a cancelled one is called off where it was told, 4. seats that changed are told of and
 * follow-ups planned, 5. it is over.
 */
export function createAnnouncementTick({ store, outbox, clock, log }: TickOptions): AnnouncementTick {
  async function tick(): Promise<number> {
    let planned = 0;
    for (const one of await store.announcements.open()) {
      try {
        planned += await evaluate(one);
      } catch (error) {
        log.error(
          { err: error, announcement: one.id },
          'an announcement could not be evaluated; it is tried again',
        );
      }
    }
    return planned;
  }

  function evaluate(one: Announcement): Promise<number> {
    if (one.state === 'scheduled' && isDue(one)) return begin(one);
    if (one.state === 'sending') return see(one);
    if (one.state === 'cancelled') return callOff(one);
    return follow(one);
  }

  const isDue = ({ sendAt }: Announcement): boolean =>
    sendAt !== null && Date.parse(sendAt) <= clock.now().getTime();

  /** The audience is fixed here; a correction also goes wherever the earlier words went. */
  async function begin(one: Announcement): Promise<number> {
    const meant = chatsFor(one.content.targets, await store.chats.all()).map(({ chatId }) => chatId);
    const chatIds = [...new Set([...(one.published?.chatIds ?? []), ...meant])];
    const at = bangkok(clock.now()).format();
    const begun = await change(store, one.id, 'begin', (now) =>
      now.version === one.version && isDue(now)
        ? {
            chatIds,
            published: {
              content: now.content,
              previous: now.published?.content,
              generation: now.generation,
              at,
              chatIds,
            },
          }
        : null,
    );
    if (!begun.done) return 0;
    return see(begun.announcement);
  }

  async function see(one: Announcement): Promise<number> {
    const seated = await tellSeats({ store, outbox, clock }, one);
    const subject: AnnouncementSubject = { part: 'news', id: one.id, number: one.generation, date: null };
    const from = new Date(one.published?.at ?? clock.now());
    const fresh = await outbox.enqueue(
      deliveriesOf(subject, one.chatIds, from, new Date(from.getTime() + NEWS_MS)),
    );
    const keys = one.chatIds.map((chatId) => deliveryKey(subject, chatId));
    const settled = (await store.deliveries.list({ keys })).filter(({ status }) => isFinal(status));
    if (settled.length < keys.length) return seated + fresh.length;
    const sent = await change(store, one.id, 'settle', () => ({}));
    return seated + fresh.length + (sent.done ? (await note({ ...subject, part: 'report' }, one)).length : 0);
  }

  async function callOff(one: Announcement): Promise<number> {
    const subject: AnnouncementSubject = { part: 'cancel', id: one.id, number: one.generation, date: null };
    const now = clock.now();
    const until = new Date(now.getTime() + NEWS_MS);
    const fresh = await outbox.enqueue(deliveriesOf(subject, one.published?.chatIds ?? [], now, until));
    await close(store, one);
    return fresh.length;
  }

  async function follow(one: Announcement): Promise<number> {
    const all = followUps(one, await store.holidays.all());
    const now = clock.now();
    const due = all.filter(({ at, until }) => at <= now && now <= until);
    const seated = await tellSeats({ store, outbox, clock }, one);
    const fresh = await outbox.enqueue(due.flatMap((each) => draftsOf(one, each)));
    for (const missed of all.filter(({ until }) => until < now)) await noteMissed(one, missed);
    if (one.state === 'sent' && all.every(({ at }) => at <= now)) await close(store, one);
    return seated + fresh.length;
  }

  /** A follow-up whose time went by while nothing ran leaves a record; one that was planned has its own. */
  async function noteMissed(one: Announcement, missed: FollowUp): Promise<void> {
    for (const draft of draftsOf(one, missed)) {
      await outbox.recordSkipped(draft, 'its time went by while kamnot did not run');
    }
  }

  function draftsOf(one: Announcement, { kind, date, at, until }: FollowUp): DeliveryDraft[] {
    const subject: AnnouncementSubject = { part: kind, id: one.id, number: one.generation, date };
    const chatIds = kind === 'summary' ? writerOf(one) : (one.published?.chatIds ?? []);
    return deliveriesOf(subject, chatIds, at, until);
  }

  function note(subject: AnnouncementSubject, one: Announcement): Promise<string[]> {
    const now = clock.now();
    return outbox.enqueue(deliveriesOf(subject, writerOf(one), now, new Date(now.getTime() + DAY_MS)));
  }

  return { tick };
}

/** The writer's 1:1 chat has the person's own id; somebody who was forgotten is told nothing. */
const writerOf = ({ writer }: Announcement): string[] => (writer.startsWith('U') ? [writer] : []);
