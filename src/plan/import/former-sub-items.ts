import type { Item, Plan } from '../types.js';

/**
 * Sub-items that a changed file has merged into one whole row, by code. Submissions belong to sub-items, so without
 * them nobody could tell that all of the whole was handed in. A whole that stood beside its sub-items was a thing of
 * its own: they are not its parts.
 */
export function formerSubItems(stored: Plan, items: readonly Item[]): Record<string, string[]> {
  const before = subsByCode(stored.items);
  const now = subsByCode(items);
  const former = new Map<string, string[]>();
  for (const [code, subs] of now) {
    if (subs.length > 0) continue;
    const earlier = before.get(code)?.length ? before.get(code) : stored.formerSubItems?.[code];
    const wasWhole = hasWhole(stored.items, code) && stored.formerSubItems?.[code] === undefined;
    if (earlier && !wasWhole) former.set(code, earlier);
  }
  return Object.fromEntries(former);
}

/** Sub-items of every code that is handed in. */
function subsByCode(items: readonly Item[]): Map<string, string[]> {
  const subs = new Map<string, Set<string>>();
  for (const { code, kind, subItems } of items) {
    if (kind !== 'submission') continue;
    const known = subs.get(code) ?? new Set();
    for (const sub of subItems) known.add(sub);
    subs.set(code, known);
  }
  return new Map([...subs].map(([code, known]) => [code, [...known]]));
}

const hasWhole = (items: readonly Item[], code: string): boolean =>
  items.some((item) => item.code === code && item.kind === 'submission' && item.subItems.length === 0);
