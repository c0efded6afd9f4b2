import type { CivilDate } from '../clock.js';
import { type Item, type Plan, planKey } from '../plan/types.js';
import { formatShort } from '../thai/format.js';
import { handedIn, owes } from './handed-in.js';
import type { Submission } from './types.js';

/** One line of `kamnot submission list` (CONTRACT 4). */
export interface HandedInRow {
  code: string;
  subItems: string[];
  due: CivilDate | null;
  unit: string;
  /** When the last of its parts was marked, and by whom. */
  at: string;
  by: string;
}

/** Marks gathered by the plan row they belong to today; a mark whose row is gone keeps a line of its own. */
export function handedInRows(plans: Plan[], submissions: Submission[]): HandedInRow[] {
  const gathered = plans.flatMap((plan) => rowsOfPlan(plan, submissions));
  const used = new Set(gathered.flatMap(({ marks }) => marks));
  const rows = gathered.map(({ item, unit, marks }) => lineOf(marks, unit, item));
  const strays = submissions.filter((mark) => !used.has(mark)).map((mark) => lineOf([mark], mark.unit, null));
  return [...rows, ...strays];
}

interface Gathered {
  item: Item;
  unit: string;
  marks: Submission[];
}

function rowsOfPlan(plan: Plan, submissions: Submission[]): Gathered[] {
  const handed = handedIn(plan, submissions);
  const units = new Set(submissions.filter((mark) => mark.plan === planKey(plan)).map(({ unit }) => unit));
  return plan.items.flatMap((item) =>
    [...units]
      .filter((unit) => owes(item, unit))
      .map((unit) => ({ item, unit, marks: handed.marks(item, unit) }))
      .filter(({ marks }) => marks.length > 0),
  );
}

function lineOf(marks: Submission[], unit: string, item: Item | null): HandedInRow {
  const last = marks.reduce((a, b) => (Date.parse(a.at) >= Date.parse(b.at) ? a : b));
  const whole = marks.some(({ sub }) => sub === null);
  const subs = marks.flatMap(({ sub }) => (sub === null ? [] : [sub]));
  return {
    code: last.code,
    subItems: whole && item ? item.subItems : subs,
    due: item?.due ?? null,
    unit,
    at: last.at,
    by: last.by,
  };
}

/** A line in words, for the terminal. */
export const handedInWords = (row: HandedInRow): string =>
  [
    `${row.code}${row.subItems.length > 0 ? ` (${row.subItems.join(', ')})` : ''}`.padEnd(14),
    (row.due ? formatShort(row.due) : 'no date').padEnd(14),
    row.unit,
    row.at,
    row.by,
  ].join('  ');
