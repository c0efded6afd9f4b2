import { scheduled } from '../../../templates/announcement-steps.js';
import { instantWords } from '../../../templates/announcement-words.js';
import { replyWith } from '../../chat/desk.js';
import type { Reply } from '../../chat/types.js';
import { bangkok, civilDate } from '../../clock.js';
import { change } from '../change.js';
import { readSendAt } from '../draft/fields.js';
import { isTooLate } from '../too-late.js';
import type { Announcement } from '../types.js';
import { shortNotice } from '../warnings.js';
import { stands } from './act.js';
import { endDialog, setDialog, type Talk, tapOn } from './context.js';
import { question } from './draft.js';
import { previewReply } from './preview.js';

/** "Send now" can be taken back for this long. */
const UNDO_MS = 5 * 60_000;

/** Sends after the time to change one's mind. */
export const scheduleNow = (talk: Talk, one: Announcement): Promise<Reply> =>
  schedule(talk, one, new Date(talk.visit.question.at.getTime() + UNDO_MS), true);

/** Sends at the time that was written. */
export async function scheduleAt(talk: Talk, one: Announcement, text: string): Promise<Reply> {
  const { value, problems } = readSendAt(text, talk.visit.question.at);
  return value ? schedule(talk, one, value, false) : question(one, 'send-at', problems);
}

async function schedule(talk: Talk, one: Announcement, at: Date, soon: boolean): Promise<Reply> {
  const { desk, visit } = talk;
  const { when } = one.content;
  if (isTooLate(one, visit.question.at)) return previewReply(talk, one);
  if (isTooLate(one, at)) {
    await setDialog(talk, { id: one.id, asks: 'send-at' });
    return question(one, 'send-at', [{ kind: 'after-activity' }]);
  }
  const sendAt = bangkok(at).format();
  const changed = await change(desk.store, one.id, 'schedule', (now) =>
    now.version === one.version ? { sendAt, lifted: null } : null,
  );
  await endDialog(talk);
  if (!changed.done) return stands(talk, changed.announcement ?? one);
  const late = when && shortNotice(when, civilDate(at), visit.world.holidays);
  const undo = tapOn(changed.announcement, 'undo');
  return replyWith(scheduled({ at: instantWords(sendAt), undo, soon, warning: late }), visit, true);
}
