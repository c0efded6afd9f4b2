import type { Context } from '../context.js';
import { oncePer } from '../text/once.js';
import { aboutness } from './aboutness.js';
import { inOtherWords } from './in-other-words.js';
import { explainedBy, matchOf, type TitleMatch } from './match.js';
import { lettersOf, type Query, type QueryWord, queryOf, SHORT_WORD, type Weights } from './query.js';
import { roughly } from './roughly.js';
import type { TitleIndex } from './title-index.js';

/** How much aboutness may lift an activity over an equal one: the more is said, the more it tells. */
const LIFT = { short: 0, word: 0.25, words: 0.6 };
const ONE_WORD = 8;

function liftOf(words: QueryWord[], weights: Weights): number {
  if (weights === SHORT_WORD) return LIFT.short;
  return words.length === 1 && lettersOf(words[0]!.text) <= ONE_WORD ? LIFT.word : LIFT.words;
}

/** An activity that explains less than this share of what the best does cannot catch up. */
const IN_REACH = 0.6;

const bestScore = (matches: readonly TitleMatch[]): number =>
  Math.max(0, ...matches.map(({ score }) => score));

/** Lifts those in reach of the best score by how much their titles are about the words. */
function lifted(matches: TitleMatch[], { words, weights }: Query, best: number): TitleMatch[] {
  if (matches.length === 0) return [];
  const lift = liftOf(words, weights);
  const about = aboutness(words.map((word) => word.text));
  return matches.map((one) => {
    const share = lift > 0 && one.score >= IN_REACH * best ? about(one.activity.titles) : 0;
    return { ...one, rank: one.score * (1 + lift * share) };
  });
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
    const better = roughly(index, query)
      .filter((activity) => of.has(activity))
      .map((activity) => explainedBy(activity, query))
      .filter(({ activity, score }) => OTHERWISE * score > (scores.get(activity) ?? 0))
      .map((one) => ({ ...matchOf(one, query), score: OTHERWISE * one.score }));
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
  const typed = roughly(index, query)
    .map((activity) => explainedBy(activity, query))
    .filter(({ mass }) => mass > 0)
    .map((one) => matchOf(one, query));
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
