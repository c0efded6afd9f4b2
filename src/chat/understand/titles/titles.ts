import type { Context } from '../context.js';
import { comparable, gramsOf, wordsOf } from '../text/grams.js';
import { oncePer } from '../text/once.js';
import { aboutness, spelledIn } from './aboutness.js';
import { namesHead } from './heads.js';
import { inOtherWords } from './in-other-words.js';
import { singledOut } from './singled-out.js';
import type { Activity, Field, TitleIndex } from './title-index.js';

/** How well an activity explains the words of a question. */
export interface TitleMatch {
  activity: Activity;
  /** Sub-items that the words single out; empty for the whole activity. */
  subs: string[];
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
  /** Share of the letters of the words that the activity's text spells out. */
  spelled: number;
  /** A title has all the words as they were typed, near its beginning. */
  opens: boolean;
  /** The words of the question. */
  said: SaidWord[];
}

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
type Weights = readonly [head: number, sub: number, body: number];
const USUAL: Weights = [1, 0.85, 0.45];
/** One short word ("คลิป") may be asked of any activity that speaks of it, wherever it does. */
const SHORT_WORD: Weights = [1, 0.97, 0.93];
/** Letters, vowel and tone marks not counted. */
const SHORT_LENGTH = 4;
/** How much of the score is that words are explained at all, wherever they stand. */
const ANYWHERE = 0.4;

/** Activities looked at closely after the rough ranking. */
const CLOSE_LOOK = 12;
/** Activities whose spelling a misspelt word is compared with. */
const LIKELIEST = 4;
/** A run of matched characters shorter than this is chance, unless it is a whole word. */
const MIN_RUN = 4;

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

/** Places of the greatest numbers above 0, greatest first, of equal ones the earlier first. */
function heaviest(mass: Float64Array, count: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let id = 0; id < mass.length; id++) {
    const own = mass[id]!;
    if (own <= least) continue;
    let at = best.length;
    while (at > 0 && mass[best[at - 1]!]! < own) at--;
    best.splice(at, 0, id);
    if (best.length > count) best.pop();
    if (best.length === count) least = mass[best[count - 1]!]!;
  }
  return best;
}

/** Activities by the plain sum of matched gram weights, best first. */
function roughly(index: TitleIndex, words: QueryWord[], weights: Weights): Activity[] {
  const mass = new Float64Array(index.activities.length);
  for (const { grams } of words) {
    for (const { gram, idf } of grams) {
      const posting = index.postings.get(gram);
      if (!posting) continue;
      for (let k = 0; k < posting.activities.length; k++) {
        mass[posting.activities[k]!]! += idf * weights[posting.fields[k]!];
      }
    }
  }
  return heaviest(mass, CLOSE_LOOK).map((id) => index.activities[id]!);
}

/** Activities whose titles and descriptions share the rarest letter groups with a word, best first; however it is spelled. */
export const likeliest = (index: TitleIndex, word: string): Activity[] =>
  roughly(index, weigh(index, word).words, USUAL).slice(0, LIKELIEST);

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

/** How much aboutness may lift an activity over an equal one: the more is said, the more it tells. */
const LIFT = { short: 0, word: 0.25, words: 0.6 };
const ONE_WORD = 8;

function liftOf(words: QueryWord[], weights: Weights): number {
  if (weights === SHORT_WORD) return LIFT.short;
  return words.length === 1 && lettersOf(words[0]!.text) <= ONE_WORD ? LIFT.word : LIFT.words;
}

/** Letters of a title within which it says what it is about; owners' names may stand before. */
const OPENING = 40;

const opensWith = (title: string, words: QueryWord[]): boolean => {
  const ends = words.map(({ text }) => title.indexOf(text) + text.length);
  return words.every(({ text }) => title.includes(text)) && Math.max(...ends) <= OPENING;
};

