import { comparable, gramsOf, wordsOf } from '../text/grams.js';
import type { TitleIndex } from './title-index.js';

/** A word of a question, spelled as it is compared and as it was written. */
export interface SaidWord {
  text: string;
  written: string;
}

/** A letter group of a question. */
export interface QueryGram {
  gram: string;
  at: number;
  idf: number;
}

/** A word group of a question and its letter groups. */
export interface QueryWord extends SaidWord {
  grams: QueryGram[];
}

/** What a gram counts by the field it stands in: title, sub-item title, description. */
export type Weights = readonly [head: number, sub: number, body: number];
export const USUAL: Weights = [1, 0.85, 0.45];
/** One short word ("คลิป") may be asked of any activity that speaks of it, wherever it does. */
export const SHORT_WORD: Weights = [1, 0.97, 0.93];
/** Letters, vowel and tone marks not counted. */
const SHORT_LENGTH = 4;

/** A question, weighed by the titles of a plan. */
export interface Query {
  words: QueryWord[];
  total: number;
  weights: Weights;
}

/** How many letters a word has, vowel and tone marks not counted. */
export const lettersOf = (word: string): number => word.replace(/\p{M}/gu, '').length;

function weigh(index: TitleIndex, text: string): { words: QueryWord[]; total: number } {
  let total = 0;
  const words = wordsOf(text).map((written) => {
    const word = comparable(written);
    const grams = gramsOf(word).map(({ gram, at }) => {
      const idf = index.postings.get(gram)?.idf ?? index.unknownIdf;
      total += idf;
      return { gram, at, idf };
    });
    return { text: word, written, grams };
  });
  return { words, total };
}

/** The words of a text that could be a title, weighed. */
export function queryOf(index: TitleIndex, text: string): Query {
  const { words, total } = weigh(index, text);
  const weights = words.length === 1 && lettersOf(words[0]!.text) <= SHORT_LENGTH ? SHORT_WORD : USUAL;
  return { words, total, weights };
}
