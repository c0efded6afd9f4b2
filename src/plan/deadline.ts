import type { CivilDate } from '../clock.js';
import type { Item } from './types.js';

/** What tells when a row is due. */
export type Dated = Pick<Item, 'kind' | 'due' | 'until'>;

/**
 * The day that a row is counted to, by everybody and everywhere: days left, rounds, what comes next, what is overdue.
 * What may be handed in from one day to another must be in by the last of them; an event or a milestone that takes
 * several days counts by its first. The row itself keeps both days as the plan writes them.
 * @returns null when the plan names no date
 */
export const deadlineOf = ({ kind, due, until }: Dated): CivilDate | null =>
  due !== null && kind === 'submission' ? (until ?? due) : due;

/** First and last day of a window in which a row may be handed in; null for a single day and for anything else. */
export const handInWindow = ({ kind, due, until }: Dated): [from: CivilDate, to: CivilDate] | null =>
  kind === 'submission' && due !== null && until !== null ? [due, until] : null;
