import { bindingApproved, bindingAsked, bindingNotAllowed } from '../../../templates/binding.js';
import { unitRemembered } from '../../../templates/choose-unit.js';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { bangkok } from '../../clock.js';
import { CONFIRM_WORD } from '../confirm-word.js';
import type { Desk, Visit } from '../desk.js';
import { minuteOf } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap, type Tap } from '../postback.js';
import { sceneOf } from '../scene.js';
import { resolveUnit } from './resolve.js';

export type BindTap = Extract<Tap, { verb: 'unit' | 'club' | 'approve' }>;

/** An approval that nobody gave within a month is asked for anew. */
const APPROVAL_MINUTES = 30 * 24 * 60;

/** What a chat speaks for: a person's unit is only remembered, a group's counts once an organizer approves it. */
export async function actOnBinding(desk: Desk, visit: Visit, tap: BindTap): Promise<Drawn> {
  const scene = sceneOf(visit.question, visit.world);
  if (tap.verb === 'approve') return approve(desk, visit, tap.minute);
  const unit = tap.verb === 'unit' ? resolveUnit(visit.world, tap.unit) : null;
  if (unit === undefined) return oldButton(nextSteps(scene));
  if (visit.chat.kind === 'user') return remember(desk, visit, unit);
  const wish = unit === null ? { strong: true } : { unit };
  const same = unit === null ? visit.chat.strong : visit.chat.unit === unit;
  if (visit.chat.approved && !same && !scene.may('bind', unit)) return bindingNotAllowed({ say: null });
  if (visit.chat.approved && same) return approved(visit);
  const chat = await desk.store.chats.set(visit.chat.chatId, wish);
  if (scene.may('approve', unit)) return approve(desk, { ...visit, chat }, minuteOf(visit.question.at));
  return bindingAsked({
    unit: chat.unit,
    strong: chat.strong,
    approve: encodeTap({ verb: 'approve', minute: minuteOf(visit.question.at) }),
  });
}

async function remember(desk: Desk, visit: Visit, unit: string | null): Promise<Drawn> {
  const scene = sceneOf(visit.question, visit.world);
  if (unit === null) return oldButton(nextSteps(scene));
  const keepsRight = visit.chat.approved && visit.chat.unit === unit;
  await desk.store.chats.set(visit.chat.chatId, { unit, approved: keepsRight });
  return unitRemembered({ unit, steps: nextSteps(scene) });
}

async function approve(desk: Desk, visit: Visit, minute: number): Promise<Drawn> {
  const { chat, question } = visit;
  const scene = sceneOf(question, visit.world);
  const age = minuteOf(question.at) - minute;
  if (age < 0 || age > APPROVAL_MINUTES || (chat.unit === null && !chat.strong))
    return oldButton(nextSteps(scene));
  if (chat.approved) return approved(visit);
  if (!scene.may('approve', chat.unit)) {
    const say = `/${CONFIRM_WORD} ${encodeTap({ verb: 'approve', minute })}`;
    return bindingNotAllowed({ say: question.actor.userId === null ? say : null });
  }
  const boundAt = bangkok(question.at).format();
  const bound = await desk.store.chats.set(chat.chatId, { approved: true, boundAt });
  return approved({ ...visit, chat: bound });
}

function approved({ chat, question, world }: Visit): Drawn {
  const steps = nextSteps(sceneOf(question, world));
  return bindingApproved({ unit: chat.unit, strong: chat.strong, steps });
}
