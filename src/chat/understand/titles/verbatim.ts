import { closedUp } from '../text/grams.js';
import { informativeLetters } from './informative.js';
import { RIVAL } from './judge.js';
import type { TitleMatch } from './match.js';
import { namesOtherThing } from './other-thing.js';
import type { TitleIndex } from './title-index.js';

/** Letters that must stand in one title alone exactly as typed, wrapping words included, to decide between two. */
const VERBATIM = 12;
const VERBATIM_LEAD = 1.4;
/** Of these, letters that are no talk of all offices: "เพื่อใช้ประกอบการ" in one title decides nothing. */
const OWN_LETTERS = 4;

/** Longer messages are not compared letter by letter. */
const MAX_TYPED = 120;
const typedIn = (text: string): string => closedUp(text).slice(0, MAX_TYPED);

/** Letters that none of the others has: every longer stretch with them is passed over. */
const FEW = 3;

/** The longest stretch of a text, without spaces, that one of the others has. */
function stretchIn(text: string, others: readonly string[]): string {
  const stands = (from: number, to: number): boolean => {
    const letters = text.slice(from, to);
    return others.some((other) => other.includes(letters));
  };
  let [at, longest] = [0, 0];
  for (let from = 0; from + longest < text.length; ) {
    const end = from + longest + 1;
    if (stands(from, end)) [at, longest] = [from, longest + 1];
    else from = longest > FEW && !stands(end - FEW, end) ? end - FEW + 1 : from + 1;
  }
  return text.slice(at, at + longest);
}

/** "รายงานผลสำเร็จตามแผน" is first read as it stands: of activities that explain its words alike, the one that says it so. */
export function verbatimFirst(matches: TitleMatch[], text: string): TitleMatch[] {
  const [best] = matches;
  const rivals = matches.filter((match) => match.rank >= RIVAL * (best?.rank ?? 0));
  if (!best || rivals.length < 2) return matches;
  const typed = typedIn(text);
  const [first, second] = rivals
    .map((match) => ({ match, stretch: stretchIn(typed, match.activity.titles) }))
    .sort((a, b) => b.stretch.length - a.stretch.length);
  const { length } = first!.stretch;
  const long = length >= VERBATIM && length >= VERBATIM_LEAD * second!.stretch.length;
  const decides = long && informativeLetters(first!.stretch) >= OWN_LETTERS;
  if (!decides || first!.match !== best) return matches;
  return matches.filter((match) => match === best || !rivals.includes(match));
}

/** Activities compared; those behind them explain too little to be meant. */
const COMPARED = 4;
/** What a stretch must weigh, and how many times what the next has, to be what a long message is about. */
const TELLING = 18;
const TELLING_LETTERS = 10;
/** Of these, letters that are no talk of all offices. */
const TELLING_OWN = 6;
const TELLING_LEAD = 1.6;
/** What stands in a description only must be most of what is said. */
const MOST = 0.7;

/** Weight of a stretch by how rare its letter triples are in the plan. */
function weightOf(stretch: string, { postings, unknownIdf }: TitleIndex): number {
  let weight = 0;
  for (let at = 0; at + 3 <= stretch.length; at++)
    weight += postings.get(stretch.slice(at, at + 3))?.idf ?? unknownIdf;
  return weight;
}

/**
 * Among much talk the one activity that says a long and rare stretch of it word for word: "เขาให้ทำมุมจริยธรรมหน้าห้อง".
 * Null where another says nearly as much, or where it is not the best match.
 */
export function tellingOne(
  index: TitleIndex,
  matches: readonly TitleMatch[],
  { text, words }: { text: string; words: string },
): TitleMatch | null {
  const typed = typedIn(text);
  const [first, second] = matches
    .slice(0, COMPARED)
    .map((match) => ({ match, stretch: stretchIn(typed, [match.activity.text]) }))
    .map(({ match, stretch }) => ({ match, stretch, weight: weightOf(stretch, index) }))
    .sort((a, b) => b.weight - a.weight);
  if (!first || first.match !== matches[0] || first.stretch.length < TELLING_LETTERS) return null;
  if (namesOtherThing(first.match)) return null;
  if (informativeLetters(first.stretch) < TELLING_OWN) return null;
  const titled = first.match.activity.titles.some((title) => title.includes(first.stretch));
  if (!titled && first.stretch.length < MOST * words.replace(/ /g, '').length) return null;
  return first.weight >= TELLING && first.weight >= TELLING_LEAD * (second?.weight ?? 0) ? first.match : null;
}
