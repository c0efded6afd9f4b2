import { normalise } from '../../thai/normalise.js';
import type { Context } from './context.js';
import { judge, RIVAL } from './judge.js';
import { separately, wordByWord } from './several-titles.js';
import type { Target } from './targets.js';
import { titleWords } from './title-words.js';
import { searchTitles, type TitleMatch } from './titles.js';

/** How much of the question one title must explain to leave no room for a second. */
const WHOLE = 0.93;

/** Letters that must stand in one title alone exactly as typed, wrapping words included, to decide between two. */
const VERBATIM = 12;
const VERBATIM_LEAD = 1.4;

/** The longest stretch of a text, without spaces, that one of the titles has. */
function verbatim(text: string, titles: readonly string[]): number {
  let longest = 0;
  for (let from = 0; from + longest < text.length; from++) {
    while (
      from + longest < text.length &&
      titles.some((title) => title.includes(text.slice(from, from + longest + 1)))
    )
      longest++;
  }
  return longest;
}

/** "รายงานผลสำเร็จตามแผน" is first read as it stands: of activities that explain its words alike, the one that says it so. */
function verbatimFirst(matches: TitleMatch[], text: string): TitleMatch[] {
  const [best] = matches;
  const rivals = matches.filter((match) => match.rank >= RIVAL * (best?.rank ?? 0));
  if (!best || rivals.length < 2) return matches;
  const typed = normalise(text.replaceAll('\uE000', ' ')).replace(/ /g, '').slice(0, MAX_TYPED);
  const [first, second] = rivals
    .map((match) => ({ match, length: verbatim(typed, match.activity.titles) }))
    .sort((a, b) => b.length - a.length);
  const decides = first!.length >= VERBATIM && first!.length >= VERBATIM_LEAD * second!.length;
  if (!decides || first!.match !== best) return matches;
  return matches.filter((match) => match === best || !rivals.includes(match));
}

/** Longer messages are not compared letter by letter. */
const MAX_TYPED = 120;

/** What the words left over name, by title; null when they name nothing. */
export function titleTarget(context: Context, text: string): Target | null {
  const matches = searchTitles(context.index.titles, titleWords(context, text));
  if ((matches[0]?.score ?? 0) < WHOLE) {
    const parts = separately(context, text);
    if (parts) return parts;
  }
  const target = judge(context, verbatimFirst(matches, text));
  const words = target?.kind === 'candidates' ? wordByWord(context, text) : null;
  return words ?? target;
}
