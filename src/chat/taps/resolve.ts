import type { Item, Plan } from '../../plan/types.js';
import type { TapRow } from '../postback.js';
import { itemById, planById, unitById } from '../short-ids.js';
import type { World } from '../types.js';

/** Rows that a button names, as they stand in today's plan; null when one is gone: the button is old. */
export function resolveRows(
  world: World,
  plan: string,
  rows: TapRow[],
): { plan: Plan; items: Item[] } | null {
  const found = planById(world, plan);
  if (!found) return null;
  const items = rows.map(({ id }) => itemById(found, id));
  return items.some((item) => item === null) ? null : { plan: found, items: items as Item[] };
}

/** `undefined`: the unit is gone; null: the button named none. */
export function resolveUnit(world: World, id: string | null): string | null | undefined {
  return id === null ? null : (unitById(world, id) ?? undefined);
}
