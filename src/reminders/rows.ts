import type { CivilDate } from '../clock.js';
import { type HandedIn, handedIn, partsOf } from '../people/handed-in.js';
import type { Submission } from '../people/types.js';
import { deadlineOf } from '../plan/deadline.js';
import { type Item, type Plan, planKey } from '../plan/types.js';
import type { PlanItem } from './types.js';

/** A submission row, and how it stands for the units that owe it. */
export interface Row extends PlanItem {
  done(unit: string): boolean;
  /** Instant (milliseconds) at which the unit handed in the last part; null while any part is open. */
  doneAt(unit: string): number | null;
}

/** All dated submission rows of every plan by the day they must be in: the rounds. A missing date never reminds. */
export function rowsByDeadline(plans: Plan[], submissions: Submission[]): Map<CivilDate, Row[]> {
  const byDeadline = new Map<CivilDate, Row[]>();
  for (const plan of plans) {
    const key = planKey(plan);
    const marks = handedIn(
      plan,
      submissions.filter((submission) => submission.plan === key),
    );
    for (const item of plan.items) {
      const deadline = deadlineOf(item);
      if (item.kind !== 'submission' || deadline === null) continue;
      const rows = byDeadline.get(deadline);
      if (rows) rows.push(rowOf(plan, item, marks));
      else byDeadline.set(deadline, [rowOf(plan, item, marks)]);
    }
  }
  return byDeadline;
}

function rowOf(plan: Plan, item: Item, marks: HandedIn): Row {
  return {
    plan,
    item,
    done: (unit) => marks.standing(item, unit) === 'done',
    doneAt(unit) {
      const records = partsOf(item).map((part) => marks.record(item, part, unit));
      return latest(records.map((record) => (record ? Date.parse(record.at) : null)));
    },
  };
}

/** The last of the instants; null when one is missing, or when there are none. */
export const latest = (instants: (number | null)[]): number | null =>
  instants.length === 0 || instants.includes(null) ? null : Math.max(...(instants as number[]));

/** Units that owe any of the rows, in the order of the plan. */
export const unitsOf = (rows: Row[]): string[] => [...new Set(rows.flatMap(({ item }) => item.owedBy))];
