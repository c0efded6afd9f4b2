import { type CivilDate, fiscalYearOf } from '../../clock.js';
import { unitKey } from '../../people/units.js';
import type { Plan } from '../../plan/types.js';
import { shareOf } from './share.js';

/** Plans that a question may go to, surest first. */
export interface PlanChoice {
  /** Asked first; several only when no unit decides between their owners. */
  first: Plan[];
  /** Where the unit has a plan of its own: what it owes of other owners' plans of that year, asked with the first. */
  beside: Plan[];
  /** Asked when the first know nothing of what is asked: other owners' plans of the same year. */
  others: Plan[];
}

const concerns = (plan: Plan, key: string): boolean =>
  unitKey(plan.owner) === key || plan.items.some((item) => item.owedBy.some((one) => unitKey(one) === key));

/** Own plan before one that gives the unit something to do before all. */
function ofUnit(plans: Plan[], unit: string | null): Plan[] {
  if (!unit || plans.length < 2) return plans;
  const key = unitKey(unit);
  const own = plans.filter((plan) => unitKey(plan.owner) === key);
  if (own.length > 0) return own;
  const concerned = plans.filter((plan) => concerns(plan, key));
  return concerned.length > 0 ? concerned : plans;
}

/** What a unit owes of the plans beside its own. */
function sharesOf(plans: Plan[], first: Plan[], unit: string | null): Plan[] {
  if (unit === null || !first.some(({ owner }) => unitKey(owner) === unitKey(unit))) return [];
  const beside = plans.filter((plan) => !first.includes(plan));
  return beside.map((plan) => shareOf(plan, unit)).filter(({ items }) => items.length > 0);
}

/** Plans of one fiscal year (Buddhist era), the unit's before others'. */
export function plansOfYear(plans: readonly Plan[], fiscalYear: number, unit: string | null): PlanChoice {
  const year = plans.filter((plan) => plan.fiscalYear === fiscalYear);
  const first = ofUnit(year, unit);
  const beside = first.length < year.length ? sharesOf(year, first, unit) : [];
  return { first, beside, others: year.filter((plan) => !first.includes(plan)) };
}

/** The plans of the fiscal year that contains the day of asking, else of the latest year (CONTRACT 4 `ask`). */
export function choosePlans(plans: readonly Plan[], today: CivilDate, unit: string | null): PlanChoice {
  const current = fiscalYearOf(today);
  const years = plans.map((plan) => plan.fiscalYear);
  return plansOfYear(plans, years.includes(current) ? current : Math.max(...years), unit);
}
