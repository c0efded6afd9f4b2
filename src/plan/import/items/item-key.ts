import type { Item } from '../../types.js';

/**
 * Identity of an item within its plan (DESIGN 12): code, sub-items, who owes it, which of several hand-ins it is
 * where the plan says so, ordinal; never the date.
 */
export const itemKey = (
  { code, subItems, owedBy, handIn }: Pick<Item, 'code' | 'subItems' | 'owedBy' | 'handIn'>,
  ordinal: number,
): string =>
  [code, subItems.join(','), owedBy.join('+'), ...(handIn === undefined ? [] : [handIn]), ordinal].join('|');

/** Gives every item its key; items alike in everything else are told apart by their order. */
export function withKeys(items: readonly Omit<Item, 'key'>[]): Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const alike = itemKey(item, 0);
    const ordinal = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, ordinal);
    return { key: itemKey(item, ordinal), ...item };
  });
}
