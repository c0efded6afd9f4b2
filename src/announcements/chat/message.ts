import { announcementHelp, draftOrQuestion } from '../../../templates/announcement-question.js';
import { dialogLeft, pictureRefused, standsAt } from '../../../templates/announcement-steps.js';
import { type Desk, replyWith, type Visit } from '../../chat/desk.js';
import type { Reply } from '../../chat/types.js';
import { type Changed, change } from '../change.js';
import { doubtsOf } from '../draft/doubts.js';
import { readField } from '../draft/fields.js';
import { isPasted, type Opening, readOpening } from '../draft/opening.js';
import type { Problem } from '../draft/problems.js';
import { edited } from '../edit.js';
import { newPictureId } from '../picture.js';
import type { Announcement, Asked } from '../types.js';
import { isAside } from './aside.js';
import { type AnnouncementDialog, dialogOf, draftContext, endDialog, type Talk, talkOf } from './context.js';
import { goOn, question, startDraft } from './draft.js';
import { joinMessage } from './join.js';
import { asksForList, listAnnouncements } from './list.js';
import { scheduleAt } from './schedule.js';
import { typedAct } from './typed.js';

const LEAVES = /^\s*(?:ยกเลิก|หยุด(?:ไว้ก่อน)?|พอแล้ว)\s*(?:ค่ะ|คะ|ครับ)?\s*$/;

/** Answers a message that is not about drafting. */
type AnswerOther = (desk: Desk, visit: Visit) => Promise<Reply | null>;

/**
 * A written message as far as announcements are concerned; null: it is about something else.
 * 1. Somebody says that they come, with how many. 2. An organizer lists, starts a draft, answers what the draft
 * lacks, types what a button says, or pastes an invitation. 3. A question in between is answered, and what the draft
 * lacks is asked again.
 */
export async function announcementMessage(
  desk: Desk,
  visit: Visit,
  answerOther: AnswerOther,
): Promise<Reply | null> {
  const joined = await joinMessage(desk, visit);
  if (joined) return replyWith(joined, visit, true);
  const talk = talkOf(desk, visit);
  if (!talk) return null;
  const { text } = visit.question;
  if (asksForList(text)) return replyWith(await listAnnouncements(talk, 0), visit);
  const opening = readOpening(text, draftContext(talk));
  if (opening) return open(talk, opening);
  const dialog = await dialogOf(talk);
  if (dialog?.after === visit.eventId) return again(talk, dialog.id);
  if (dialog?.asks && !isAside(visit, dialog.asks)) return answered(talk, dialog.id, dialog.asks);
  if (dialog?.asks) return aside(talk, dialog, dialog.asks, answerOther);
  const typed = await typedAct(talk, dialog);
  if (typed) return typed;
  return isPasted(text, draftContext(talk)) ? startDraft(talk, text) : null;
}

function open(talk: Talk, { kind, words }: Opening): Promise<Reply> | Reply {
  if (kind === 'draft') return startDraft(talk, words);
  return replyWith(kind === 'help' ? announcementHelp() : draftOrQuestion(words), talk.visit);
}

/** This very message has been taken already: what was answered to it is said again, and nothing is changed. */
async function again(talk: Talk, id: string): Promise<Reply | null> {
  const one = await talk.desk.store.announcements.get(id);
  return one && goOn(talk, one);
}

/** LINE takes no more messages in one reply. */
const REPLY_MOST = 5;

/** A question while a draft is open: its answer, and below it what the draft still lacks. */
async function aside(
  { desk, visit }: Talk,
  { id }: AnnouncementDialog,
  asks: AnnouncementDialog['asks'] & string,
  answerOther: AnswerOther,
): Promise<Reply | null> {
  const answer = await answerOther(desk, visit);
  const one = await desk.store.announcements.get(id);
  if (!answer || !one) return answer;
  const messages = [...answer.messages.slice(0, REPLY_MOST - 1), ...question(one, asks, []).messages];
  return { messages, matters: true };
}

/** The answer to the question that is open: taken, or asked again with what was wrong. */
async function answered(talk: Talk, id: string, asks: Asked | 'send-at'): Promise<Reply | null> {
  const { desk, visit, userId } = talk;
  const { text } = visit.question;
  const one = await desk.store.announcements.get(id);
  if (!one) return null;
  if (LEAVES.test(text)) {
    await endDialog(talk);
    return replyWith(dialogLeft(), visit);
  }
  if (asks === 'send-at') return scheduleAt(talk, one, text);
  const { value, problems } = readField(asks, text, draftContext(talk), one.content.when);
  if (!value) return question(one, asks, problems);
  const doubts = doubtsOf(problems);
  const changed = await change(desk.store, id, 'edit', (now) => ({
    ...edited(now, value, [...now.skipped.filter((field) => !doubts.includes(field)), asks]),
    writer: userId,
  }));
  return applied(talk, changed, problems);
}

async function applied(talk: Talk, changed: Changed, problems: Problem[]): Promise<Reply | null> {
  if (changed.done) return goOn(talk, changed.announcement, problems);
  await endDialog(talk);
  return changed.announcement ? replyWith(standsAt(changed.announcement.state, []), talk.visit) : null;
}

/** A picture sent while a draft is talked about belongs on its card; else it is none of ours. One that it replaces goes by `tidy.ts`. */
export async function announcementPicture(
  desk: Desk,
  visit: Visit,
  messageId: string,
): Promise<Reply | null> {
  const talk = talkOf(desk, visit);
  const dialog = talk && (await dialogOf(talk));
  if (!talk || !dialog) return null;
  const fetched = await talk.announcing.fetchPicture(messageId);
  if ('refused' in fetched) return replyWith(pictureRefused(fetched.refused), visit);
  const picture = newPictureId();
  await desk.store.pictures.set(picture, fetched.picture, desk.clock.real());
  const changed = await change(desk.store, dialog.id, 'edit', (now: Announcement) => ({
    ...edited(now, { picture }),
    writer: talk.userId,
  }));
  return changed.done ? goOn(talk, changed.announcement) : replyWith(pictureRefused('no-draft'), visit);
}
