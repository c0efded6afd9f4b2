import { limitWords } from '../../../templates/limits.js';
import type { PageTap } from '../list-view.js';
import { byDate } from '../rows.js';
import { itemId, planId } from '../short-ids.js';
import type { Planned } from './part.js';

/** The heading of the period, with how the rows were limited beside it; alone when no period was said. */
export function limitedHeading({ period, limits = [] }: Planned, heading: string): string {
  if (limits.length === 0) return heading;
  const words = limits.map(limitWords).join(' ');
  return period ? `${heading} ${words}` : `รายการ ${words}`;
}

const BUTTON_ROWS = 30;

/** A list limited otherwise than by date and unit pages by its own rows, as many as a button holds. */
export const rowsTap = ({ plan, items }: Planned, offset: number): PageTap => ({
  verb: 'rows',
  plan: planId(plan),
  rows: byDate(items)
    .slice(0, BUTTON_ROWS)
    .map((item) => ({ id: itemId(plan, item), subs: [] })),
  offset,
});
