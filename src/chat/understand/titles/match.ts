import { spelledIn } from './aboutness.js';
import { namesHead } from './heads.js';
import type { Query, QueryGram, QueryWord } from './query.js';
import { singledOut } from './singled-out.js';
import type { Activity, Field } from './title-index.js';

/** How well an activity explains the words of a question. */
export interface TitleMatch {
  activity: Activity;
  /** Share of the question's weight that the activity explains, 0..1. */
  score: number;
  /** The score lifted by how much the activity's title is about the words; for comparing activities only. */
  rank: number;
  /** The explained weight itself: long and rare words weigh much. */
  mass: number;
  /** Letters of the longest stretch that the activity has as it was typed. */
  run: number;
  /** Weight of all words of the question. */
  total: number;
  /** Share of the mass that stands in titles, not in descriptions. */
  titled: number;
  /** The words of the question. */
  said: QueryWord[];
  /** Their letter groups that the activity explains. */
  grams: QueryGram[];
}

/** A run of matched characters shorter than this is chance, unless it is a whole word. */
const MIN_RUN = 4;

/** How much of the score is that words are explained at all, wherever they stand. */
const ANYWHERE = 0.4;

/** The characters of a word that consecutive 3-grams of the activity cover; short words count whole. */
function coverOf(word: QueryWord, fields: Map<string, Field>): boolean[] {
  const length = word.text.length;
  const cover = new Array<boolean>(length).fill(false);
  const size = Math.min(length, 3);
  for (const { gram, at } of word.grams) {
    if (gram.length === size && fields.has(gram)) cover.fill(true, at, at + size);
  }
  for (let from = 0; from < length; ) {
    let to = from;
    while (to < length && cover[to]) to++;
    if (to - from < MIN_RUN && to - from < length) cover.fill(false, from, to);
    from = to + 1;
  }
  return cover;
}

const longestRun = (cover: readonly boolean[]): number => {
  let longest = 0;
  for (let at = 0, run = 0; at < cover.length; at++) {
    run = cover[at] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};

/** Grams of the question that lie in long enough runs of what the activity says, and the longest of these runs. */
function explain(words: QueryWord[], { fields }: Activity): { grams: QueryGram[]; run: number } {
  const grams: QueryGram[] = [];
  let run = 0;
  for (const word of words) {
    const cover = coverOf(word, fields);
    run = Math.max(run, longestRun(cover));
    for (const one of word.grams) {
      if (cover[one.at] && cover[one.at + one.gram.length - 1] && fields.has(one.gram)) grams.push(one);
    }
  }
  return { grams, run };
}

const sum = (grams: QueryGram[], weight: (gram: string) => number): number =>
  grams.reduce((total, { gram, idf }) => total + idf * weight(gram), 0);

/** Letters of a title within which it says what it is about; owners' names may stand before. */
const OPENING = 40;

const opensWith = (title: string, words: QueryWord[]): boolean => {
  const ends = words.map(({ text }) => title.indexOf(text) + text.length);
  return words.every(({ text }) => title.includes(text)) && Math.max(...ends) <= OPENING;
};

/** What of a question an activity explains, and how much of its weight that is. */
export type Explained = Pick<TitleMatch, 'activity' | 'score' | 'mass' | 'run' | 'grams'>;

/** How much of the words an activity explains; what it takes to tell more is worked out only of those that count. */
export function explainedBy(activity: Activity, { words, total, weights }: Query): Explained {
  const { grams, run } = explain(words, activity);
  const all = sum(grams, () => 1);
  const mass = sum(grams, (gram) => weights[activity.fields.get(gram)!]);
  return { activity, grams, run, mass, score: ((1 - ANYWHERE) * mass + ANYWHERE * all) / total };
}

/** How an activity explains the words, before it is compared with others. */
export function matchOf(explained: Explained, { words, total, weights }: Query): TitleMatch {
  const { activity, score, mass, run, grams } = explained;
  const fieldOf = (gram: string): Field => activity.fields.get(gram)!;
  const inTitles = sum(grams, (gram) => (fieldOf(gram) < 2 ? weights[fieldOf(gram)] : 0));
  return {
    activity,
    score,
    rank: score,
    mass,
    run,
    total,
    titled: inTitles / (mass || 1),
    said: words,
    grams,
  };
}

/** Sub-items that the words single out; none of the whole activity. */
export const subsOf = ({ activity, said, grams }: TitleMatch): string[] =>
  namesHead(activity, said) ? [] : singledOut(activity, said, grams);

/** Share of the letters of the words that the activity's text spells out. */
export function spelledShare({ activity: { text }, said }: TitleMatch): number {
  const length = (some: QueryWord[]): number => some.reduce((total, word) => total + word.text.length, 0);
  return length(said.filter((word) => spelledIn(word.text, text))) / length(said);
}

/** Whether a title has all the words as they were typed, near its beginning. */
export const opensTitle = ({ activity: { titles }, said }: TitleMatch): boolean =>
  titles.some((title) => opensWith(title, said));
