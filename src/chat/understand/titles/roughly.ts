import { type Query, queryOf, USUAL } from './query.js';
import type { Activity, TitleIndex } from './title-index.js';

/** Activities looked at closely after the rough ranking. */
const CLOSE_LOOK = 12;
/** Activities whose spelling a misspelt word is compared with. */
const LIKELIEST = 4;

/** Places of the greatest numbers above 0, greatest first, of equal ones the earlier first. */
function heaviest(mass: Float64Array, count: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let id = 0; id < mass.length; id++) {
    const own = mass[id]!;
    if (own <= least) continue;
    let at = best.length;
    while (at > 0 && mass[best[at - 1]!]! < own) at--;
    best.splice(at, 0, id);
    if (best.length > count) best.pop();
    if (best.length === count) least = mass[best[count - 1]!]!;
  }
  return best;
}

/** The activities with the greatest plain sum of matched gram weights, best first. */
export function roughly(index: TitleIndex, { words, weights }: Omit<Query, 'total'>): Activity[] {
  const mass = new Float64Array(index.activities.length);
  for (const { grams } of words) {
    for (const { gram, idf } of grams) {
      const posting = index.postings.get(gram);
      if (!posting) continue;
      for (let k = 0; k < posting.activities.length; k++) {
        mass[posting.activities[k]!]! += idf * weights[posting.fields[k]!];
      }
    }
  }
  return heaviest(mass, CLOSE_LOOK).map((id) => index.activities[id]!);
}

/** Activities whose titles and descriptions share the rarest letter groups with a word, best first; however it is spelled. */
export const likeliest = (index: TitleIndex, word: string): Activity[] =>
  roughly(index, { ...queryOf(index, word), weights: USUAL }).slice(0, LIKELIEST);
