import { literal } from '../../../literal.js';

/** Words as data: a list becomes one pattern, longest word first, compiled once. */

/** A list written as text: commas between the words, line breaks as they come. */
export const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const LATIN = /^[a-z0-9 &'.-]+$/;
const THAI_MARK = '[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]';

const isPattern = (word: string): boolean => word.includes('(?');
const plain = (word: string): string => literal(word).replace(/ /g, '\\s*');

/** Latin words must stand alone ("due" is not in "residue"); Thai has no word ends, but a vowel mark must not be cut off. */
const latinWords = (list: readonly string[]): string => `(?<![a-z])(?:${list.map(plain).join('|')})(?![a-z])`;
const thaiWords = (list: readonly string[]): string => `(?:${list.map(plain).join('|')})(?!${THAI_MARK})`;

/** Words beside one another that are no patterns, in groups: what a group's words begin with alike is tried once for all of them. */
function grouped(list: readonly string[]): string[] {
  const groups: string[] = [];
  for (let from = 0, to = 0; from < list.length; from = to) {
    const word = list[from]!;
    to = from + 1;
    if (isPattern(word)) groups.push(word);
    else {
      while (to < list.length && !isPattern(list[to]!)) to++;
      groups.push(thaiWords(list.slice(from, to)));
    }
  }
  return groups;
}

/** Words in the order in which a pattern must try them: of those that begin alike the longest is what was said. */
export const longestFirst = (list: Iterable<string>): string[] =>
  [...list].sort((a, b) => b.length - a.length);

/**
 * One global pattern for a list of words, of those that begin at one place the longest first.
 * @param words lower case, lightly normalised; a space in a word stands for any or no space; a word with a
 *   look-around in it is a pattern as it stands.
 */
export function anyOf(words: readonly string[]): RegExp {
  const ordered = longestFirst(words);
  const isLatin = (word: string): boolean => !isPattern(word) && LATIN.test(word);
  const latin = ordered.filter(isLatin);
  const groups = grouped(ordered.filter((word) => !isLatin(word)));
  return new RegExp([...groups, ...(latin.length > 0 ? [latinWords(latin)] : [])].join('|'), 'gu');
}

/** Whether a text says one of the words, wherever: which of them is found first makes no difference. */
export function saying(words: readonly string[]): (text: string) => boolean {
  const patterns = words.filter(isPattern);
  const others = words.filter((word) => !isPattern(word));
  const parts = [others, patterns].filter((list) => list.length > 0).map((list) => anyOf(list).source);
  const pattern = new RegExp(parts.join('|'), 'u');
  return (text) => pattern.test(text);
}
