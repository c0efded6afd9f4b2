import { activityReminder } from '../../templates/activity-reminder.js';
import { seatFreed, seatLost } from '../../templates/activity-reply.js';
import { activityThanks } from '../../templates/activity-thanks.js';
import { announcementCancelled } from '../../templates/announcement-cancelled.js';
import { announcementCard } from '../../templates/announcement-card.js';
import {
  announcementApproved,
  announcementReport,
  approvalRequest,
} from '../../templates/announcement-notice.js';
import { type Drawn, toMessages } from '../../templates/parts/index.js';
import { encodeTap } from '../chat/postback.js';
import { civilDate, daysBetween } from '../clock.js';
import type { Content, ContentProvider, Delivery } from '../delivery/types.js';
import type { Store } from '../store/store.js';
import { endOf } from './follow-ups.js';
import { type AnnouncementSubject, deliveryKey, type Part } from './keys.js';
import { drawResults } from './results.js';
import { seatsOf, waitsBehind } from './seats.js';
import { ACTIVITY_OVER, statusCounts } from './sending-report.js';
import type { Announcement } from './types.js';
import { cardView, type PictureUrl } from './view.js';

export type ContentStore = Pick<
  Store,
  'announcements' | 'announcementAnswers' | 'chats' | 'deliveries' | 'units'
>;

interface Making {
  store: ContentStore;
  pictureUrl: PictureUrl;
  one: Announcement;
  subject: AnnouncementSubject;
  chatId: string;
  now: Date;
}

type Make = (making: Making) => Promise<Drawn | Drawn[] | { skip: string }>;

/** Content of deliveries of kind `announcement`, made from today's state: what was called off meanwhile is not said. */
export function createAnnouncementContent(store: ContentStore, pictureUrl: PictureUrl): ContentProvider {
  return async (delivery: Delivery, now: Date): Promise<Content> => {
    const subject = delivery.subject as unknown as AnnouncementSubject;
    const one = await store.announcements.get(subject.id);
    if (!one) return { skip: 'the announcement is gone' };
    if (await isGone(store, delivery.chatId))
      return { skip: 'the chat is gone: kamnot was removed or has left' };
    const made = await MAKE[subject.part]({ store, pictureUrl, one, subject, chatId: delivery.chatId, now });
    if ('skip' in made) return made;
    // The exact card stands in a message of its own; what is said to the organizer about it comes after.
    const drawn = Array.isArray(made) ? made : [made];
    return { messages: drawn.flatMap((each) => toMessages([each])) };
  };
}

/** A group that we left is forgotten; an organizer may never have written, so a person is tried. */
const isGone = async (store: ContentStore, chatId: string): Promise<boolean> =>
  !chatId.startsWith('U') && !(await store.chats.get(chatId))?.active;

const news: Make = async ({ store, pictureUrl, one, subject, chatId, now }) => {
  const { published } = one;
  if (one.state === 'cancelled') return { skip: 'it was cancelled before it was sent' };
  if (!published || published.generation !== subject.number) return { skip: 'newer words replaced it' };
  if (published.content.when && endOf(published.content.when) < now) return { skip: ACTIVITY_OVER };
  const before =
    published.previous && (await wasTold(store, one, chatId, subject.number)) ? published.previous : null;
  return announcementCard(cardView(one.id, published.content, pictureUrl, before));
};

/** Did any sending before this generation reach the chat, or may it have? */
async function wasTold(
  store: ContentStore,
  { id }: Announcement,
  chatId: string,
  before: number,
): Promise<boolean> {
  const numbers = Array.from({ length: Math.max(0, before - 1) }, (_, index) => index + 1);
  const keys = numbers.map((number) => deliveryKey({ part: 'news', id, number, date: null }, chatId));
  const found = keys.length > 0 ? await store.deliveries.list({ keys }) : [];
  return found.some(({ status }) => status === 'sent' || status === 'sending' || status === 'unknown');
}

