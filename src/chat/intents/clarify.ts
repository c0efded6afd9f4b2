import { cannot } from '../../../templates/cannot.js';
import { CANDIDATES, type ChoiceView, clarify as drawClarify } from '../../../templates/clarify.js';
import { impossibleDate, noSuchCode, noSuchUnit } from '../../../templates/not-found.js';
import type { Drawn, NextStep } from '../../../templates/parts/index.js';
import { stepDates } from '../../../templates/schedule.js';
import type { NamedStep } from '../../plan/schedule.js';
import type { Plan } from '../../plan/types.js';
import { rowChoices } from '../choices.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap } from '../postback.js';
import { byDate } from '../rows.js';
import type { Scene } from '../scene.js';
import { planId, shortId, stepId } from '../short-ids.js';
import type { Period, Understanding } from '../types.js';
import { unitChoice } from '../unit-choice.js';
import type { Part } from './part.js';

/** Two readings are likely: ask back, the candidates as buttons. */
export function clarify(scene: Scene, understood: Understanding): Part {
  return {
    intent: 'clarify',
    drawn: draw(scene, understood),
    items: understood.items,
    period: understood.period,
  };
}

function draw(scene: Scene, understood: Understanding): Drawn {
  const { note, items, plan, unit, period, steps: offered = [] } = understood;
  const steps = nextSteps(scene);
  switch (note?.kind) {
    case 'which-unit':
      return unitChoice(scene.world, 0, period);
    case 'no-such-unit':
      return noSuchUnit({ name: note.text, nearest: note.nearest, steps: unitSteps(note.nearest, period) });
    case 'impossible-date':
      return impossibleDate({ lastDay: note.lastDay, steps });
    case 'cannot':
      return cannot({ what: note.what, steps });
    case 'no-such-code':
      if (items.length === 0) return noSuchCode({ code: note.code, sub: note.sub, steps });
  }
  if (!plan || items.length + offered.length === 0)
    return drawClarify({ question: WHICH, candidates: [], steps });
  const rows = rowChoices(scene, { plan, items: byDate(items), unit });
  const candidates = [...rows, ...offered.map((step) => stepChoice(plan, step))].slice(0, CANDIDATES);
  return drawClarify({ question: WHICH, candidates, steps: [] });
}

const stepChoice = (plan: Plan, step: NamedStep): ChoiceView => ({
  label: 'กำหนดการ',
  title: step.title,
  when: stepDates(step),
  open: encodeTap({ verb: 'step', plan: planId(plan), id: stepId(step) }),
});

const WHICH = 'หมายถึงข้อไหนคะ';

function unitSteps(names: string[], period: Period | null): NextStep[] {
  const [from, to] = period ?? [null, null];
  return names.map((name) => ({
    label: name,
    data: encodeTap({ verb: 'unit', unit: shortId(name), from, to }),
  }));
}
