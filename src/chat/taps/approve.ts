import { bindingApproved, bindingNotAllowed, bindingRefused } from '../../../templates/binding.js';
import { oldButton } from '../../../templates/old-button.js';
import { type Drawn, toMessages } from '../../../templates/parts/index.js';
import { bangkok } from '../../clock.js';
import type { Chat } from '../../people/types.js';
import { CONFIRM_WORD } from '../confirm-word.js';
import type { Desk, Visit } from '../desk.js';
import { minuteOf } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap, type Tap } from '../postback.js';
import { sceneOf } from '../scene.js';
import { resolveUnit } from './resolve.js';

/** What an organizer decides on the wish of a chat. */
export type ApproveTap = Extract<Tap, { verb: 'approve' | 'refuse' }>;

/** An approval that nobody gave within a month is asked for anew. */
const FRESH_MINUTES = 30 * 24 * 60;

/**
 * An organizer lets a chat speak for a unit or the club, or does not, in the chat itself or from their own 1:1 chat.
 * 1. The chat is still there and wishes what the button says: else the button is old.
 * 2. The person may: else say who may, or how to be told who it was.
 * 3. Approved before: say so; a refusal that comes too late changes nothing.
 * 4. What is written is what the button says, so that a wish changed at this moment is not approved unseen.
 * 5. The group is told, unless it was decided in the group.
 */
export async function decideOnChat(desk: Desk, visit: Visit, tap: ApproveTap): Promise<Drawn> {
  const scene = sceneOf(visit.question, visit.world);
  const chat = tap.chat === null ? visit.chat : await desk.store.chats.get(tap.chat);
  if (!chat || !isWish(visit, chat, tap)) return oldButton(nextSteps(scene));
  if (!scene.may('approve', chat.unit)) {
    const unnamed = visit.question.actor.userId === null;
    return bindingNotAllowed({ say: unnamed ? `/${CONFIRM_WORD} ${encodeTap(tap)}` : null });
  }
  if (chat.approved) return approvedWords(visit, chat);
  return tap.verb === 'approve' ? approve(desk, visit, chat) : refuse(desk, visit, chat, tap.minute);
}

async function approve(desk: Desk, visit: Visit, { chatId, unit, strong }: Chat): Promise<Drawn> {
  const boundAt = bangkok(visit.question.at).format();
  const approved = await desk.store.chats.set(chatId, { unit, strong, approved: true, boundAt });
  const drawn = bindingApproved({ unit, strong, steps: [] });
  if (chatId !== visit.chat.chatId) await tellGroup(desk, approved, { verb: 'approved' }, drawn);
  return approvedWords(visit, approved);
}

/** The wish is gone; the group may choose again. */
async function refuse(desk: Desk, visit: Visit, chat: Chat, minute: number): Promise<Drawn> {
  const { chatId, unit, strong } = chat;
  await desk.store.chats.set(chatId, { unit: null, strong: false, approved: false });
  const choose = encodeTap({ verb: 'units', offset: 0, from: null, to: null });
  const drawn = bindingRefused({ unit, strong, here: true, choose });
  if (chatId === visit.chat.chatId) return drawn;
  await tellGroup(desk, chat, { verb: 'refused', minute }, drawn);
  return bindingRefused({ unit, strong, here: false, choose });
}

/** A refusal also counts by the wish's minute: the group may wish the same again, and be told again. */
type Decision = { verb: 'approved' } | { verb: 'refused'; minute: number };

/** Told once for each stay and decision, however many organizers tap at once. */
async function tellGroup(desk: Desk, chat: Chat, decision: Decision, drawn: Drawn): Promise<void> {
  const about = decision.verb === 'refused' ? [decision.minute] : [];
  const name = [decision.verb, chat.since ?? '', chat.unit, chat.strong, ...about].join('|');
  await desk.tellChat(chat.chatId, name, toMessages([drawn]));
}

/** A button from before the chat left and came back was about other people. */
function isWish(visit: Visit, chat: Chat, tap: ApproveTap): boolean {
  if (chat.since && minuteOf(new Date(chat.since)) > tap.minute) return false;
  const age = minuteOf(visit.question.at) - tap.minute;
  if (age < 0 || age > FRESH_MINUTES || (chat.unit === null && !chat.strong)) return false;
  return resolveUnit(visit.world, tap.unit) === chat.unit && (tap.club === 1) === chat.strong;
}

export function approvedWords({ question, world }: Visit, chat: Chat): Drawn {
  const steps = nextSteps(sceneOf(question, world));
  return bindingApproved({ unit: chat.unit, strong: chat.strong, steps });
}
