import type { Activity } from './title-index.js';

/** A title that is long enough to be no chance where it is said whole, and of which activity. */
export interface LongTitle {
  activity: Activity;
  title: string;
  /** Which of all titles it is. */
  place: number;
}

/** Long titles by the letters they open with. */
export type Openings = ReadonlyMap<string, readonly LongTitle[]>;

/** Letters from which a title said whole is no chance. */
const LONG = 20;
const OPENING = 8;

export function openingsOf(activities: readonly Activity[]): Openings {
  const openings = new Map<string, LongTitle[]>();
  const titles = activities.flatMap((activity) => activity.titles.map((title) => ({ activity, title })));
  titles.forEach(({ activity, title }, place) => {
    if (title.length < LONG) return;
    const opening = title.slice(0, OPENING);
    const known = openings.get(opening) ?? [];
    openings.set(opening, known);
    known.push({ activity, title, place });
  });
  return openings;
}

/** The long titles that stand in a text whole, in the order of the plan. */
export function longTitlesIn(openings: Openings, closed: string): LongTitle[] {
  const found = new Set<LongTitle>();
  for (let at = 0; at + LONG <= closed.length; at++) {
    for (const one of openings.get(closed.slice(at, at + OPENING)) ?? [])
      if (closed.startsWith(one.title, at)) found.add(one);
  }
  return [...found].sort((a, b) => a.place - b.place);
}
