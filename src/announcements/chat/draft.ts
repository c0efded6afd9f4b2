import { announcementQuestion } from '../../../templates/announcement-question.js';
import { type NextStep, toMessages } from '../../../templates/parts/index.js';
import { shortId } from '../../chat/short-ids.js';
import type { Reply } from '../../chat/types.js';
import { bangkok } from '../../clock.js';
import { GRAPHEME_LIMITS } from '../../line/limits.js';
import { isEmpty } from '../audience.js';
import { doubtsOf } from '../draft/doubts.js';
import type { Problem } from '../draft/problems.js';
import { readDraft } from '../draft/read.js';
import { NEEDED, nextQuestion } from '../missing.js';
import type { Announcement, Asked } from '../types.js';
import { type AnnouncementDialog, dialogOf, draftContext, setDialog, type Talk, tapOn } from './context.js';
import { previewReply } from './preview.js';

/** Drafts what was written. The id comes of the event, so that handling it again makes no second draft. */
export async function startDraft(talk: Talk, text: string): Promise<Reply> {
  const { desk, visit, userId } = talk;
  const { content, problems } = readDraft(text, draftContext(talk));
  const draft: Announcement = {
    id: shortId(`${userId}|${visit.eventId}`),
    state: 'draft',
    version: 1,
    generation: 1,
    content,
    published: null,
    writer: userId,
    submitted: false,
    approvedBy: null,
    skipped: [],
    sendAt: null,
    chatIds: [],
    createdAt: bangkok(visit.question.at).format(),
    cancelledAt: null,
    open: false,
    revision: 0,
  };
  await desk.store.announcements.add(draft);
  const stored = await desk.store.announcements.get(draft.id);
  return goOn(talk, stored ?? draft, problems);
}

/**
 * Asks for the next thing, or shows the preview.
 * 1. What could not be taken as written comes first, in its order, until it is answered or skipped.
 * 2. Then what is missing.
 */
export async function goOn(talk: Talk, one: Announcement, problems: Problem[] = []): Promise<Reply> {
  const dialog = await dialogOf(talk);
  const before = dialog?.id === one.id ? (dialog.doubts ?? []) : [];
  const doubts = [...new Set([...doubtsOf(problems), ...before])].filter((field) => isOpen(field, one));
  const asks = doubts[0] ?? nextQuestion(one);
  await setDialog(talk, { id: one.id, asks, doubts });
  return asks ? question(one, asks, problems) : previewReply(talk, one, problems);
}

function isOpen(field: Asked, { content, skipped }: Announcement): boolean {
  if (field === 'audience') return isEmpty(content.targets);
  if (field === 'time' && content.when === null) return false;
  return !skipped.includes(field);
}

/** Asks for one thing; the answer is the next message or one of the buttons. */
export function question(
  one: Announcement,
  asks: AnnouncementDialog['asks'] & string,
  problems: Problem[],
): Reply {
  const step = (label: string, act: string): NextStep => ({ label, data: tapOn(one, act) });
  const audience =
    asks === 'audience'
      ? [step('ทุกสำนัก', 'to-all'), step('ชมรม STRONG', 'to-club'), step('ผู้ติดตาม 1:1', 'to-followers')]
      : [];
  const meant = asks === 'audience' ? problems.flatMap(nearestUnits) : [];
  const skip =
    asks === 'send-at' || NEEDED.includes(asks)
      ? []
      : [step(asks === 'time' ? 'ไม่ระบุ' : 'ข้าม', `skip-${asks}`)];
  const leave: NextStep = { label: 'หยุดไว้ก่อน', say: 'ยกเลิก' };
  const drawn = announcementQuestion({ asks, problems, steps: [...meant, ...audience, ...skip, leave] });
  return { messages: toMessages([drawn]), matters: true };
}

/** The names that an unknown one may be, each said with what was understood beside it if a button has room for it. */
function nearestUnits(problem: Problem): NextStep[] {
  if (problem.kind !== 'unknown-unit') return [];
  const { nearest, beside } = problem;
  return nearest.map((label) => {
    const all = [...beside, label].join(', ');
    return { label, say: all.length <= GRAPHEME_LIMITS.messageActionText ? all : label };
  });
}
