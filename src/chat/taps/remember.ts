import { unitRemembered } from '../../../templates/choose-unit.js';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import type { Desk, Visit } from '../desk.js';
import { nextSteps } from '../next-steps.js';
import { sceneOf } from '../scene.js';
import type { ChooseTap } from './bind.js';
import { periodOf, unitRows } from './read.js';
import { resolveUnit } from './resolve.js';

/**
 * A person's unit is asked once and remembered; it gives no right, since everybody may choose any. What was asked
 * when the unit was not known yet is answered at once.
 */
export async function rememberUnit(desk: Desk, visit: Visit, tap: ChooseTap): Promise<Drawn[]> {
  const { question, world, chat } = visit;
  const unit = tap.verb === 'unit' ? resolveUnit(world, tap.unit) : null;
  if (!unit || tap.verb !== 'unit') return [oldButton(nextSteps(sceneOf(question, world)))];
  const approved = chat.approved && chat.unit === unit;
  await desk.store.chats.set(chat.chatId, { unit, approved });
  const scene = sceneOf({ ...question, chat: { ...question.chat, unit, approved } }, world);
  const rows = unitRows(scene, unit, periodOf(tap));
  return [unitRemembered({ unit, steps: nextSteps(scene) }), ...(rows ? [rows.drawn] : [])];
}
