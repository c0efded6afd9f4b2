import type { Context } from '../context.js';
import { onceOf, oncePer } from '../text/once.js';
import { asWritten } from './abbreviations.js';
import { latinFor, thaiFor } from './by-ear.js';
import { respelledWord } from './misspelt.js';
import { residueOf, spellOut } from './residue.js';
import { hasLetters, knows, type TitleIndex } from './title-index.js';

const allTitles = onceOf(({ activities }: TitleIndex): string =>
  activities.flatMap(({ titles }) => titles).join('|'),
);

/** The words that could be a title, in the plan's own spelling. */
export const titleWords = oncePer(({ index: { titles } }: Context, text) => {
  const isTitle = (letters: string): boolean => hasLetters(titles, letters);
  const { abbreviated } = titles;
  const written = latinFor(asWritten(text, { abbreviated, isTitle }), titles.byEar, isTitle);
  const words = residueOf(spellOut(written, knows(titles.postings)), isTitle);
  return thaiFor(words, allTitles(titles), isTitle);
});

const meantWord = oncePer(({ index: { titles } }: Context, word) => respelledWord(titles, word));

/** More words are talk, and are left as they stand. */
const FEW = 8;

/** The same words without slips of the fingers, as titles are looked for. */
export const soughtWords = oncePer((context: Context, text) => {
  const words = titleWords(context, text);
  const single = words.split(' ');
  if (single.length > FEW) return words;
  const meant = single.map((word) => meantWord(context, word)).join(' ');
  return meant === words ? words : spellOut(meant, knows(context.index.titles.postings)).trim();
});
