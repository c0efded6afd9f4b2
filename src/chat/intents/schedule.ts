import { schedule as drawSchedule, type StepView } from '../../../templates/schedule.js';
import { daysBetween } from '../../clock.js';
import { type NamedStep, stepEnd, stepStart } from '../../plan/schedule.js';
import { nextSteps } from '../next-steps.js';
import type { Scene } from '../scene.js';
import { drawRows } from './card.js';
import type { Part, Planned } from './part.js';

/** When are the steps of a schedule? Beside rows of the plan that were asked about in the same breath. */
export function schedule(scene: Scene, understood: Planned, steps: NamedStep[]): Part {
  const { items, period } = understood;
  const drawn = drawSchedule(
    'กำหนดการ',
    steps.map((step) => stepView(scene, step)),
  );
  const rows = items.length > 0 ? drawRows(scene, understood, 'due') : null;
  return {
    intent: 'lookup',
    drawn: {
      alt: rows ? `${rows.alt}\n${drawn.alt}` : drawn.alt,
      cards: [...(rows?.cards ?? []), ...drawn.cards],
      steps: [...(rows?.steps ?? []), ...nextSteps(scene)],
    },
    items,
    period,
  };
}

function stepView({ today }: Scene, step: NamedStep): StepView {
  const [start, end] = [stepStart(step), stepEnd(step)];
  const left = start && end ? { start: daysBetween(today, start), end: daysBetween(today, end) } : null;
  // Of a step that only says "by", the days until then are what counts.
  return { ...step, left };
}
