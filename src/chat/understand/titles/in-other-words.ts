import { comparable } from '../text/grams.js';
import { anyOf, words } from '../text/lexicon.js';
import { EVERYDAY } from '../words/everyday.js';
import type { Activity } from './title-index.js';

/** A look-around says only what may stand beside a word. */
const LOOK_AROUND = /\(\?[^)]*\)/gu;
const alone = (word: string): string => word.replace(LOOK_AROUND, '');

/** Of each word, as it is looked for, the words that may stand in its place. */
function thesaurus(): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const line of EVERYDAY.split('\n').filter((one) => one.trim() !== '')) {
    const [said = '', meant = said] = line.split('>');
    for (const word of words(said)) {
      const own = words(meant).map(alone);
      others.set(word, [...(others.get(word) ?? []), ...own.filter((other) => other !== alone(word))]);
    }
  }
  return others;
}

const THESAURUS = thesaurus();

/** What the titles of a plan say in other words than people do. */
export interface OtherWords {
  /** Words of a question for which a title has another; null when there is none. */
  said: RegExp | null;
  /** Of each of them those that titles have. */
  meant: ReadonlyMap<string, readonly string[]>;
  /** Which activities have a word in their titles. */
  holders: ReadonlyMap<string, ReadonlySet<Activity>>;
}

const none: ReadonlySet<Activity> = new Set();

function holdersOf(activities: readonly Activity[]): ReadonlyMap<string, ReadonlySet<Activity>> {
  const all = activities.flatMap(({ titles }) => titles).join('|');
  const holders = new Map<string, ReadonlySet<Activity>>();
  for (const word of new Set([...THESAURUS].flatMap(([said, meant]) => [alone(said), ...meant]))) {
    const letters = comparable(word.replace(/ /gu, ''));
    const has = ({ titles }: Activity): boolean => titles.some((title) => title.includes(letters));
    if (all.includes(letters)) holders.set(word, new Set(activities.filter(has)));
  }
  return holders;
}

/** Works out once per plan what its titles say in other words than people do. */
export function otherWords(activities: readonly Activity[]): OtherWords {
  const holders = holdersOf(activities);
  const entries = [...THESAURUS]
    .map(([said, meant]) => [said, meant.filter((word) => holders.has(word))] as const)
    .filter(([, meant]) => meant.length > 0);
  const meant = new Map<string, string[]>();
  for (const [word, own] of entries) meant.set(alone(word), [...(meant.get(alone(word)) ?? []), ...own]);
  const said = entries.length > 0 ? anyOf(entries.map(([word]) => word)) : null;
  return { said, meant, holders };
}

/** A question as some titles put it. */
export interface Rewording {
  text: string;
  of: Set<Activity>;
}

/** More wordings of one question are not tried. */
const MANY = 6;

/** A Latin word stands alone, a Thai one where the other stood. */
const beside = (word: string): string => (/[a-z]/.test(word) ? ` ${word} ` : word);

/**
 * A question as the titles put it that say in other words what it says.
 * 1. Find the words for which some title has another.
 * 2. Of each such title put its own in their place, but for those that it has as they were said.
 * @param text normalised
 */
export function inOtherWords({ said, meant, holders }: OtherWords, text: string): Rewording[] {
  const found = said ? [...new Set(text.match(said))] : [];
  const has = (word: string, activity: Activity): boolean => (holders.get(word) ?? none).has(activity);
  const rewordings = new Map<string, Rewording>();
  const concerned = new Set(
    found.flatMap((word) => meant.get(word) ?? []).flatMap((word) => [...holders.get(word)!]),
  );
  for (const activity of concerned) {
    const reworded = text
      .replace(said!, (word) => {
        const own = has(word, activity) ? null : meant.get(word)?.find((other) => has(other, activity));
        return own ? beside(own) : word;
      })
      .replace(/ +/gu, ' ')
      .trim();
    if (reworded === text) continue;
    const known = rewordings.get(reworded) ?? { text: reworded, of: new Set() };
    rewordings.set(reworded, known);
    known.of.add(activity);
  }
  return [...rewordings.values()].slice(0, MANY);
}
