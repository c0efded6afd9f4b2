import { gramSet } from '../text/grams.js';
import { spelledIn } from './aboutness.js';
import type { QueryGram, QueryWord } from './query.js';
import type { Activity, Part } from './title-index.js';

/** Share of the matched weight that must be said by a sub-item alone before it is meant alone. */
const SUB_SHARE = 0.3;
/** Less is enough where no other sub-item says anything of the kind. */
const ALONE_SHARE = 0.12;
/** Share of what the best says of its own from which another says it too. */
const AS_WELL = 0.8;
/** Letters of a word that tell one sub-item from another. */
const TELLING = 5;

/** The sub-item whose title has all the words as typed, where no other title of the activity has them. */
function saidBy({ titles, parts }: Activity, words: QueryWord[]): string[] {
  const has = (title: string): boolean => words.every(({ text }) => title.includes(text));
  const own = parts.filter(({ title }) => title !== '' && has(title));
  return own.length === 1 && titles.filter(has).length === 1 ? own[0]!.subs : [];
}

/** The longest stretch of the words that a title has as typed. */
function longestOf(words: readonly QueryWord[], title: string): string {
  let longest = '';
  for (const { text } of words)
    for (let from = 0; from + longest.length < text.length; from++)
      while (
        title.includes(text.slice(from, from + longest.length + 1)) &&
        from + longest.length < text.length
      )
        longest = text.slice(from, from + longest.length + 1);
  return longest;
}

/** Whether a title has the telling word too, with other letters between: "เสนอชื่อ" in "เสนอรายชื่อ". */
const hasToo = ({ title }: Part, word: string): boolean =>
  word.length >= TELLING && title !== '' && spelledIn(word, title);

/**
 * Sub-items of an activity that a question is about: the one that is said word for word, else those that explain words
 * which the activity's own title does not; none where all do, as then the whole is meant.
 * @param grams the question's letter groups that the activity explains
 */
export function singledOut(activity: Activity, words: QueryWord[], grams: readonly QueryGram[]): string[] {
  const said = saidBy(activity, words);
  if (said.length > 0) return said;
  const { head, parts } = activity;
  const weight = (counts: (gram: string) => boolean): number =>
    grams.reduce((total, { gram, idf }) => (counts(gram) ? total + idf : total), 0);
  const own = parts.map((part) => weight((gram) => part.grams.has(gram) && !head.has(gram)));
  const best = Math.max(0, ...own);
  const second = Math.max(0, ...own.filter((mass) => mass < best));
  const only = own.filter((mass) => mass === best).length === 1 && second < ALONE_SHARE * best;
  if (best === 0 || best < (only ? ALONE_SHARE : SUB_SHARE) * weight(() => true)) return [];
  const word = longestOf(words, parts[own.indexOf(best)]!.title);
  const ofWord = gramSet(word);
  const asWell = (part: Part): number =>
    weight((gram) => !head.has(gram) && (part.grams.has(gram) || ofWord.has(gram)));
  const chosen = parts.filter((part, at) => (hasToo(part, word) ? asWell(part) : own[at]!) >= AS_WELL * best);
  const subs = new Set(chosen.flatMap((part) => part.subs));
  const all = new Set(parts.flatMap((part) => part.subs));
  return subs.size === all.size && all.size > 1 ? [] : [...subs];
}
