import { truncateWords } from '../../src/thai/truncate.js';

export { truncateUnits as clipUnits } from '../../src/thai/truncate.js';

/** Cut titles, which come again in every answer: counting graphemes is the dearest part of drawing a list. */
const cut = new Map<string, string>();
const KEPT = 10_000;

/** The words cut between two words to at most `max` graphemes, the ellipsis included. */
export function clip(words: string, max: number): string {
  if (words.length <= max) return words;
  const key = `${max}|${words}`;
  const known = cut.get(key);
  if (known !== undefined) return known;
  const clipped = truncateWords(words, max);
  if (cut.size >= KEPT) cut.clear();
  cut.set(key, clipped);
  return clipped;
}

/** Bytes of a value as LINE receives it. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
