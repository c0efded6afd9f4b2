import { limitWords } from '../../../templates/limits.js';
import type { PageTap } from '../list-view.js';
import { encodeRowSet } from '../row-set.js';
import { planId } from '../short-ids.js';
import type { Planned } from './part.js';

/** The heading of the period, with how the rows were limited beside it; alone when no period was said. */
export function limitedHeading({ period, limits = [] }: Planned, heading: string): string {
  if (limits.length === 0) return heading;
  const words = limits.map(limitWords).join(' ');
  return period ? `${heading} ${words}` : `รายการ ${words}`;
}

/** A list limited otherwise than by date and unit pages by its own rows. */
export const rowsTap = ({ plan, items }: Pick<Planned, 'plan' | 'items'>, offset: number): PageTap => ({
  verb: 'rows',
  plan: planId(plan),
  set: encodeRowSet(plan, items),
  offset,
});
