import type { CivilDate } from '../../clock.js';
import { unitKey } from '../../people/units.js';
import { deadlineOf } from '../../plan/deadline.js';
import type { Item, Plan } from '../../plan/types.js';
import type { Period } from '../types.js';

/** Whether a unit must hand the row in. */
export const isOwedBy = (item: Item, unit: string): boolean => {
  const key = unitKey(unit);
  return item.owedBy.some((one) => unitKey(one) === key);
};

/** Rows of one activity; with sub-items, those that cover any of them. */
export function rowsOf(plan: Plan, code: string, subs: readonly string[]): Item[] {
  const rows = plan.items.filter((item) => item.code === code);
  if (subs.length === 0) return rows;
  return rows.filter((item) => item.subItems.some((sub) => subs.includes(sub)));
}

/** Rows of one activity, or of all under a heading: 1 holds 1.1, 1.2 and so on where the plan has no row 1. */
export function rowsUnder(plan: Plan, code: string, subs: readonly string[]): Item[] {
  const own = rowsOf(plan, code, subs);
  if (own.length > 0 || subs.length > 0) return own;
  return plan.items.filter((item) => item.code.startsWith(`${code}.`));
}

/** The code of the one activity that rows are of; null where there are none, or of several. */
export function onlyCode(rows: readonly Item[]): string | null {
  const [code, ...others] = new Set(rows.map((item) => item.code));
  return code !== undefined && others.length === 0 ? code : null;
}

/** Of each activity the unit's part; all its rows where it has none there, since a card of others' rows still answers. */
export function partOf(rows: Item[], unit: string | null): Item[] {
  if (!unit) return rows;
  const own = rows.filter((item) => isOwedBy(item, unit));
  const codes = new Set(own.map(({ code }) => code));
  return rows.filter((item) => own.includes(item) || !codes.has(item.code));
}

const lastDay = (item: Item): CivilDate => item.until ?? item.due!;

/** Civil dates are in order as plain texts. */
const inOrder = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : Number(a > b));

/** Rows that a period is about (a range counts when it touches it), both ends included, by date. */
export function dueWithin(items: readonly Item[], spans: readonly Period[]): Item[] {
  return items
    .filter(
      (item) => item.due !== null && spans.some(([from, to]) => item.due! <= to && lastDay(item) >= from),
    )
    .sort((a, b) => inOrder(a.due!, b.due!));
}

/**
 * Rows whose day that counts (`deadlineOf`) lies within a period, both ends included, by that day: what has to be in,
 * whatever else may already be handed in by then.
 */
export function dueBy(items: readonly Item[], spans: readonly Period[]): Item[] {
  return items
    .map((item) => ({ item, deadline: deadlineOf(item) ?? '' }))
    .filter(({ deadline }) => spans.some(([from, to]) => deadline >= from && deadline <= to))
    .sort((a, b) => inOrder(a.deadline, b.deadline))
    .map(({ item }) => item);
}

/** Rows of the nearest deadline on or after a day. */
export function nextDue(items: readonly Item[], today: CivilDate): Item[] {
  const ahead = items.flatMap((item) => deadlineOf(item) ?? []).filter((deadline) => deadline >= today);
  const nearest = ahead.sort()[0];
  return nearest === undefined ? [] : items.filter((item) => deadlineOf(item) === nearest);
}

/** Of deadlines of rows, and of rounds that are only counted, the one nearest to a day, before or after; null without any. */
export function nearestDue(
  items: readonly Item[],
  counted: readonly CivilDate[],
  day: CivilDate,
): CivilDate | null {
  const dues = [...new Set([...items.flatMap((item) => deadlineOf(item) ?? []), ...counted])].sort();
  const distances = dues.map((due) => Math.abs(Date.parse(due) - Date.parse(day)));
  return dues[distances.indexOf(Math.min(...distances))] ?? null;
}

export const unique = (items: readonly Item[]): Item[] => [...new Set(items)];
