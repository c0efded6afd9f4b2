import { type CivilDate, fiscalYearOf } from '../../clock.js';
import type { Plan } from '../../plan/types.js';
import type { Intent, Understanding } from '../types.js';

/** What is answered before any plan is imported: activities are announced beside the plan. */
const NEEDS_NO_PLAN: readonly Intent[] = ['activities', 'help', 'smalltalk', 'outofscope'];

/** A plan with nothing in it, for the year of asking. */
export const emptyPlan = (today: CivilDate): Plan => ({
  fiscalYear: fiscalYearOf(today),
  owner: '',
  items: [],
  rounds: [],
  timelines: [],
  handInRules: [],
  findings: [],
});

/** A question read against no plan: whatever needs one is not found for want of it. */
export const unplanned = (understood: Understanding): Understanding =>
  NEEDS_NO_PLAN.includes(understood.intent)
    ? understood
    : { ...understood, intent: 'notfound', plan: null, items: [], note: { kind: 'no-plan' } };
