import { createHash } from 'node:crypto';
import type { CivilDate } from '../clock.js';
import type { Suggestion } from './types.js';

/** Characters that a suggestion may have. */
export const SUGGESTION_LIMIT = 2000;

/** Suggestions that one person may make in a day. */
export const SUGGESTIONS_A_DAY = 5;

/**
 * A suggestion at rest. Its id comes from the day and the words alone: nothing in it, not even a time of day, leads
 * back to an event or a person.
 */
export function suggestionOf(text: string, on: CivilDate): Suggestion {
  const words = text.trim().replace(/[^\S\n]+/g, ' ');
  const id = createHash('sha256').update(`${on}\n${words}`).digest('hex').slice(0, 12);
  return { id, text: words, on };
}
