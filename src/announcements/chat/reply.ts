import {
  activityReply,
  type ReplyRefusal,
  replyOverSeats,
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
import { endOf } from '../follow-ups.js';
import { orderOf, seatsOf, waitsBehind } from '../seats.js';
import type { Announcement, AnnouncementAnswer } from '../types.js';

type ReplyTap = Extract<Tap, { verb: 'reply' }>;

const MOST_PEOPLE = 999;
/** Party sizes offered as buttons; any other is written: "เข้าร่วม 12 คน". */
const SIZES = [2, 3, 5, 10, 20];

/**
 * The answer of somebody who was told.
 * 1. The announcement was told here and still wants answers: else say why not. 2. LINE says who it is: else a way to
 * say it in words. 3. Keep the answer; the last one counts, the same one again changes nothing.
 * 4. Say whether there is a seat, and keep what was said: whoever waits is told of a seat later (`seat-news.ts`).
 */
export async function actOnReply(desk: Desk, visit: Visit, tap: ReplyTap): Promise<Drawn> {
  const one = await desk.store.announcements.get(tap.id);
  if (!one) return oldButton(nextSteps(sceneOf(visit.question, visit.world)));
  const why = whyNotReply(one, visit, tap);
  if (why) return replyRefused(why);
  const { capacity: seats } = one.published!.content;
  if (tap.reply === 'join' && seats !== null && tap.people > seats) return replyOverSeats(tap.people, seats);
  const { userId } = visit.question.actor;
  if (userId === null) return replyUnknownPerson(`/${CONFIRM_WORD} ${encodeTap(tap)}`);
  const { before, answer } = await keep(desk, visit, tap, { userId, capacity: seats });
  // Read again: a correction of the seats that began meanwhile may not have seen this answer.
  const latest = (await desk.store.announcements.get(one.id)) ?? one;
  const answers = await desk.store.announcementAnswers.of(one.id);
  const { capacity, title } = latest.published!.content;
  const behind = waitsBehind(userId, answers, seatsOf(answers, capacity));
  const waits = tap.reply === 'join' ? behind !== null : null;
  if (waits !== answer.waits) await desk.store.announcementAnswers.noteSeat(answer, waits);
  return activityReply({
    title,
    reply: tap.reply,
    people: answer.people,
    waitsBehind: behind,
    already: isSame(before, answer),
    steps: stepsAfter(tap, capacity ?? MOST_PEOPLE),
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
  { userId, capacity }: { userId: string; capacity: number | null },
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
    order: orderOf(before, coming, capacity, desk.clock.real()),
    waits: null,
    turns: before?.turns ?? 0,
  };
  if (before && isSame(before, answer)) return { before, answer: before };
  await desk.store.announcementAnswers.set(answer);
  return { before, answer };
}

const isSame = (before: AnnouncementAnswer | null, answer: AnnouncementAnswer): boolean =>
  before !== null &&
  before.reply === answer.reply &&
  before.people === answer.people &&
  before.chatId === answer.chatId &&
  before.unit === answer.unit;

function stepsAfter(tap: ReplyTap, seats: number): NextStep[] {
  if (tap.reply === 'ack') return [];
  const again = (label: string, reply: ReplyTap['reply'], people: number): NextStep => ({
    label,
    data: encodeTap({ ...tap, reply, people }),
  });
  if (tap.reply === 'decline') return [again('เปลี่ยนเป็นเข้าร่วม', 'join', 1)];
  return [
    ...SIZES.filter((size) => size !== tap.people && size <= seats).map((size) =>
      again(`รวม ${size} คน`, 'join', size),
    ),
    again('เปลี่ยนเป็นไม่สะดวก', 'decline', 0),
  ];
}
