import { literal } from '../../literal.js';

/** Words as data: a list becomes one pattern, longest word first, compiled once. */

/** A list written as text: commas between the words, line breaks as they come. */
export const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const LATIN = /^[a-z0-9 &'.-]+$/;
const THAI_MARK = '[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]';

/** Latin words must stand alone ("due" is not in "residue"); Thai has no word ends, but a vowel mark must not be cut off. */
function bounded(word: string): string {
  if (word.includes('(?')) return word;
  const body = literal(word).replace(/ /g, '\\s*');
  return LATIN.test(word) ? `(?<![a-z])${body}(?![a-z])` : `${body}(?!${THAI_MARK})`;
}

/**
 * One global pattern for a list of words.
 * @param words lower case, lightly normalised; a space in a word stands for any or no space; a word with a
 *   look-around in it is a pattern as it stands.
 */
export function anyOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(bounded).join('|'), 'gu');
}
