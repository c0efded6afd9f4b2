import type { Context } from '../context.js';
import { closedUp } from '../text/grams.js';
import { oncePer } from '../text/once.js';
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
const typedIn = oncePer((_: Context, text) => closedUp(text).slice(0, MAX_TYPED));

/** Letters that none of the others has: every longer stretch with them is passed over. */
const FEW = 3;

/**
 * The longest stretch of a text, without spaces, that one of the others has.
 * @param beyond letters up to which a stretch is not looked for
 * @returns empty where none is longer than that
 */
function stretchIn(text: string, others: readonly string[], beyond = 0): string {
  const stands = (from: number, to: number): boolean => {
    const letters = text.slice(from, to);
    return others.some((other) => other.includes(letters));
  };
  let [stretch, longest] = ['', beyond];
  for (let from = 0; from + longest < text.length; ) {
    const end = from + longest + 1;
    if (stands(from, end)) [stretch, longest] = [text.slice(from, end), longest + 1];
    else from = longest > FEW && !stands(end - FEW, end) ? end - FEW + 1 : from + 1;
  }
  return stretch;
}

/** "รายงานผลสำเร็จตามแผน" is first read as it stands: of activities that explain its words alike, the one that says it so. */
export function verbatimFirst(context: Context, matches: TitleMatch[], text: string): TitleMatch[] {
  const [best] = matches;
  const rivals = matches.filter((match) => match.rank >= RIVAL * (best?.rank ?? 0));
  if (!best || rivals.length < 2) return matches;
  const typed = typedIn(context, text);
  const said = stretchIn(typed, best.activity.titles);
  if (said.length < VERBATIM || informativeLetters(said) < OWN_LETTERS) return matches;
  const beyond = Math.floor(said.length / VERBATIM_LEAD) - 1;
  const saysToo = ({ activity }: TitleMatch): boolean =>
    said.length < VERBATIM_LEAD * stretchIn(typed, activity.titles, beyond).length;
  if (rivals.some((match) => match !== best && saysToo(match))) return matches;
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
  context: Context,
  matches: readonly TitleMatch[],
  { text, words }: { text: string; words: string },
): TitleMatch | null {
  const [best, ...others] = matches.slice(0, COMPARED);
  if (!best) return null;
  const typed = typedIn(context, text);
  const { titles } = context.index;
  const said = stretchIn(typed, [best.activity.text]);
  const weight = weightOf(said, titles);
  if (said.length < TELLING_LETTERS || weight < TELLING || informativeLetters(said) < TELLING_OWN)
    return null;
  const titled = best.activity.titles.some((title) => title.includes(said));
  if (!titled && said.length < MOST * words.replace(/ /g, '').length) return null;
  const saysToo = ({ activity }: TitleMatch): boolean =>
    weight < TELLING_LEAD * weightOf(stretchIn(typed, [activity.text]), titles);
  return others.some(saysToo) || namesOtherThing(best) ? null : best;
}
