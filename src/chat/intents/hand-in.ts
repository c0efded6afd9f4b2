import { handInRules, handInWhich } from '../../../templates/hand-in.js';
import { rulesOf } from '../activity-view.js';
import { nextSteps } from '../next-steps.js';
import type { Scene } from '../scene.js';
import type { Part, Planned } from './part.js';

/** How, where, as which file? Without an item: what the plan rules for all of them, else which item is meant. */
export function handIn(scene: Scene, { plan }: Planned): Part {
  const rules = rulesOf(scene, plan);
  const steps = nextSteps(scene);
  return rules.length > 0
    ? { intent: 'requirement', drawn: handInRules({ rules, steps }), items: [], period: null }
    : { intent: 'clarify', drawn: handInWhich(steps), items: [], period: null };
}
