import type { Decision } from './decision.js';
import { anyOf } from './lexicon.js';
import { isBeyondDoubt } from './target-of.js';
import { OUTSIDE } from './words/outside.js';

const outside = anyOf(OUTSIDE);
/** Thai writes no spaces within a clause, so that a gap, a comma or a word that turns to something else ends one. */
const CLAUSE = /(?<=[\s,])|(?=จะได้|เดี๋ยว|เพราะ)/u;

/** "ก่อนสงกรานต์มีอะไรต้องส่ง จะได้ลาไปเที่ยว" without what has nothing to do with the plan; null when nothing else is said. */
export function withoutFrame(text: string): string | null {
  const clauses = text.split(CLAUSE);
  const kept = clauses.filter((clause) => clause.search(outside) < 0);
  const rest = kept.join('').trim();
  return rest !== '' && kept.length < clauses.length ? rest : null;
}

/** Whether what is left asks of the plan by itself: of an activity, a round, or what a unit has to hand in within a period. */
export function asksClearly({ slots, target, unit }: Decision): boolean {
  if (slots.outside || slots.handedIn) return false;
  const about = ['when', 'due', 'list', 'overdue', 'owing', 'progress'] as const;
  const asks = about.some((cue) => slots.cues.has(cue));
  const whose = slots.period !== null && (slots.period.round || slots.cues.has('due') || unit !== null);
  return asks && (whose || (target !== null && isBeyondDoubt(target)));
}
