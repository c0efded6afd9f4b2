import type { Context } from '../context.js';
import type { Rows } from '../targets/targets.js';
import { closedUp } from '../text/grams.js';
import { oncePer } from '../text/once.js';
import { rowsTarget } from './judge.js';
import { type LongTitle, longTitlesIn } from './long-titles.js';
import { searchTitles } from './titles.js';

function saidWhole({ index: { titles } }: Context, text: string): LongTitle[] {
  const said = longTitlesIn(titles.openings, closedUp(text));
  return said.filter(
    ({ title }) => !said.some((other) => other.title !== title && other.title.includes(title)),
  );
}

/**
 * The one activity a title of which is said from its first letter to its last: no talk around it, however long, makes
 * it doubtful. Null where none is, or titles of several are.
 */
export const wholeTitle = oncePer((context: Context, text): Rows | null => {
  const said = saidWhole(context, text);
  const [only, ...others] = new Set(said.map(({ activity }) => activity));
  if (!only || others.length > 0) return null;
  const titles = said.map(({ title }) => title);
  const [match] = searchTitles(context.index.titles, titles.join(' ')).filter(
    ({ activity }) => activity === only,
  );
  if (!match) return null;
  const own = only.parts.filter(({ title }) => titles.includes(title));
  const subs = own.flatMap((part) => part.subs);
  return { ...rowsTarget(context, match, subs), strength: 1 };
});
