import type { CivilDate } from '../clock.js';
import { deadlineOf } from './deadline.js';
import type { Plan, Round } from './types.js';

/** A round of which the documents give only how many activities it has. */
export interface UnlistedRound extends Round {
  statedCount: number;
  /** The plan that counts it. */
  plan: Plan;
}

const known = new WeakMap<Plan[], UnlistedRound[]>();

/**
 * Rounds that a document counts and that no plan lists a row of, by date (CONTRACT 4: a summary document). They are
 * no rows: nothing of them can be handed in, but saying that nothing is due would be wrong.
 * @param plans all plans, because the rows of a round that one document counts may stand in another
 */
export function unlistedRounds(plans: Plan[]): UnlistedRound[] {
  const before = known.get(plans);
  if (before) return before;
  const rows = plans.flatMap(({ items }) => items.filter(isSubmission));
  const listed = new Set(rows.flatMap((item) => [item.due, deadlineOf(item)]));
  const byDue = new Map<CivilDate, UnlistedRound>();
  for (const round of plans.flatMap((plan) => plan.rounds.map((one) => ({ ...one, plan })))) {
    const { due, statedCount } = round;
    if (!statedCount || listed.has(due) || (byDue.get(due)?.statedCount ?? 0) >= statedCount) continue;
    byDue.set(due, { ...round, statedCount });
  }
  const rounds = [...byDue.values()].sort((a, b) => (a.due < b.due ? -1 : 1));
  known.set(plans, rounds);
  return rounds;
}

const isSubmission = ({ kind }: { kind: string }): boolean => kind === 'submission';
