import { bindingAsked, bindingNotAllowed, bindingRequest } from '../../../templates/binding.js';
import { oldButton } from '../../../templates/old-button.js';
import { type Drawn, toMessages } from '../../../templates/parts/index.js';
import { bindChat } from '../../people/bind.js';
import type { Chat } from '../../people/types.js';
import type { Desk, Visit } from '../desk.js';
import { minuteOf } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap, type Tap } from '../postback.js';
import { sceneOf } from '../scene.js';
import { shortId } from '../short-ids.js';
import { type ApproveTap, approvedWords } from './approve.js';
import { resolveUnit } from './resolve.js';

export type ChooseTap = Extract<Tap, { verb: 'unit' | 'club' }>;

/** What a group speaks for; it counts once an organizer approves it. */
export async function actOnChoice(desk: Desk, visit: Visit, tap: ChooseTap): Promise<Drawn> {
  const scene = sceneOf(visit.question, visit.world);
  const unit = tap.verb === 'unit' ? resolveUnit(visit.world, tap.unit) : null;
  if (unit === undefined) return oldButton(nextSteps(scene));
  const { approved, strong } = visit.chat;
  const same = unit === null ? strong : visit.chat.unit === unit;
  if (approved && same) return approvedWords(visit, visit.chat);
  if (approved && !scene.may('bind', unit)) return bindingNotAllowed({ say: null });
  const wish = { unit, strong: unit === null };
  if (scene.may('approve', unit)) {
    return approvedWords(visit, await bindChat(desk.store, visit.chat.chatId, wish, visit.question.at));
  }
  const chat = await ask(desk, visit.chat.chatId, unit);
  const approval = approvalOf(chat, minuteOf(visit.question.at));
  await tellOrganizers(desk, chat, approval);
  return bindingAsked({ unit: chat.unit, strong: chat.strong, approve: encodeTap(approval) });
}

/** An approval given at this very moment was for something else: it ends rather than cover the new wish. */
const ask = (desk: Desk, chatId: string, unit: string | null): Promise<Chat> =>
  desk.store.chats.set(chatId, { ...(unit === null ? { strong: true } : { unit }), approved: false });

/** The button says what is approved: a wish that was changed meanwhile is not approved unseen. */
export const approvalOf = (chat: Chat, minute: number): ApproveTap => ({
  verb: 'approve',
  chat: null,
  unit: chat.unit === null ? null : shortId(chat.unit),
  club: chat.strong ? 1 : 0,
  minute,
});

/** One notice per stay of a chat and wish, so that tapping back and forth does not flood the organizers. */
async function tellOrganizers(desk: Desk, chat: Chat, approval: ApproveTap): Promise<void> {
  const decide = (verb: ApproveTap['verb']) => encodeTap({ ...approval, verb, chat: chat.chatId });
  const drawn = bindingRequest({
    unit: chat.unit,
    strong: chat.strong,
    approve: decide('approve'),
    refuse: decide('refuse'),
  });
  const name = ['bind', chat.chatId, chat.since ?? '', approval.unit, approval.club].join('|');
  await desk.tell(name, toMessages([drawn]));
}
