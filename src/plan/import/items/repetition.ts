import type { ActivityText } from '../sub-items/sub-items.js';
import type { Requirement } from './requirements.js';

/** Letters that must be repeated word for word; fewer are a turn of speech. */
const STRETCH = 20;
/** The share of a phrase that such a stretch must make up. */
const SHARE = 0.5;
/** Another sub-item that is repeated nearly as far leaves it open which is meant. */
const RIVAL = 0.7;

const closed = (text: string): string => text.replace(/\s+/g, '');

/** Letters of the longest stretch that both texts have. */
function common(one: string, other: string): number {
  let longest = 0;
  const lengths = new Uint16Array(other.length + 1);
  for (let row = 0; row < one.length; row++) {
    const letter = one.charCodeAt(row);
    for (let at = other.length; at > 0; at--) {
      const length = other.charCodeAt(at - 1) === letter ? lengths[at - 1]! + 1 : 0;
      lengths[at] = length;
      if (length > longest) longest = length;
    }
  }
  return longest;
}

/** What each group of sub-items is known to be about: titles, and what is asked under their number. */
function knownOf(requirements: readonly Requirement[], { subItems }: ActivityText): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const add = (subs: string[], text: string): void => {
    const key = subs.join();
    known.set(key, [...(known.get(key) ?? []), closed(text)]);
  };
  for (const { sub, title } of subItems) add([sub], title);
  for (const { subs, text } of requirements) if (subs) add(subs, text);
  return known;
}

/**
 * Columns often number only their first lines; a line below that repeats what one sub-item is about ("report on the
 * following-up of …" beside "(1) following-up of …") is that sub-item's, not everybody's.
 * 1. Find for each group of sub-items the longest stretch it shares with the line. 2. Take the best, if the stretch is
 * long, most of the line, and neither the activity's own title nor another sub-item has nearly as much of it.
 */
export function byRepetition(requirements: readonly Requirement[], text: ActivityText): Requirement[] {
  if (text.subItems.length < 2) return [...requirements];
  const known = knownOf(requirements, text);
  const title = closed(text.title);
  return requirements.map((one) => {
    if (one.subs) return one;
    const phrase = closed(one.text);
    const shared = [...known]
      .map(([key, texts]) => ({ key, length: Math.max(...texts.map((other) => common(phrase, other))) }))
      .sort((a, b) => b.length - a.length);
    const [best, ...others] = shared;
    if (!best || best.length < Math.max(STRETCH, SHARE * phrase.length)) return one;
    const subs = best.key.split(',');
    const elsewhere = others.filter(({ key }) => !key.split(',').some((sub) => subs.includes(sub)));
    const rival = Math.max(common(phrase, title), ...elsewhere.map(({ length }) => length));
    return rival < RIVAL * best.length ? { ...one, subs } : one;
  });
}