/** How an activity explains the words, before it is compared with others. */
function match(activity: Activity, words: QueryWord[], total: number, weights: Weights): TitleMatch {
  const { grams, run } = explain(words, activity);
  const fieldOf = (gram: string): Field => activity.fields.get(gram)!;
  const all = sum(grams, () => 1);
  const mass = sum(grams, (gram) => weights[fieldOf(gram)]);
  const inTitles = sum(grams, (gram) => (fieldOf(gram) < 2 ? weights[fieldOf(gram)] : 0));
  const score = ((1 - ANYWHERE) * mass + ANYWHERE * all) / total;
  const subs = namesHead(activity, words) ? [] : singledOut(activity, words, grams);
  const spelled = spelledShare(words, activity);
  const opens = activity.titles.some((title) => opensWith(title, words));
  return {
    activity,
    subs,
    score,
    rank: score,
    mass,
    run,
    total,
    titled: inTitles / (mass || 1),
    spelled,
    opens,
    said: words,
  };
}

/** An activity that explains less than this share of what the best does cannot catch up. */
const IN_REACH = 0.6;

const bestScore = (matches: readonly TitleMatch[]): number =>
  Math.max(0, ...matches.map(({ score }) => score));

/** Lifts those in reach of the best score by how much their titles are about the words. */
function lifted(matches: TitleMatch[], { words, weights }: Query, best: number): TitleMatch[] {
  const lift = liftOf(words, weights);
  const about = aboutness(words.map((word) => word.text));
  return matches.map((one) => {
    const share = lift > 0 && one.score >= IN_REACH * best ? about(one.activity.titles) : 0;
    return { ...one, rank: one.score * (1 + lift * share) };
  });
}

function spelledShare(words: QueryWord[], { text }: Activity): number {
  const length = (some: QueryWord[]): number => some.reduce((total, word) => total + word.text.length, 0);
  return length(words.filter((word) => spelledIn(word.text, text))) / length(words);
}

const lettersOf = (word: string): number => word.replace(/\p{M}/gu, '').length;

/** A question, weighed by the titles of a plan. */
interface Query {
  words: QueryWord[];
  total: number;
  weights: Weights;
}

function queryOf(index: TitleIndex, text: string): Query {
  const { words, total } = weigh(index, text);
  const weights = words.length === 1 && lettersOf(words[0]!.text) <= SHORT_LENGTH ? SHORT_WORD : USUAL;
  return { words, total, weights };
}

/** Activities that explain the words as they stand. */
function explaining(index: TitleIndex, { words, total, weights }: Query): TitleMatch[] {
  return roughly(index, words, weights)
    .map((activity) => match(activity, words, total, weights))
    .filter(({ mass }) => mass > 0);
}

/** What a title says in other words is meant a little less than what it says in these. */
const OTHERWISE = 0.97;
/** A title that explains so much has no need of other words. */
const WHOLE = 0.93;

/** Those that explain more of the words when these are put as their titles put them. */
function reworded(index: TitleIndex, text: string, typed: TitleMatch[]): Map<Query, TitleMatch[]> {
  const scores = new Map(typed.map(({ activity, score }) => [activity, score]));
  const found = new Map<Query, TitleMatch[]>();
  for (const { text: other, of } of inOtherWords(index.otherWords, text)) {
    const query = queryOf(index, other);
    const better = explaining(index, query)
      .map((one) => ({ ...one, score: OTHERWISE * one.score }))
      .filter(({ activity, score }) => of.has(activity) && score > (scores.get(activity) ?? 0));
    found.set(query, better);
  }
  return found;
}

/**
 * Activities that explain the words, best first.
 * 1. Weigh the question's grams by how rare they are in the plan.
 * 2. Rank all activities roughly by the sum of matched weights.
 * 3. Of the best, count only grams in runs of matched characters: scattered hits are chance.
 * 4. Where none explains all, read the question as titles put it that say the same in other words.
 * 5. Lift those whose title is about these words.
 * @param text normalised, wrapper words already gone
 */
export function searchTitles(index: TitleIndex, text: string): TitleMatch[] {
  const query = queryOf(index, text);
  if (query.total === 0) return [];
  const typed = explaining(index, query);
  const others = bestScore(typed) < WHOLE ? reworded(index, text, typed) : new Map<Query, TitleMatch[]>();
  const better = new Set([...others.values()].flat().map(({ activity }) => activity));
  others.set(
    query,
    typed.filter(({ activity }) => !better.has(activity)),
  );
  const best = bestScore([...others.values()].flat());
  return [...others].flatMap(([of, matches]) => lifted(matches, of, best)).sort((a, b) => b.rank - a.rank);
}

/** The same of the plan a question is read against, once per question. */
export const titlesFor = oncePer(({ index }: Context, words) => searchTitles(index.titles, words));
