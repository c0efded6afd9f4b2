import { type CivilDate, fiscalYearOf } from '../../clock.js';
import { unitKey } from '../../people/units.js';
import type { Plan } from '../../plan/types.js';

const concerns = (plan: Plan, key: string): boolean =>
  unitKey(plan.owner) === key || plan.items.some((item) => item.owedBy.some((one) => unitKey(one) === key));

/** Own plan first, then one that gives the unit something to do. */
function ofUnit(plans: Plan[], unit: string | null): Plan[] {
  if (!unit || plans.length < 2) return plans;
  const key = unitKey(unit);
  const own = plans.filter((plan) => unitKey(plan.owner) === key);
  if (own.length > 0) return own;
  const concerned = plans.filter((plan) => concerns(plan, key));
  return concerned.length > 0 ? concerned : plans;
}

/**
 * The plans a question goes to: of the fiscal year that contains the day of asking, else of the latest year;
 * of these the unit's own. Several remain only when nobody's unit decides.
 */
export function choosePlans(plans: readonly Plan[], today: CivilDate, unit: string | null): Plan[] {
  const current = plans.filter((plan) => plan.fiscalYear === fiscalYearOf(today));
  const latest = Math.max(...plans.map((plan) => plan.fiscalYear));
  const year = current.length > 0 ? current : plans.filter((plan) => plan.fiscalYear === latest);
  return ofUnit(year, unit);
}
