import { instantAt } from '../clock.js';
import { endOf } from './follow-ups.js';
import type { Announcement } from './types.js';

/**
 * Nobody who is told at `at` could still come: the activity is over, or it is an invitation to a start that is past
 * and nobody said until when it goes on. A correction may still come while it goes on. Pure.
 * @param at civil instant of the telling
 */
export function isTooLate({ content: { when }, published }: Announcement, at: Date): boolean {
  if (!when) return false;
  if (endOf(when) <= at) return true;
  const { from, to, start, end } = when;
  const startsOnce = published === null && from === to && start !== null && end === null;
  return startsOnce && instantAt(from, start) <= at;
}
