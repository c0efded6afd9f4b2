import { cannot, noSuchMeasure } from '../../../templates/cannot.js';
import {
  notFound as drawNotFound,
  impossibleDate,
  noPlan,
  noPlanOf,
  noRoundOn,
  noSuchCode,
  noSuchRound,
  noSuchSub,
  noSuchUnit,
  outOfScope,
} from '../../../templates/not-found.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { smallTalk } from '../../../templates/small-talk.js';
import { rowChoices } from '../choices.js';
import { nextSteps } from '../next-steps.js';
import { byDate, nextDue } from '../rows.js';
import type { Scene } from '../scene.js';
import { smallTalkKind } from '../small-talk-kind.js';
import type { Understanding, UnderstandingNote } from '../types.js';
import { nextUnlisted } from '../unlisted.js';
import type { Part } from './part.js';

/** Answers of one friendly line, with the most useful next steps under it. */
export function plain(scene: Scene, understood: Understanding): Part {
  return { intent: understood.intent, drawn: words(scene, understood), items: [], period: understood.period };
}

function words(scene: Scene, understood: Understanding): Drawn {
  const { intent, note } = understood;
  const steps = nextSteps(scene);
  if (intent === 'smalltalk') return smallTalk(smallTalkKind(scene.question.text), steps);
  if (intent === 'outofscope') return outOfScope(steps);
  switch (note?.kind) {
    case 'no-plan':
      return noPlan();
    case 'no-such-code':
      return noCode(scene, understood, note);
    case 'no-round-on':
      return noRound(scene, understood, note);
    case 'no-plan-of':
      return noPlanOf({ fiscalYear: note.fiscalYear, known: yearsOf(scene), steps });
    case 'cannot':
      return cannot({ what: note.what, steps });
    case 'no-such-measure':
      return noSuchMeasure({ measure: note.measure, steps });
    case 'no-such-round':
      return noSuchRound({ of: note.of, steps });
    case 'impossible-date':
      return impossibleDate({ lastDay: note.lastDay, steps });
    case 'no-such-unit':
      return noSuchUnit({ name: note.text, nearest: note.nearest, steps });
    default:
      return drawNotFound(steps);
  }
}

/** Fiscal years of the plans that are stored, Buddhist era, in order. */
const yearsOf = ({ world }: Scene): number[] =>
  [...new Set(world.plans.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);

type NoCode = Extract<UnderstandingNote, { kind: 'no-such-code' }>;

/** Of an activity without such a sub-item, those that it has are offered. */
function noCode(scene: Scene, { plan, unit }: Understanding, { code, sub }: NoCode): Drawn {
  const steps = nextSteps(scene);
  const items = sub ? byDate(plan?.items.filter((item) => item.code === code) ?? []) : [];
  if (!plan || !sub || items.length === 0) return noSuchCode({ code, sub, steps });
  return noSuchSub({ code, sub, others: rowChoices(scene, { plan, items, unit }) });
}

type NoRound = Extract<UnderstandingNote, { kind: 'no-round-on' }>;

/** A nearest round that is past is named with the one that comes next. */
function noRound(scene: Scene, understood: Understanding, { date, nearest }: NoRound): Drawn {
  const { plan, unit } = understood;
  const past = nearest !== null && nearest < scene.today;
  const rows = plan && nextDue(plan, scene.today, unit);
  const counted = plan && nextUnlisted(scene, { ...understood, plan }, scene.today);
  return noRoundOn({
    date,
    scope: unit,
    nearest,
    next: past ? ([rows, counted?.due ?? null].filter((due) => due !== null).sort()[0] ?? null) : null,
    steps: nextSteps(scene),
  });
}
