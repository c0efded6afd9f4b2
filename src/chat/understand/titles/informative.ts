import type { Slots } from '../slots/slots.js';
import { comparable } from '../text/grams.js';
import { anyOf } from '../text/lexicon.js';
import { blank } from '../text/sheet.js';
import type { CueName } from '../words/cues.js';
import { GENERIC } from '../words/generic.js';
import { PHRASES, POLITE } from '../words/wrappers.js';

/** Letters side by side that can be a word of their own; fewer are what is left between two others. */
const WORD = 3;

const generic = anyOf([...GENERIC, ...PHRASES].map(comparable));
const polite = anyOf(POLITE.filter((word) => word.length >= WORD).map(comparable));

/** A text, as it is compared, with the words blanked that any plan has. */
export const withoutGeneric = (text: string): string => text.replace(generic, blank);

/** The same without polite words, as any question has them. */
const withoutTalk = (text: string): string => withoutGeneric(text).replace(polite, blank);

/** How many letters of a text are words that any plan and any question have not in common: "แผนความโปร่งใส" has 7. */
export function informativeLetters(text: string): number {
  return withoutTalk(comparable(text))
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= WORD)
    .reduce((total, word) => total + word.length, 0);
}

/** Letters below which words beside a question to the whole plan name nothing in it. */
const NAMES = 3;
const OF_PLAN: readonly CueName[] = [
  'next',
  'first',
  'everything',
  'remaining',
  'overdue',
  'owing',
  'progress',
];

/** Whether a question is put to the plan as a whole or to a period, and what is left of it is only talk: "กำหนดการที่จะถึงถัดไป". */
export const isOnlyTalk = (words: string, { cues, period }: Pick<Slots, 'cues' | 'period'>): boolean =>
  (period !== null || OF_PLAN.some((cue) => cues.has(cue))) && informativeLetters(words) < NAMES;
