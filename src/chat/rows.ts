import { type CivilDate, fiscalYearOf } from '../clock.js';
import type { Item, Plan } from '../plan/types.js';
import type { Period } from './types.js';

/** Date first (undated last), then the plan's own order. */
export function byDate(items: Item[]): Item[] {
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.due ?? '9999').localeCompare(b.item.due ?? '9999') || a.index - b.index)
    .map(({ item }) => item);
}

/** Rows that are handed in, of a unit or of everybody. */
const submissions = (plan: Plan, unit: string | null): Item[] =>
  plan.items.filter((item) => item.kind === 'submission' && (unit === null || item.owedBy.includes(unit)));

/** Rows due within a period, both ends included. */
export function rowsDue(plan: Plan, [from, to]: Period, unit: string | null): Item[] {
  return submissions(plan, unit).filter(({ due }) => due !== null && due >= from && due <= to);
}

/** The nearest due date on or after a day; null when nothing more is due. */
export function nextDue(plan: Plan, today: CivilDate, unit: string | null): CivilDate | null {
  const dates = submissions(plan, unit).flatMap(({ due }) => (due !== null && due >= today ? [due] : []));
  return dates.sort()[0] ?? null;
}

/** The plan that questions go to: the one whose fiscal year contains the day, else the latest (CONTRACT 4). */
export function planFor(plans: Plan[], today: CivilDate, unit: string | null): Plan | null {
  const year = fiscalYearOf(today);
  const ofYear = plans.filter(({ fiscalYear }) => fiscalYear === year);
  const latest = Math.max(...plans.map(({ fiscalYear }) => fiscalYear));
  const candidates = ofYear.length > 0 ? ofYear : plans.filter(({ fiscalYear }) => fiscalYear === latest);
  return candidates.find(({ owner }) => owner === unit) ?? candidates[0] ?? null;
}
