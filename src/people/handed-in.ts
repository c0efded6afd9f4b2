import { type Item, type Plan, planKey } from '../plan/types.js';
import type { Submission } from './types.js';
import { whichHandIn } from './which-hand-in.js';

/** One thing that is handed in: a numbered sub-item, or null for the whole. */
export type Part = string | null;
export type Standing = 'done' | 'partly' | 'open';

/** What a row consists of when it is handed in. */
export const partsOf = (item: Pick<Item, 'subItems'>): Part[] =>
  item.subItems.length > 0 ? item.subItems : [null];

/** Does the unit have to hand this row in? */
export const owes = (item: Item, unit: string): boolean =>
  item.kind === 'submission' && item.owedBy.includes(unit);

export interface HandedIn {
  /** How a row stands for a unit. */
  standing(item: Item, unit: string): Standing;
  /** The record of one part, if it was handed in. */
  record(item: Item, part: Part, unit: string): Submission | null;
  /** All marks that count for a row of a unit. */
  marks(item: Item, unit: string): Submission[];
}

/**
 * What of a plan was handed in, each of several hand-ins of a code by itself. A mark of the whole activity also covers numbered rows, unless the plan has
 * a row of its own for the whole, which is then what was meant. Marks of all the sub-items that an earlier file had
 * cover the whole row that a changed file made of them.
 */
export function handedIn(plan: Plan, submissions: Submission[]): HandedIn {
  const id = planKey(plan);
  const marks = new Map<string, Submission[]>();
  for (const one of submissions) if (one.plan === id) add(marks, key(one.code, one.sub, one.unit), one);
  const which = whichHandIn(plan);
  const markOf = (item: Item, part: Part, unit: string): Submission | undefined =>
    marks.get(key(item.code, part, unit))?.find(({ handIn }) => which.counts(item, handIn));
  const hasWholeRow = ({ code, handIn, unit }: Submission): boolean =>
    plan.items.some(
      (row) => row.code === code && row.subItems.length === 0 && owes(row, unit) && which.counts(row, handIn),
    );
  const formerMarks = (item: Item, unit: string): Submission[] => {
    const subs = plan.formerSubItems?.[item.code] ?? [];
    const found = subs.flatMap((sub) => markOf(item, sub, unit) ?? []);
    return found.length === subs.length ? found : [];
  };
  const record = (item: Item, part: Part, unit: string): Submission | null => {
    const own = markOf(item, part, unit);
    if (own) return own;
    if (part === null) return lastOf(formerMarks(item, unit));
    const whole = markOf(item, null, unit);
    return whole && !hasWholeRow(whole) ? whole : null;
  };
  return {
    record,
    marks(item, unit) {
      const whole = item.subItems.length === 0 && markOf(item, null, unit) === undefined;
      if (whole) return formerMarks(item, unit);
      return [...new Set(partsOf(item).flatMap((part) => record(item, part, unit) ?? []))];
    },
    standing(item, unit) {
      const parts = partsOf(item);
      const done = parts.filter((part) => record(item, part, unit) !== null).length;
      return done === parts.length ? 'done' : done > 0 ? 'partly' : 'open';
    },
  };
}

function add(marks: Map<string, Submission[]>, at: string, mark: Submission): void {
  const known = marks.get(at);
  if (known) known.push(mark);
  else marks.set(at, [mark]);
}

const lastOf = (marks: Submission[]): Submission | null =>
  marks.reduce<Submission | null>((a, b) => (a && Date.parse(a.at) >= Date.parse(b.at) ? a : b), null);

const key = (code: string, part: Part, unit: string): string => `${code}|${part ?? ''}|${unit}`;

/** Rows handed in and rows owed of one unit (CONTRACT 5.9), among the rows that `among` lets through. */
export function progressOf(
  plan: Plan,
  submissions: HandedIn,
  unit: string,
  among: (item: Item) => boolean = () => true,
): { done: number; total: number } {
  const owed = plan.items.filter((item) => owes(item, unit) && among(item));
  const done = owed.filter((item) => submissions.standing(item, unit) === 'done').length;
  return { done, total: owed.length };
}
