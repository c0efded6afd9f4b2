import type { CivilDate } from '../clock.js';
import { deadlineOf } from '../plan/deadline.js';
import type { Item, Plan } from '../plan/types.js';
import type { Period } from './types.js';
import { choosePlans } from './understand/choose-plan.js';
import { dueBy, dueWithin, isOwedBy, nextDue as nearestRows } from './understand/rows.js';
import { wholeOf } from './understand/share.js';

/** Date first (undated last), then the plan's own order. */
export function byDate(items: Item[]): Item[] {
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.due ?? '9999').localeCompare(b.item.due ?? '9999') || a.index - b.index)
    .map(({ item }) => item);
}

/** Rows that are handed in, of a unit or of everybody. */
const submissions = (plan: Plan, unit: string | null): Item[] =>
  plan.items.filter((item) => item.kind === 'submission' && (unit === null || isOwedBy(item, unit)));

/** Rows of every kind due within a period, both ends included; of a unit or of everybody. */
export const allDue = (plan: Plan, period: Period, unit: string | null): Item[] =>
  dueWithin(
    plan.items.filter((item) => unit === null || isOwedBy(item, unit)),
    [period],
  );

/** Rows that must be in within a period, both ends included. */
export const rowsDue = (plan: Plan, period: Period, unit: string | null): Item[] =>
  dueBy(submissions(plan, unit), [period]);

/** Rows that may be handed in at any time of a period. */
export const rowsOpen = (plan: Plan, period: Period, unit: string | null): Item[] =>
  dueWithin(submissions(plan, unit), [period]);

/** The nearest deadline on or after a day; null when nothing more is due. */
export function nextDue(plan: Plan, today: CivilDate, unit: string | null): CivilDate | null {
  const [first] = nearestRows(submissions(plan, unit), today);
  return first ? deadlineOf(first) : null;
}

/** The plan that a button without one goes to, chosen as for a question. */
export const planFor = (plans: Plan[], today: CivilDate, unit: string | null): Plan | null =>
  choosePlans(plans, today, unit).first[0] ?? null;

/** All plans that such a button is about: where the unit has one of its own, those it owes something of as well. */
export function plansFor(plans: Plan[], today: CivilDate, unit: string | null): Plan[] {
  const { first, beside } = choosePlans(plans, today, unit);
  return [...first, ...beside.map((share) => wholeOf(share)?.plan ?? share)];
}
