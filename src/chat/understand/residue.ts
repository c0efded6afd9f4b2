import { normalise } from '../../thai/normalise.js';
import { anyOf } from './lexicon.js';
import { GONE } from './sheet.js';
import { LOANWORDS } from './words/loanwords.js';
import { FILLERS, SMALLTALK } from './words/smalltalk.js';
import { PHRASES, POLITE, SMALL_WORDS } from './words/wrappers.js';

const phrases = anyOf(PHRASES);
const smalltalk = anyOf(SMALLTALK);
const standalone = (word: string): string => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word);
const either = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(standalone)
    .join('|');
const alternatives = either([...POLITE, ...SMALL_WORDS]);
const EDGE = `\\s${GONE}`;
/** Particles at the start or the end of a word group. */
const leading = new RegExp(
  `(?<=^|[${EDGE}])(?:${alternatives})(?![\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E\\u0E30\\u0E32\\u0E33\\u0E45])(?=$|[${EDGE}]|[\\u0E00-\\u0E7F]{3})`,
  'gu',
);
const trailing = new RegExp(`(?:${alternatives})(?=$|[${EDGE}])`, 'gu');
const alone = new RegExp(`(?<=^|[${EDGE}])(?:${alternatives})(?=$|[${EDGE}])`, 'gu');
const marks = /[^\p{L}\p{M}\p{N}\s.]+/gu;
const written = new Map(
  Object.entries(LOANWORDS).flatMap(([form, heard]) =>
    heard.map((word) => [word.replace(/ /g, ''), form] as const),
  ),
);
const heard = anyOf([...Object.values(LOANWORDS).flat()]);

/** "ของ" joins the thing asked about to whose it is; they are looked up as two words. */
const OF = /ของ(?!ขวัญ)/gu;

const blank = (found: string): string => GONE.repeat(found.length);

/** Words that sound or abbreviate a Latin or longer word become it, where the plan knows that word. */
export function spellOut(text: string, isKnown: (written: string) => boolean): string {
  return text.replace(heard, (found) => {
    const form = written.get(found.replace(/\s/g, ''));
    return form && isKnown(form) ? ` ${form} ` : found;
  });
}

/**
 * What is left to be a title once the wrapping is gone, normalised.
 * 1. Phrases that ask go wherever they stand; twice, since one may end where another began.
 * 2. Particles go at the edges that this opens, until nothing changes.
 */
export function residueOf(text: string): string {
  let rest = text.replace(OF, blank).replace(phrases, blank).replace(phrases, blank);
  rest = rest.replace(marks, (found) => ' '.repeat(found.length));
  for (let round = 0; round < 4; round++) {
    const before = rest;
    rest = rest.replace(alone, blank).replace(trailing, blank).replace(leading, blank);
    if (rest === before) break;
  }
  return normalise(rest.replaceAll(GONE, ' '));
}

const polite = new RegExp(`(?:${either([...POLITE, ...FILLERS])})`, 'gu');
const laughter = /5{3,}|(?:ๆ|ฯ)/g;

/** Whether a message is small talk: a greeting, thanks, laughter or a sign, and nothing else beside politeness. */
export function isSmalltalk(text: string): boolean {
  const bare = text.replace(laughter, ' ').replace(marks, ' ');
  const greeted = bare.replace(smalltalk, ' ');
  const rest = greeted.replace(polite, ' ').replace(/[\s.]/g, '');
  return rest === '' && (greeted !== bare || bare !== text);
}
