import { createHash } from 'node:crypto';
import type { Item, Plan } from '../plan/types.js';

const LENGTH = 6;
const SEPARATOR = '.';
const versions = new WeakMap<Plan, string>();

/** Which rows the plan has in which order; places mean nothing in another. */
function versionOf(plan: Plan): string {
  const known = versions.get(plan);
  if (known) return known;
  const keys = plan.items.map(({ key }) => key).join('\n');
  const version = createHash('sha256').update(keys).digest('base64url').slice(0, LENGTH);
  versions.set(plan, version);
  return version;
}

/**
 * Any number of a plan's rows as text short enough for a button: a bit for each place in the plan, six to a letter, so
 * that 1,500 rows fit.
 */
export function encodeRowSet(plan: Plan, items: readonly Item[]): string {
  const chosen = new Set(items);
  const bits = Buffer.alloc(Math.ceil(plan.items.length / 8));
  plan.items.forEach((item, place) => {
    if (chosen.has(item)) bits[place >> 3]! |= 1 << (place & 7);
  });
  const used = bits.findLastIndex((byte) => byte !== 0) + 1;
  return `${versionOf(plan)}${SEPARATOR}${bits.subarray(0, used).toString('base64url')}`;
}

/** The rows in the plan's order; null when the plan has other rows by now. */
export function decodeRowSet(plan: Plan, set: string): Item[] | null {
  const [version, bits = ''] = set.split(SEPARATOR);
  if (version !== versionOf(plan)) return null;
  const bytes = Buffer.from(bits, 'base64url');
  return plan.items.filter((_, place) => ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);
}
