import { cannot } from '../../../templates/cannot.js';
import { CANDIDATES, clarify as drawClarify } from '../../../templates/clarify.js';
import { impossibleDate, noSuchCode, noSuchUnit } from '../../../templates/not-found.js';
import type { Drawn, NextStep } from '../../../templates/parts/index.js';
import { listRowView } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap } from '../postback.js';
import { byDate } from '../rows.js';
import type { Scene } from '../scene.js';
import { shortId } from '../short-ids.js';
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

function draw(scene: Scene, { note, items, plan, unit, period }: Understanding): Drawn {
  const steps = nextSteps(scene);
  switch (note?.kind) {
    case 'which-unit':
      return unitChoice(scene.world, 0, period);
    case 'no-such-unit':
      return noSuchUnit({ nearest: note.nearest, steps: unitSteps(note.nearest, period) });
    case 'impossible-date':
      return impossibleDate({ lastDay: note.lastDay, steps });
    case 'cannot':
      return cannot({ what: note.what, steps });
    case 'no-such-code':
      if (items.length === 0) return noSuchCode({ code: note.code, sub: note.sub, steps });
  }
  if (!plan || items.length === 0) return drawClarify({ question: WHICH, candidates: [], steps });
  const candidates = byDate(items)
    .slice(0, CANDIDATES)
    .map((item) => listRowView(scene, plan, item, unit));
  return drawClarify({ question: WHICH, candidates, steps: [] });
}

const WHICH = 'หมายถึงข้อไหนคะ';

function unitSteps(names: string[], period: Period | null): NextStep[] {
  const [from, to] = period ?? [null, null];
  return names.map((name) => ({
    label: name,
    data: encodeTap({ verb: 'unit', unit: shortId(name), from, to }),
  }));
}
