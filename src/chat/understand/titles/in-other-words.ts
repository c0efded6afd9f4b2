import { cutsOf } from '../text/dictionary.js';
import { comparable } from '../text/grams.js';
import { closedGaps, inPlace } from '../text/in-place.js';
import { anyOf, words } from '../text/lexicon.js';
import { oncePer } from '../text/once.js';
import { ENGLISH } from '../words/english.js';
import { EVERYDAY } from '../words/everyday.js';
import type { Activity } from './title-index.js';

/** A look-around says only what may stand beside a word. */
const LOOK_AROUND = /\(\?[^)]*\)/gu;
const alone = (word: string): string => word.replace(LOOK_AROUND, '');

/** Of each word, as it is looked for, the words that may stand in its place. */
function thesaurus(): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const line of (EVERYDAY + ENGLISH).split('\n').filter((one) => one.trim() !== '')) {
    const [said = '', meant = said] = line.split('>');
    for (const word of words(said)) {
      const own = words(meant).map(alone);
      others.set(word, [...(others.get(word) ?? []), ...own.filter((other) => other !== alone(word))]);
    }
  }
  return others;
}

const THESAURUS = thesaurus();

/** Which activities have a word: in their titles, and in what is said of them. */
interface Holders {
  titled: ReadonlySet<Activity>;
  described: ReadonlySet<Activity>;
}

/** What a plan says in other words than people do. */
export interface OtherWords {
  /** Words of a question for which the plan has another; null when there is none. */
  said: RegExp | null;
  /** Of each of them those that the plan has. */
  meant: ReadonlyMap<string, readonly string[]>;
  holders: ReadonlyMap<string, Holders>;
  /** Words of a question, whatever stands beside them, for which a title has another. */
  ofTitles: readonly string[];
}

const lettersOf = (word: string): string => comparable(word.replace(/ /gu, ''));

function holdersOf(
  activities: readonly Activity[],
  isKnown: (word: string) => boolean,
): ReadonlyMap<string, Holders> {
  const holders = new Map<string, Holders>();
  for (const word of new Set([...THESAURUS.values()].flat())) {
    if (!isKnown(word)) continue;
    const letters = lettersOf(word);
    const described = activities.filter(({ text }) => text.includes(letters));
    const titled = described.filter(({ titles }) => titles.some((title) => title.includes(letters)));
    if (described.length > 0) holders.set(word, { titled: new Set(titled), described: new Set(described) });
  }
  return holders;
}

/**
 * Works out once per plan what it says in other words than people do.
 * @param isKnown whether a word may stand in the plan; what is not known surely does not
 */
export function otherWords(activities: readonly Activity[], isKnown: (word: string) => boolean): OtherWords {
  const holders = holdersOf(activities, isKnown);
  const entries = [...THESAURUS]
    .map(([said, meant]) => [said, meant.filter((word) => holders.has(word))] as const)
    .filter(([, meant]) => meant.length > 0);
  const meant = new Map<string, string[]>();
  for (const [word, own] of entries) meant.set(alone(word), [...(meant.get(alone(word)) ?? []), ...own]);
  const said = entries.length > 0 ? anyOf(entries.map(([word]) => word)) : null;
  const isTitled = (own: string): boolean => holders.get(own)!.titled.size > 0;
  const ofTitles = entries.filter(([word, own]) => alone(word) === word && own.some(isTitled));
  return { said, meant, holders, ofTitles: ofTitles.map(([word]) => word) };
}

/** A question as some titles put it. */
export interface Rewording {
  text: string;
  of: Set<Activity>;
}

/** Between words of one wording. */
const APART = '|';

/** More wordings of one question are not tried. */
const MANY = 6;

/** Of each activity that has a word nowhere the one that it has in its titles, else in its description, in place of it. */
const ownWords = oncePer(({ meant, holders }: OtherWords, word): ReadonlyMap<Activity, string> => {
  const letters = lettersOf(word);
  const own = new Map<Activity, string>();
  const put = (activities: ReadonlySet<Activity>, other: string): void => {
    for (const activity of activities)
      if (!own.has(activity) && !activity.text.includes(letters)) own.set(activity, other);
  };
  const others = meant.get(word)!;
  for (const other of others) put(holders.get(other)!.titled, other);
  for (const other of others) put(holders.get(other)!.described, other);
  return own;
});

/** Activities that have another word for one of these, those first that have it in a title. */
function concerned({ meant, holders }: OtherWords, found: readonly string[]): Set<Activity> {
  const own = found.flatMap((word) => meant.get(word)!).map((word) => holders.get(word)!);
  const activities = new Set<Activity>();
  for (const { titled } of own) for (const activity of titled) activities.add(activity);
  for (const { described } of own) for (const activity of described) activities.add(activity);
  return activities;
}

/** A word of a question, and where it stands. */
interface Said {
  word: string;
  at: number;
}

/** Letters of a word that may stand in others by chance ("วาที|มา"): it counts only as a dictionary cuts it. */
const SHORT = 5;

function wordsSaid(said: RegExp | null, text: string): Said[] {
  const found = said ? [...text.matchAll(said)].map(({ 0: word, index: at }) => ({ word, at })) : [];
  if (!found.some(({ word }) => word.length <= SHORT)) return found;
  const cuts = cutsOf(text);
  return found.filter(({ word, at }) => word.length > SHORT || (cuts.has(at) && cuts.has(at + word.length)));
}

/** The text with words put in the place of some; an empty one is none. */
function putting(own: ReadonlyMap<string, string>, found: readonly Said[], text: string): string {
  let [put, from] = ['', 0];
  for (const { word, at } of found) {
    put += text.slice(from, at) + inPlace(own.get(word) || word, word);
    from = at + word.length;
  }
  return closedGaps(put + text.slice(from))
    .replace(/ +/gu, ' ')
    .trim();
}

/**
 * A question as the activities put it that say in other words what it says.
 * 1. Find the words for which some activity has another.
 * 2. Of each such activity take its own in their place: many have the same, and they are put there once.
 * @param text normalised
 */
export function inOtherWords(words: OtherWords, text: string): Rewording[] {
  const found = wordsSaid(words.said, text);
  const single = [...new Set(found.map(({ word }) => word))].filter((word) => words.meant.has(word));
  const others = single.map((word) => ownWords(words, word));
  const byOwn = new Map<string, Set<Activity>>();
  for (const activity of concerned(words, single)) {
    const key = others.map((of) => of.get(activity)).join(APART);
    const alike = byOwn.get(key);
    if (alike) alike.add(activity);
    else byOwn.set(key, new Set([activity]));
  }
  const rewordings = new Map<string, Rewording>();
  for (const [key, of] of byOwn) {
    const own = key.split(APART);
    const reworded = putting(new Map(single.map((word, at) => [word, own[at]!])), found, text);
    if (reworded === text) continue;
    const known = rewordings.get(reworded);
    if (known) for (const activity of of) known.of.add(activity);
    else rewordings.set(reworded, { text: reworded, of });
  }
  return [...rewordings.values()].slice(0, MANY);
}
