import {
  activityReply,
  type ReplyRefusal,
  replyRefused,
  replyUnknownPerson,
} from '../../../templates/activity-reply.js';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn, NextStep } from '../../../templates/parts/index.js';
import { CONFIRM_WORD } from '../../chat/confirm-word.js';
import type { Desk, Visit } from '../../chat/desk.js';
import { nextSteps } from '../../chat/next-steps.js';
import { encodeTap, type Tap } from '../../chat/postback.js';
import { sceneOf } from '../../chat/scene.js';
import { bangkok } from '../../clock.js';
import { seatNews } from '../deliveries.js';
import { endOf } from '../follow-ups.js';
import { movedUp, orderOf, type Seats, seatsOf } from '../seats.js';
import type { Announcement, AnnouncementAnswer } from '../types.js';

type ReplyTap = Extract<Tap, { verb: 'reply' }>;

const MOST_PEOPLE = 999;
/** Party sizes offered as buttons; any other is written: "เข้าร่วม 12 คน". */
const SIZES = [2, 3, 5, 10, 20];

/**
 * The answer of somebody who was told.
 * 1. The announcement was told here and still wants answers: else say why not. 2. LINE says who it is: else a way to
 * say it in words. 3. Keep the answer; the last one counts, the same one again changes nothing.
 * 4. Whoever moves up from the waiting list is told.
 */
export async function actOnReply(desk: Desk, visit: Visit, tap: ReplyTap): Promise<Drawn> {
  const one = await desk.store.announcements.get(tap.id);
  if (!one) return oldButton(nextSteps(sceneOf(visit.question, visit.world)));
  const why = whyNotReply(one, visit, tap);
  if (why) return replyRefused(why);
  const { userId } = visit.question.actor;
  if (userId === null) return replyUnknownPerson(`/${CONFIRM_WORD} ${encodeTap(tap)}`);
  const { before, answer } = await keep(desk, visit, tap, userId);
  const answers = await desk.store.announcementAnswers.of(one.id);
  const { capacity } = one.published!.content;
  const seats = seatsOf(answers, capacity);
  await tellMovedUp(desk, visit, one, { answers, seats, changed: answer, before });
  return activityReply({
    title: one.published!.content.title,
    reply: tap.reply,
    people: answer.people,
    waitsBehind: waitsBehind(answer, answers, seats),
    already: isSame(before, answer),
    steps: stepsAfter(tap),
  });
}

function whyNotReply(one: Announcement, { chat, question }: Visit, tap: ReplyTap): ReplyRefusal | null {
  if (one.state === 'cancelled') return 'cancelled';
  if (!one.published) return 'not-sent';
  if (!one.published.chatIds.includes(chat.chatId)) return 'foreign';
  if (tap.reply === 'ack') return null;
  const { when } = one.published.content;
  if (!when) return 'no-activity';
  if (endOf(when) < question.at) return 'over';
  return tap.reply === 'join' && (tap.people < 1 || tap.people > MOST_PEOPLE) ? 'people' : null;
}

async function keep(
  desk: Desk,
  { chat, question }: Visit,
  { id, reply, people }: ReplyTap,
  userId: string,
): Promise<{ before: AnnouncementAnswer | null; answer: AnnouncementAnswer }> {
  const before = await desk.store.announcementAnswers.get(id, userId);
  const coming = reply === 'join' ? people : 0;
  const answer: AnnouncementAnswer = {
    announcement: id,
    userId,
    unit: question.chat.unit ?? (await desk.store.chats.get(userId))?.unit ?? null,
    chatId: chat.chatId,
    reply,
    people: coming,
    at: bangkok(question.at).format(),
    order: orderOf(before, coming, desk.clock.real()),
  };
  if (!isSame(before, answer)) await desk.store.announcementAnswers.set(answer);
  return { before, answer };
}

const isSame = (before: AnnouncementAnswer | null, answer: AnnouncementAnswer): boolean =>
  before !== null &&
  before.reply === answer.reply &&
  before.people === answer.people &&
  before.chatId === answer.chatId &&
  before.unit === answer.unit;

/** Persons in the queue before a party that waits; null: it has its seats. */
function waitsBehind(answer: AnnouncementAnswer, answers: AnnouncementAnswer[], seats: Seats): number | null {
  const place = seats.waiting.indexOf(answer.userId);
  if (place < 0) return null;
  const ahead = seats.waiting.slice(0, place);
  return answers.reduce((sum, { userId, people }) => sum + (ahead.includes(userId) ? people : 0), 0);
}

interface MovingUp {
  answers: AnnouncementAnswer[];
  seats: Seats;
  changed: AnnouncementAnswer;
  before: AnnouncementAnswer | null;
}

/** The key holds the place in the queue, so that nobody is told twice of one seat. */
async function tellMovedUp(
  { announcing }: Desk,
  { question }: Visit,
  one: Announcement,
  { answers, seats, changed, before }: MovingUp,
): Promise<void> {
  const { capacity, when } = one.published!.content;
  if (!announcing || capacity === null || !when || before === null) return;
  const asBefore = answers.map((answer) => (answer.userId === changed.userId ? before : answer));
  const moved = movedUp(seatsOf(asBefore, capacity), seats).filter((userId) => userId !== changed.userId);
  await announcing.outbox.enqueue(
    seatNews(one.id, answers, moved, { from: question.at, until: endOf(when) }),
  );
}

function stepsAfter(tap: ReplyTap): NextStep[] {
  if (tap.reply === 'ack') return [];
  const again = (label: string, reply: ReplyTap['reply'], people: number): NextStep => ({
    label,
    data: encodeTap({ ...tap, reply, people }),
  });
  if (tap.reply === 'decline') return [again('เปลี่ยนเป็นเข้าร่วม', 'join', 1)];
  return [
    ...SIZES.filter((size) => size !== tap.people).map((size) => again(`รวม ${size} คน`, 'join', size)),
    again('เปลี่ยนเป็นไม่สะดวก', 'decline', 0),
  ];
}
