import type { Context } from './context.js';
import { comparable, gramsOf } from './grams.js';
import { residueOf, spellOut } from './residue.js';
import { hasLetters } from './title-index.js';

/** The words that could be a title, in the plan's own spelling. */
export function titleWords(context: Context, text: string): string {
  const { postings } = context.index.titles;
  const known = (written: string): boolean =>
    written.split(' ').every((word) => gramsOf(comparable(word)).every(({ gram }) => postings.has(gram)));
  return residueOf(spellOut(text, known), (letters) => hasLetters(context.index.titles, letters));
}
