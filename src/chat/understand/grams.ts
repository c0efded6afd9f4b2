/** Character 2- and 3-grams of Thai and Latin words (reference/thai.md 4): no dictionary, so typos and chat spelling cost little. */

/** Code-like tokens say nothing about a title: sub-item numbers, years, list marks. */
const NUMBER = /^[\d.]+$/;

/** The words of a normalised text that can carry a title. */
export function wordsOf(normalised: string): string[] {
  return normalised.split(/[^\p{L}\p{M}\p{N}.]+/u).filter((word) => word !== '' && !NUMBER.test(word));
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
  for (const word of wordsOf(normalised)) for (const { gram } of gramsOf(word)) set.add(gram);
  return set;
}
