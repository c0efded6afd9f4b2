import type { Context } from './context.js';
import { respelled } from './misspelt.js';
import { residueOf, spellOut } from './residue.js';
import { hasLetters, knows } from './title-index.js';

/** The words that could be a title, in the plan's own spelling. */
export const titleWords = ({ index: { titles } }: Context, text: string): string =>
  residueOf(spellOut(text, knows(titles.postings)), (letters) => hasLetters(titles, letters));

/** The same words without slips of the fingers, as titles are looked for. */
export function soughtWords(context: Context, text: string): string {
  const { titles } = context.index;
  const words = titleWords(context, text);
  const meant = respelled(titles, words);
  return meant === words ? words : spellOut(meant, knows(titles.postings)).trim();
}
