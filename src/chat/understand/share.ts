import type { Plan } from '../../plan/types.js';
import { isOwedBy } from './rows.js';

const shares = new WeakMap<Plan, Map<string, Plan>>();
const wholes = new WeakMap<Plan, { plan: Plan; unit: string }>();

/** Another owner's plan with nothing in it but what the unit owes of it; made once per plan, so that its index stays. */
export function shareOf(plan: Plan, unit: string): Plan {
  const known = shares.get(plan) ?? new Map<string, Plan>();
  shares.set(plan, known);
  const share = known.get(unit) ?? { ...plan, items: plan.items.filter((item) => isOwedBy(item, unit)) };
  known.set(unit, share);
  wholes.set(share, { plan, unit });
  return share;
}

/** The plan of which this is a share, and whose share it is; null of a whole plan. */
export const wholeOf = (share: Plan | null): { plan: Plan; unit: string } | null =>
  share === null ? null : (wholes.get(share) ?? null);
