import type { Decision } from './decision.js';
import { isBeyondDoubt } from './target-of.js';
import type { CueName } from './words/cues.js';

const CLAUSES = /(?<=\s)/u;
const QUESTION = /ไหน|ใด|อะไร|ไร(?=บ้าง)|ไหม|มั้ย|กี่|เมื่อไ|ใคร|ยัง|หรือ|บ้าง|\?/u;
/** Letters of its own by which a clause tells something. */
const TELLS = 4;
/** What is asked of the plan's rows or of a period. */
const ASKS: readonly CueName[] = [
  'when',
  'due',
  'list',
  'overdue',
  'owing',
  'progress',
  'next',
  'first',
  'remaining',
];
/** Cues that a clause of other things has none of; "งาน" and "ทำอะไร" stand in any. */
const OF_PLAN: readonly CueName[] = [
  'when',
  'due',
  'overdue',
  'owing',
  'progress',
  'next',
  'remaining',
  'points',
  'activities',
];

/** "เมื่อวานหนูป่วยไม่ได้เข้าประชุมค่ะ": a day on which something was or will be, and nothing of the plan. */
function tellsOfDay(clause: Decision): boolean {
  const { period, codes, subs, ends, unit, round, handedIn, exclusion } = clause.slots;
  if (!period || period.round || handedIn || round !== null || codes.length + subs.length + ends.length > 0)
    return false;
  if (unit.named || unit.ours || unit.everyone || unit.unknown || exclusion.ours || exclusion.others)
    return false;
  const named = clause.target !== null && isBeyondDoubt(clause.target);
  return !named && !clause.has(...OF_PLAN) && clause.words.replace(/\s/g, '').length >= TELLS;
}

/** Whether the rest is a question by itself: of a period of its own, or of activities. */
function isQuestion(rest: Decision): boolean {
  const { slots, target } = rest;
  return !slots.outside && !slots.handedIn && rest.has(...ASKS) && (slots.period !== null || target !== null);
}

/**
 * The same message without the clauses around its question that only tell of a day ("พรุ่งนี้มีประชุมค่ะ แผนความเสี่ยงส่งวันไหน"); null where
 * there are none, or where no question would be left that names a period or an activity.
 * @param read how a part of the message is read
 */
export function withoutTalk(text: string, read: (part: string) => Decision): Decision | null {
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2) return null;
  const kept = clauses.filter((clause) => QUESTION.test(clause) || !tellsOfDay(read(clause)));
  if (kept.length === clauses.length || !kept.some((clause) => QUESTION.test(clause))) return null;
  const rest = read(kept.join('').trim());
  return isQuestion(rest) ? rest : null;
}
