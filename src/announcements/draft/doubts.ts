import type { Asked } from '../types.js';
import type { Problem } from './problems.js';

/** What the writer is asked for when something could not be taken as written; the rest is only said. */
const ASKED: Partial<Record<Problem['kind'], Asked>> = {
  'impossible-date': 'when',
  'end-before-start': 'when',
  'past-date': 'when',
  'wrong-weekday': 'when',
  'no-time': 'when',
  'time-order': 'time',
  'unclear-time': 'time',
  'unknown-unit': 'audience',
  'no-audience': 'audience',
  'no-number': 'capacity',
  'too-long': 'body',
};

/** The things that problems are about, in their order: each is asked for again. Pure. */
export function doubtsOf(problems: Problem[]): Asked[] {
  const asked = problems.flatMap((problem) =>
    problem.kind === 'bad-link' ? [problem.field ?? 'link'] : (ASKED[problem.kind] ?? []),
  );
  return [...new Set(asked)];
}
