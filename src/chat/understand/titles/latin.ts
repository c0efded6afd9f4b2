import type { TitleMatch } from './match.js';

/** A shorter word is chance. */
const WORD = /[a-z]{3,}/g;
/** Joins two things that may each be a title. */
const JOINED = /\n|,|;|กับ|และ|แล้วก็|รวมถึง|\//u;

/** All that is said: so few letters stand in other words too ("PR" in "practice"). */
const INITIALS = /^[a-z]{2,4}$/u;
/** Share of a match in titles from which it counts as said by its name. */
const TITLED = 0.5;

/** Those that have initials as a word of their own, or the words that these stand for in a title. */
const namedByInitials = (matches: TitleMatch[], initials: string): TitleMatch[] =>
  matches.filter(({ activity, said, titled }) =>
    said[0]!.written === initials ? activity.latin.has(initials) : titled >= TITLED,
  );

const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * The matches that have the Latin words said ("ITA"), where one of them has such a word in its title: Latin in a Thai
 * title is its name, so that what says it nowhere is not meant. All of them where several things may be asked about.
 * @param matches best first
 */
export function namedInLatin(
  matches: TitleMatch[],
  { text, words }: { text: string; words: string },
): TitleMatch[] {
  if (INITIALS.test(words)) return namedByInitials(matches, words);
  const said = wordsIn(words);
  if (said.length === 0 || JOINED.test(text)) return matches;
  const isIn = (written: string): boolean => said.some((word) => wordsIn(written).includes(word));
  const named = matches.some(({ activity }) => activity.titles.some(isIn));
  return named ? matches.filter(({ activity }) => isIn(activity.text)) : matches;
}
