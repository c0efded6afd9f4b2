import { announcementApproved } from '../../../templates/announcement-notice.js';
import {
  approvedByYou,
  askCancel,
  cancelled,
  notApproved,
  onlyOrganizers,
  submitted,
  undone,
} from '../../../templates/announcement-steps.js';
import { oldButton } from '../../../templates/old-button.js';
import { type Desk, replyWith, type Visit } from '../../chat/desk.js';
import { nextSteps } from '../../chat/next-steps.js';
import { sceneOf } from '../../chat/scene.js';
import type { Reply } from '../../chat/types.js';
import { bangkok, DAY_MS } from '../../clock.js';
import { type Act, may } from '../../people/permissions.js';
import { approvalRule, otherOrganizers, whyNotApprove } from '../approval.js';
import { change } from '../change.js';
import { deliveriesOf } from '../deliveries.js';
import { restored } from '../edit.js';
import type { Part } from '../keys.js';
import { nextQuestion } from '../missing.js';
import { drawResults } from '../results.js';
import { isTooLate } from '../too-late.js';
import type { Announcement } from '../types.js';
import { type ActOn, type AnnouncementTap, say, show, stands } from './act.js';
import { setDialog, type Talk, talkOf, tapOn } from './context.js';
import { goOn, question } from './draft.js';
import { edit, fieldAct, noPicture, target } from './draft-taps.js';
import { listAnnouncements } from './list.js';
import { previewReply } from './preview.js';
import { scheduleNow } from './schedule.js';

/** What a button needs the right for; every other one is part of sending. */
const NEEDS: Readonly<Record<string, Act | undefined>> = { approve: 'approve', results: 'see-answers' };

/** A button of the organizers. In groups, without the right, or on what is gone, it has no effect. */
export async function actOnAnnouncement(desk: Desk, visit: Visit, tap: AnnouncementTap): Promise<Reply> {
  const talk = talkOf(desk, visit);
  const right = { actor: visit.question.actor, chat: visit.chat, unit: null };
  if (!talk || !may(NEEDS[tap.act] ?? 'send', right)) return replyWith(onlyOrganizers(), visit);
  const one = await desk.store.announcements.get(tap.id);
  const act = ACTS[tap.act] ?? fieldAct(tap.act);
  if (!one || !act) return replyWith(oldButton(nextSteps(sceneOf(visit.question, visit.world))), visit);
  return act(talk, one, tap);
}

/** A further page of the list. */
export async function pageOfAnnouncements(desk: Desk, visit: Visit, offset: number): Promise<Reply> {
  const talk = talkOf(desk, visit);
  return replyWith(talk ? await listAnnouncements(talk, offset) : onlyOrganizers(), visit);
}

const submit: ActOn = async (talk, one, tap) => {
  const { store } = talk.desk;
  if (nextQuestion(one) !== null) return goOn(talk, one);
  if (isTooLate(one, talk.visit.question.at)) return previewReply(talk, one);
  const changed = await change(store, one.id, 'submit', (now) =>
    now.version === tap.version && nextQuestion(now) === null ? { submitted: true } : null,
  );
  if (!changed.done) return stands(talk, one);
  if ((await approvalRule(store)) === 'one') return approve(talk, changed.announcement, tap);
  const others = await otherOrganizers(store, changed.announcement.writer);
  await tell(talk, changed.announcement, 'approval', others);
  return say(talk, submitted(others.length, [{ label: 'ดูประกาศนี้', data: tapOn(one, 'show') }]));
};

/** The other organizers, or the writer, in their 1:1 chats; once per version. */
function tell(
  { announcing, visit }: Talk,
  one: Announcement,
  part: Part,
  chatIds: string[],
): Promise<string[]> {
  const now = visit.question.at;
  const subject = { part, id: one.id, number: one.version, date: null };
  return announcing.outbox.enqueue(deliveriesOf(subject, chatIds, now, new Date(now.getTime() + 7 * DAY_MS)));
}

const approve: ActOn = async (talk, one, tap) => {
  if (one.state === 'draft' && isTooLate(one, talk.visit.question.at)) return previewReply(talk, one);
  const { store } = talk.desk;
  const { actor } = talk.visit.question;
  const rule = await approvalRule(store);
  const why = (now: Announcement) => whyNotApprove(now, tap.version, actor, rule);
  const changed = await change(store, one.id, 'approve', (now) =>
    why(now) === null ? { approvedBy: talk.userId } : null,
  );
  const latest = changed.announcement;
  if (!changed.done) {
    const reason = latest?.state === 'draft' ? why(latest) : null;
    return reason
      ? say(talk, notApproved(reason, [{ label: 'ดูประกาศนี้', data: tapOn(latest!, 'show') }]))
      : stands(talk, latest ?? one);
  }
  const { announcement } = changed;
  if (announcement.writer === talk.userId) {
    return say(
      talk,
      announcementApproved({
        title: announcement.content.title,
        now: tapOn(announcement, 'now'),
        at: tapOn(announcement, 'at'),
      }),
    );
  }
  await tell(talk, announcement, 'approved', [announcement.writer]);
  return say(talk, approvedByYou(announcement.content.title));
};

const now: ActOn = async (talk, one, tap) =>
  one.state === 'approved' && one.version === tap.version ? scheduleNow(talk, one) : stands(talk, one);

const at: ActOn = async (talk, one, tap) => {
  if (one.state !== 'approved' || one.version !== tap.version) return stands(talk, one);
  await setDialog(talk, { id: one.id, asks: 'send-at' });
  return question(one, 'send-at', []);
};

const undo: ActOn = async (talk, one) => {
  const changed = await change(talk.desk.store, one.id, 'undo', () => ({ sendAt: null }));
  if (!changed.done) return stands(talk, changed.announcement ?? one);
  return say(talk, undone([{ label: 'ดูประกาศนี้', data: tapOn(changed.announcement, 'show') }]));
};

const askToCancel: ActOn = async (talk, one) => {
  if (one.state === 'cancelled') return stands(talk, one);
  return say(
    talk,
    askCancel(one.content.title, one.published !== null, [
      { label: 'ยืนยันยกเลิก', data: tapOn(one, 'cancel') },
      { label: 'ไม่ยกเลิก', data: tapOn(one, 'show') },
    ]),
  );
};

const cancel: ActOn = async (talk, one) => {
  const cancelledAt = bangkok(talk.visit.question.at).format();
  const changed = await change(talk.desk.store, one.id, 'cancel', () => ({ cancelledAt }));
  if (!changed.done) return stands(talk, changed.announcement ?? one);
  return say(talk, cancelled(changed.announcement.published !== null));
};

const restore: ActOn = async (talk, one, tap) => {
  const changed = await change(talk.desk.store, one.id, 'restore', (now) =>
    now.version === tap.version ? restored(now) : null,
  );
  return changed.done ? previewReply(talk, changed.announcement) : stands(talk, changed.announcement ?? one);
};

const results: ActOn = async (talk, one) => say(talk, await drawResults(talk.desk.store, one, 'now'));

const ACTS: Readonly<Record<string, ActOn | undefined>> = {
  show,
  submit,
  approve,
  now,
  at,
  undo,
  edit,
  'ask-cancel': askToCancel,
  cancel,
  restore,
  results,
  'no-picture': noPicture,
  'to-all': target({ allUnits: true }),
  'to-club': target({ club: true }),
  'to-followers': target({ followers: true }),
};
