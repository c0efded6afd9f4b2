import {
  notFound as drawNotFound,
  impossibleDate,
  noPlan,
  noRoundOn,
  noSuchCode,
  noSuchUnit,
  outOfScope,
} from '../../../templates/not-found.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { smallTalk } from '../../../templates/small-talk.js';
import { nextSteps } from '../next-steps.js';
import type { Scene } from '../scene.js';
import type { Understanding } from '../types.js';
import type { Part } from './part.js';

/** Answers of one friendly line, with the most useful next steps under it. */
export function plain(scene: Scene, understood: Understanding): Part {
  return { intent: understood.intent, drawn: words(scene, understood), items: [], period: understood.period };
}

function words(scene: Scene, { intent, note }: Understanding): Drawn {
  const steps = nextSteps(scene);
  if (intent === 'smalltalk') return smallTalk(steps);
  if (intent === 'outofscope') return outOfScope(steps);
  switch (note?.kind) {
    case 'no-plan':
      return noPlan();
    case 'no-such-code':
      return noSuchCode({ code: note.code, sub: note.sub, steps });
    case 'no-round-on':
      return noRoundOn({ date: note.date, nearest: note.nearest, steps });
    case 'impossible-date':
      return impossibleDate({ lastDay: note.lastDay, steps });
    case 'no-such-unit':
      return noSuchUnit({ nearest: note.nearest, steps });
    default:
      return drawNotFound(steps);
  }
}
