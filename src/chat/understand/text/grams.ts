import { normalise } from '../../../thai/normalise.js';
import { GONE } from './sheet.js';

/** Character 2- and 3-grams of Thai and Latin words (reference/thai.md 4): no dictionary, so typos and chat spelling cost little. */

/** A long word that begins like another one ("สำนักงาน", "สำนัก") is written so that they share no beginning. */
const TWO_WORDS = /สำนักงาน/gu;
const ONE_WORD = 'สนง';

/** Letters of one sound and of one look that people take for each other. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['ฎ', 'ฏ'],
  ['ใ', 'ไ'],
  ['\u0E39', '\u0E38'],
  ['\u0E35', '\u0E34'],
  ['\u0E37', '\u0E36'],
  ['ศ', 'ส'],
  ['ษ', 'ส'],
  ['ณ', 'น'],
]);
const alike = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'gu');

/** A normalised text as it is compared letter by letter: spelled by sound, so that a slip of spelling changes little. */
export const comparable = (normalised: string): string =>
  normalised.replace(TWO_WORDS, ONE_WORD).replace(alike, (letter) => ALIKE.get(letter) ?? letter);

/** A text as it is compared in one piece, without its spaces and whatever a recogniser consumed of it. */
export const closedUp = (text: string): string =>
  comparable(normalise(text.replaceAll(GONE, ' ')).replace(/ /g, ''));

/** Code-like tokens say nothing about a title: sub-item numbers, years, list marks. */
const NUMBER = /^[\d.]+$/;

/** The words of a normalised text that can carry a title. */
export function wordsOf(normalised: string): string[] {
  return normalised.split(/[^\p{L}\p{M}\p{N}.]+/u).filter((word) => word !== '' && !NUMBER.test(word));
}

/** Stretches of four letters: what a text says beside what, for telling a word of a title from one of the question. */
export const STRETCH = 4;

/** Every stretch of a text without spaces; the text itself when it is shorter. */
export function stretchesOf(closed: string): string[] {
  if (closed.length <= STRETCH) return closed === '' ? [] : [closed];
  return Array.from({ length: closed.length - STRETCH + 1 }, (_, at) => closed.slice(at, at + STRETCH));
}

/** Every 2- and 3-gram of a word with its start; a one-letter word is its own gram. */
export function gramsOf(word: string): { gram: string; at: number }[] {
  if (word.length === 1) return [{ gram: word, at: 0 }];
  const grams: { gram: string; at: number }[] = [];
  for (let at = 0; at < word.length - 1; at++) {
    grams.push({ gram: word.slice(at, at + 2), at });
    if (at + 3 <= word.length) grams.push({ gram: word.slice(at, at + 3), at });
  }
  return grams;
}

/** The set of grams of a normalised text. */
export function gramSet(normalised: string): Set<string> {
  const set = new Set<string>();
  for (const word of wordsOf(normalised)) for (const { gram } of gramsOf(comparable(word))) set.add(gram);
  return set;
}
