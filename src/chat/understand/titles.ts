import { gramsOf, wordsOf } from './grams.js';
import type { Activity, TitleIndex } from './title-index.js';

/** How well an activity explains the words of a question. */
export interface TitleMatch {
  activity: Activity;
  /** Sub-items that the words single out; empty for the whole activity. */
  subs: string[];
  /** Share of the question's weight that the activity explains, 0..1. */
  score: number;
  /** The explained weight itself: long and rare words weigh much. */
  mass: number;
}

interface QueryGram {
  gram: string;
  at: number;
  idf: number;
}

interface QueryWord {
  text: string;
  grams: QueryGram[];
}

/** Activities looked at closely after the rough ranking. */
const CLOSE_LOOK = 12;
/** A run of matched characters shorter than this is chance, unless it is a whole word. */
const MIN_RUN = 4;

function weigh(index: TitleIndex, text: string): { words: QueryWord[]; total: number } {
  let total = 0;
  const words = wordsOf(text).map((word) => {
    const grams = gramsOf(word).map(({ gram, at }) => {
      const idf = index.postings.get(gram)?.idf ?? index.unknownIdf;
      total += idf;
      return { gram, at, idf };
    });
    return { text: word, grams };
  });
  return { words, total };
}

/** Activities by the plain sum of matched gram weights, best first. */
function roughly(index: TitleIndex, words: QueryWord[]): Activity[] {
  const mass = new Float64Array(index.activities.length);
  for (const { grams } of words) {
    for (const { gram, idf } of grams) {
      const posting = index.postings.get(gram);
      if (!posting) continue;
      for (let k = 0; k < posting.activities.length; k++) {
        mass[posting.activities[k]!]! += idf * posting.weights[k]!;
      }
    }
  }
  const ranked: number[] = [];
  for (let id = 0; id < mass.length; id++) if (mass[id]! > 0) ranked.push(id);
  ranked.sort((a, b) => mass[b]! - mass[a]!);
  return ranked.slice(0, CLOSE_LOOK).map((id) => index.activities[id]!);
}

/** The characters of a word that consecutive 3-grams of the activity cover; short words count whole. */
function covered(word: QueryWord, weights: Map<string, number>): boolean[] {
  const length = word.text.length;
  const cover = new Array<boolean>(length).fill(false);
  const size = length < 3 ? length : 3;
  for (const { gram, at } of word.grams) {
    if (gram.length === size && weights.has(gram)) cover.fill(true, at, at + size);
  }
  for (let from = 0; from < length; ) {
    let to = from;
    while (to < length && cover[to]) to++;
    if (to - from < MIN_RUN && to - from < length) cover.fill(false, from, to);
    from = to + 1;
  }
  return cover;
}

/** Grams of the question that lie in long enough runs of what the activity says. */
function explainedGrams(words: QueryWord[], activity: Activity): QueryGram[] {
  return words.flatMap((word) => {
    const cover = covered(word, activity.weights);
    return word.grams.filter(
      ({ gram, at }) => cover[at] && cover[at + gram.length - 1] && activity.weights.has(gram),
    );
  });
}

const sum = (grams: QueryGram[], weight: (gram: string) => number): number =>
  grams.reduce((total, { gram, idf }) => total + idf * weight(gram), 0);

/** Share of the matched weight that must be said by a sub-item alone before it is meant alone. */
const SUB_SHARE = 0.3;

/** Sub-items that explain words which the activity's own title does not. */
function singledOut(activity: Activity, grams: QueryGram[], mass: number): string[] {
  const beyond = activity.subs.map(({ sub, grams: own }) => ({
    sub,
    mass: sum(grams, (gram) => (own.has(gram) && !activity.head.has(gram) ? 1 : 0)),
  }));
  const best = Math.max(0, ...beyond.map((one) => one.mass));
  if (best < SUB_SHARE * mass) return [];
  const chosen = beyond.filter((one) => one.mass >= 0.8 * best).map((one) => one.sub);
  return chosen.length === activity.subs.length && chosen.length > 1 ? [] : chosen;
}

/**
 * How close together the question's letters stand in a title, 0..1: the share of the question's letter pairs
 * inside the best window of twice its length. Tells "แผน…ความเสี่ยง" from two titles that hold both words apart.
 */
function closeness(query: string, titles: string[]): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 3 <= query.length; at++) pairs.add(query.slice(at, at + 3));
  if (pairs.size === 0) return 0;
  const span = 2 * query.length;
  let best = 0;
  for (const title of titles) {
    const hits: number[] = [];
    for (let at = 0; at + 3 <= title.length; at++) if (pairs.has(title.slice(at, at + 3))) hits.push(at);
    for (let from = 0, to = 0; to < hits.length; to++) {
      while (hits[to]! - hits[from]! > span) from++;
      best = Math.max(best, to - from + 1);
    }
  }
  return Math.min(1, best / pairs.size);
}

/** How much closeness may lift an activity over an equal one. */
const CLOSENESS = 0.3;

/**
 * Activities that explain the words, best first.
 * 1. Weigh the question's grams by how rare they are in the plan.
 * 2. Rank all activities roughly by the sum of matched weights.
 * 3. Of the best, count only grams in runs of matched characters: scattered hits are chance.
 * 4. Lift those whose title has the words close together.
 * @param text normalised, wrapper words already gone
 */
export function searchTitles(index: TitleIndex, text: string): TitleMatch[] {
  const { words, total } = weigh(index, text);
  if (total === 0) return [];
  const query = words.map((word) => word.text).join('');
  const matches = roughly(index, words).map((activity) => {
    const grams = explainedGrams(words, activity);
    const plain = sum(grams, (gram) => activity.weights.get(gram) ?? 0);
    const mass = plain * (1 - CLOSENESS + CLOSENESS * (plain > 0 ? closeness(query, activity.titles) : 0));
    return {
      activity,
      subs: singledOut(
        activity,
        grams,
        sum(grams, () => 1),
      ),
      score: mass / total,
      mass,
    };
  });
  return matches.filter((match) => match.mass > 0).sort((a, b) => b.score - a.score);
}
