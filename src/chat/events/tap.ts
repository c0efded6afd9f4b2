import type { webhook } from '@line/bot-sdk';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { actOnReply } from '../../announcements/chat/reply.js';
import { actOnAnnouncement, pageOfAnnouncements } from '../../announcements/chat/taps.js';
import { askRevoke, revoke } from '../../people/chat/roles.js';
import { planRow } from '../../plan/types.js';
import { type Desk, replyWith, type Visit, visitOf } from '../desk.js';
import type { Part } from '../intents/part.js';
import { nextSteps } from '../next-steps.js';
import { decodeTap, type Tap } from '../postback.js';
import { sceneOf } from '../scene.js';
import { decideOnChat } from '../taps/approve.js';
import { actOnChoice } from '../taps/bind.js';
import { actOnForget } from '../taps/forget.js';
import { actOnMark } from '../taps/mark.js';
import { readTap } from '../taps/read.js';
import { rememberUnit } from '../taps/remember.js';
import type { Reply } from '../types.js';

/** A button of ours, or one that claims to be. */
export async function onPostback(desk: Desk, event: webhook.PostbackEvent): Promise<Reply | null> {
  const visit = await visitOf(desk, event, '');
  if (!visit) return null;
  const tap = decodeTap(String(event.postback?.data ?? ''));
  return tap ? replyToTap(desk, visit, tap) : replyWith(refusal(visit), visit);
}

/** Does what the button says and answers; the same for a tap and for a tap sent as a message. */
export async function replyToTap(desk: Desk, visit: Visit, tap: Tap): Promise<Reply> {
  switch (tap.verb) {
    case 'mark':
    case 'undo':
      return replyWith(await actOnMark(desk, visit, tap), visit, true);
    case 'unit':
    case 'club':
      if (visit.chat.kind === 'user') return replyWith(await rememberUnit(desk, visit, tap), visit);
      return replyWith(await actOnChoice(desk, visit, tap), visit, true);
    case 'approve':
    case 'refuse':
      return replyWith(await decideOnChat(desk, visit, tap), visit, true);
    case 'forget':
      return replyWith(await actOnForget(desk, visit, tap.minute), visit, true);
    case 'announcement':
      return actOnAnnouncement(desk, visit, tap);
    case 'announcements':
      return pageOfAnnouncements(desk, visit, tap.offset);
    case 'reply':
      return replyWith(await actOnReply(desk, visit, tap), visit, true);
    case 'ask-revoke':
      return replyWith(await askRevoke(desk, visit, tap.user), visit);
    case 'revoke':
      return replyWith(await revoke(desk, visit, tap), visit, true);
    default: {
      const part = readTap(sceneOf(visit.question, visit.world), tap);
      if (part) await remember(desk, visit, part);
      return replyWith(part?.drawn ?? refusal(visit), visit);
    }
  }
}

const refusal = (visit: Visit): Drawn => oldButton(nextSteps(sceneOf(visit.question, visit.world)));

/** A follow-up question may refer to what a button just showed. */
async function remember(desk: Desk, visit: Visit, { intent, items, period }: Part): Promise<void> {
  if (items.length === 0) return;
  const memory = { intent, items: items.slice(0, 100).map(planRow), period, unit: visit.chat.unit };
  await desk.store.memories.set(visit.chat.chatId, memory, desk.clock.real());
}
