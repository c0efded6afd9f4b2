import type { NextStep } from '../../templates/parts/index.js';
import { bangkok } from '../clock.js';
import { encodeTap } from './postback.js';
import { planFor } from './rows.js';
import type { Scene } from './scene.js';
import { planId, shortId } from './short-ids.js';

/** The unit whose rows a tap should show: the chat's or the person's own. */
const ownUnit = (scene: Scene): string | null => {
  const { unit } = scene.question.chat;
  return unit && scene.world.units.some(({ name }) => name === unit) ? shortId(unit) : null;
};

/** The three most useful next steps: the next round, this month, what can be asked. */
export function nextSteps(scene: Scene): NextStep[] {
  const unit = ownUnit(scene);
  const plan = planFor(scene.world.plans, scene.today, scene.question.chat.unit);
  const help: NextStep = { label: 'ถามอะไรได้บ้าง', data: encodeTap({ verb: 'help' }) };
  if (!plan) return [help];
  const month = bangkok(scene.question.at);
  const due = {
    verb: 'due' as const,
    plan: planId(plan),
    from: month.startOf('month').format('YYYY-MM-DD'),
    to: month.endOf('month').format('YYYY-MM-DD'),
    unit,
    offset: 0,
  };
  return [
    { label: 'รอบถัดไป', data: encodeTap({ verb: 'next', unit }) },
    { label: 'เดือนนี้ส่งอะไรบ้าง', data: encodeTap(due) },
    help,
  ];
}

/** Steps after a list or a mark: what is still missing, for those who may see it. */
export function statusStep(scene: Scene): NextStep[] {
  const { unit } = scene.question.chat;
  if (!unit || !scene.may('see-status', unit)) return [];
  return [{ label: 'ส่งไปถึงไหนแล้ว', data: encodeTap({ verb: 'progress', unit: ownUnit(scene) }) }];
}
