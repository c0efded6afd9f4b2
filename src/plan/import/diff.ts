import type { Item, Plan } from '../types.js';

/** Rows of a new plan against those stored, by identity (never by date). */
export interface PlanDiff {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/** A row without where it stood: moving within the document is no change. */
const content = ({ source: _source, ...item }: Item): string => JSON.stringify(item);

export function diffPlans(stored: Plan | null, next: Plan): PlanDiff {
  const before = new Map(stored?.items.map((item) => [item.key, content(item)]));
  const diff: PlanDiff = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  for (const item of next.items) {
    const old = before.get(item.key);
    if (old === undefined) diff.added++;
    else if (old === content(item)) diff.unchanged++;
    else diff.changed++;
    before.delete(item.key);
  }
  return { ...diff, removed: before.size };
}