const cancel: Make = async ({ store, one, chatId }) => {
  const { published } = one;
  if (!published || !(await wasTold(store, one, chatId, published.generation + 1))) {
    return { skip: 'this chat was never told of it' };
  }
  return announcementCancelled(published.content);
};

const reminder: Make = async ({ one, subject, now }) => {
  const { published } = one;
  const when = published?.content.when;
  if (!published || !when || one.state === 'cancelled') return { skip: 'the activity was cancelled' };
  if (when.from !== subject.date) return { skip: 'the activity was moved to another day' };
  return activityReminder({
    content: published.content,
    when,
    daysLeft: daysBetween(civilDate(now), when.from),
    soon: subject.part === 'hour',
    join: encodeTap({ verb: 'reply', id: one.id, reply: 'join', people: 1 }),
    decline: encodeTap({ verb: 'reply', id: one.id, reply: 'decline', people: 0 }),
  });
};

const thanks: Make = async ({ store, one, subject, chatId }) => {
  const { published } = one;
  if (!published || one.state === 'cancelled' || published.content.when?.to !== subject.date) {
    return { skip: 'the activity was cancelled or moved' };
  }
  const answers = await store.announcementAnswers.of(one.id);
  const { seated } = seatsOf(answers, published.content.capacity);
  const came = answers.some((answer) => answer.chatId === chatId && seated.includes(answer.userId));
  return came ? activityThanks(published.content) : { skip: 'nobody of this chat came' };
};

const summary: Make = async ({ store, one }) => drawResults(store, one, 'summary');

const approval: Make = async ({ pictureUrl, one, subject }) => {
  if (one.version !== subject.number || one.state !== 'draft' || !one.submitted) {
    return { skip: 'it was approved, changed or cancelled meanwhile' };
  }
  const tap = (act: string) => encodeTap({ verb: 'announcement', id: one.id, version: one.version, act });
  const before = one.published?.content ?? null;
  return [
    announcementCard(cardView(one.id, one.content, pictureUrl, before)),
    approvalRequest({
      title: one.content.title,
      show: tap('show'),
      approve: tap('approve'),
      correction: before !== null,
    }),
  ];
};

const approved: Make = async ({ one, subject }) => {
  if (one.state !== 'approved' || one.version !== subject.number) return { skip: 'it went on meanwhile' };
  const tap = (act: string) => encodeTap({ verb: 'announcement', id: one.id, version: one.version, act });
  return announcementApproved({ title: one.content.title, now: tap('now'), at: tap('at') });
};

const report: Make = async ({ store, one, subject }) => {
  const counts = await statusCounts(store, one, subject.number);
  const tap = (act: string) => encodeTap({ verb: 'announcement', id: one.id, version: one.version, act });
  return announcementReport({
    title: one.published?.content.title ?? one.content.title,
    ...counts,
    results: tap('results'),
    edit: tap('edit'),
    cancel: tap('ask-cancel'),
  });
};

/** A seat that was given, or taken by a correction: said only while it is still so. */
const seat: Make = async ({ store, one, subject, chatId }) => {
  const { published } = one;
  if (!published || one.state === 'cancelled') return { skip: 'the activity was cancelled' };
  const answers = await store.announcementAnswers.of(one.id);
  const seats = seatsOf(answers, published.content.capacity);
  if (subject.part === 'seat') {
    return seats.seated.includes(chatId) ? seatFreed(published.content) : { skip: 'the seat is gone again' };
  }
  const behind = waitsBehind(chatId, answers, seats);
  return behind === null
    ? { skip: 'there is a seat again, or no wish' }
    : seatLost(published.content, behind);
};

const MAKE: Record<Part, Make> = {
  news,
  cancel,
  day: reminder,
  hour: reminder,
  thanks,
  summary,
  approval,
  approved,
  report,
  seat,
  unseat: seat,
};
