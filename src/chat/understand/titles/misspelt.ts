import { comparable, gramsOf, STRETCH } from '../text/grams.js';
import { nearest } from './nearest.js';
import { likeliest } from './roughly.js';
import type { TitleIndex } from './title-index.js';

/** A shorter word is like too many others, a longer one is a sentence. */
const SHORT = 6;
const LONG = 24;
/** What slips may cost to each letter of a word beyond the first few; above that it is another word. */
const SLIPS = 0.25;
const FIRST_FEW = 3;

/** Letters side by side that no slip parts: a text that has none of them is far from the word. */
const INTACT = 3;

/** The part of a text where the word may stand: a word's length around the letters they have in common. */
function around(word: string, text: string): string | null {
  let [first, last] = [text.length, -1];
  for (let at = 0; at + INTACT <= word.length; at++) {
    const letters = word.slice(at, at + INTACT);
    const place = text.indexOf(letters);
    if (place < 0) continue;
    first = Math.min(first, place);
    last = Math.max(last, text.lastIndexOf(letters));
  }
  return last < 0 ? null : text.slice(Math.max(0, first - word.length), last + 2 * word.length);
}

/** Whether titles have all letters of a word in stretches, as of a title said in short: "ถอดบทเรียนปฏิญญา". */
function isPieced({ stretches }: TitleIndex, word: string): boolean {
  let covered = 0;
  for (let at = 0; at + STRETCH <= word.length; at++) {
    if (!stretches.has(word.slice(at, at + STRETCH))) continue;
    if (at > covered) return false;
    covered = at + STRETCH;
  }
  return covered === word.length;
}

const isWritten = ({ postings, activities }: TitleIndex, word: string): boolean =>
  gramsOf(word).every(({ gram }) => postings.has(gram)) && activities.some(({ text }) => text.includes(word));

/** The stretch of one of the texts that is nearest to a word; null where none is near enough. */
function nearestOf(word: string, texts: readonly string[]): string | null {
  let limit = SLIPS * (word.length - FIRST_FEW);
  let letters: string | null = null;
  for (const text of texts) {
    const part = around(word, text);
    const near = part === null ? null : nearest(word, part, limit);
    if (!near || (letters !== null && near.cost >= limit)) continue;
    limit = near.cost;
    letters = near.letters;
  }
  return letters;
}

/**
 * A word with slips of the fingers as the titles spell it: one that the plan has nowhere becomes the stretch of a title, or
 * of another word for what titles say, that is nearest to it, where one is near enough. Any other stays as it is.
 * @param written normalised
 */
export function respelledWord(index: TitleIndex, written: string): string {
  const word = comparable(written);
  if (word.length < SHORT || word.length > LONG || isPieced(index, word) || isWritten(index, word))
    return written;
  const titles = likeliest(index, word).flatMap((activity) => activity.titles);
  return nearestOf(word, [...titles, ...index.spoken]) ?? written;
}
