import type { CivilDate } from '../../clock.js';
import type { When } from '../types.js';

/** What cannot be taken as it was written; the words for the writer are in templates/announcement-words.ts. */
export type Problem =
  | { kind: 'impossible-date'; text: string; lastDay: number }
  | { kind: 'end-before-start'; text: string }
  | { kind: 'past-date'; from: CivilDate }
  | { kind: 'wrong-weekday'; text: string }
  | { kind: 'time-order'; text: string }
  | { kind: 'unclear-time'; text: string }
  | { kind: 'no-time'; text: string }
  /** `field`: which link was meant; absent: the one to open. */
  | { kind: 'bad-link'; text: string; field?: 'link' | 'evaluation' }
  /** `beside`: what was understood next to it, as it was written. */
  | { kind: 'unknown-unit'; text: string; nearest: string[]; beside: string[] }
  | { kind: 'no-audience'; text: string }
  | { kind: 'unknown-code'; code: string }
  | { kind: 'no-number'; text: string }
  | { kind: 'too-long'; length: number; most: number }
  | { kind: 'cut'; field: 'title' | 'place' | 'purpose'; most: number }
  | { kind: 'after-activity' }
  | { kind: 'past-time'; when: When }
  /** Days in the words that are not those of the activity. */
  | { kind: 'other-days'; texts: string[] }
  /** Words for days in the text that mean another day when it is sent on another. */
  | { kind: 'relative-days'; texts: string[] }
  | { kind: 'empty' };

/** A part of the text read, and what was wrong with it. */
export interface Read<T> {
  value: T | null;
  problems: Problem[];
  /** The words it was read from, as they were written; absent: all of them, or none. */
  taken?: string[];
}

export const nothing: Read<never> = { value: null, problems: [] };
