import type { Role } from '../columns/columns.js';
import type { Activity, Segment } from './activities.js';
import type { PlanRowSource } from './plan-rows.js';

/** What a merged cell says holds for every row beside it. */
export const SHARED: readonly Role[] = [
  'activity',
  'due',
  'until',
  'recurrence',
  'responsible',
  'supporters',
];

/** The text of the activity that covers a row's cell from a row above, if it is the activity's own. */
export function covering(
  activity: Activity,
  { columns, coveredFrom }: PlanRowSource,
  role: Role,
): Segment | undefined {
  const lines = (columns.roles.get(role) ?? []).flatMap((index) => coveredFrom.get(index) ?? []);
  return activity.cells.get(role)?.find(({ line }) => lines.includes(line));
}

/** A cell that is merged over rows which each begin sub-items of their own is for all of these. */
export function shareWithSubItems(
  activity: Activity,
  source: PlanRowSource,
  starts: readonly string[],
): void {
  for (const role of SHARED) {
    const segment = covering(activity, source, role);
    if (segment && segment.aligned.length > 0) segment.aligned = [...segment.aligned, ...starts];
  }
}
