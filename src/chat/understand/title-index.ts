import type { Alias } from '../../people/types.js';
import type { Item, Plan } from '../../plan/types.js';
import { normalise } from '../../thai/normalise.js';
import { gramSet } from './grams.js';

/** One activity of the plan (all rows of one code) as the title search sees it. */
export interface Activity {
  code: string;
  /** Positions of its rows in `plan.items`. */
  rows: number[];
  /** Grams with the weight of the best field they stand in. */
  weights: Map<string, number>;
  head: Set<string>;
  /** Normalised titles without spaces, for closeness. */
  titles: string[];
  subs: { sub: string; grams: Set<string> }[];
}

/** Postings of one gram: which activities have it, and with what field weight. */
interface Posting {
  activities: number[];
  weights: number[];
  idf: number;
}

export interface TitleIndex {
  activities: Activity[];
  postings: Map<string, Posting>;
  /** Weight of a gram that no activity has: as telling as one that a single activity has. */
  unknownIdf: number;
}

/** A word in the title says more about the activity than one in its description. */
const FIELD = { head: 1, sub: 0.92, body: 0.62 };

/** Grams of the text as written and with the spaces between Thai words closed: Thai has no word spaces, line breaks leave some. */
function gramsOfText(text: string): Set<string> {
  const normal = normalise(text);
  const closed = normal.replace(/(?<=[\u0E01-\u0E4E]) (?=[\u0E01-\u0E4E])/g, '');
  const grams = gramSet(normal);
  for (const gram of gramSet(closed)) grams.add(gram);
  return grams;
}

const closedUp = (text: string): string => normalise(text).replace(/ /g, '');

function add(into: Map<string, number>, grams: Set<string>, weight: number): void {
  for (const gram of grams) if ((into.get(gram) ?? 0) < weight) into.set(gram, weight);
}

function describe(code: string, rows: number[], items: Item[], aliases: Alias[]): Activity {
  const own = rows.map((row) => items[row]!);
  const named = aliases.filter((alias) => alias.code === code).map((alias) => alias.text);
  const heads = [...new Set([...own.map((item) => item.title), ...named])];
  const subTitles = new Map(own.flatMap((item) => item.subItemTitles.map((s) => [s.sub, s.title] as const)));
  const bodies = [...new Set(own.flatMap((item) => [...item.requirements, item.source.text]))];
  const head = gramsOfText(heads.join('\n'));
  const subs = [...subTitles].map(([sub, title]) => ({ sub, grams: gramsOfText(title) }));
  const weights = new Map<string, number>();
  add(weights, head, FIELD.head);
  for (const { grams } of subs) add(weights, grams, FIELD.sub);
  add(weights, gramsOfText(bodies.join('\n')), FIELD.body);
  return { code, rows, weights, head, titles: [...heads, ...subTitles.values()].map(closedUp), subs };
}

function post(activities: Activity[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  activities.forEach(({ weights }, index) => {
    for (const [gram, weight] of weights) {
      let posting = postings.get(gram);
      if (!posting) postings.set(gram, (posting = { activities: [], weights: [], idf: 0 }));
      posting.activities.push(index);
      posting.weights.push(weight);
    }
  });
  for (const posting of postings.values()) {
    posting.idf = Math.log(1 + activities.length / (posting.activities.length + 0.5));
  }
  return postings;
}

/** Builds the index of a plan's titles, sub-item titles, aliases and descriptions. */
export function buildTitleIndex(plan: Plan, aliases: Alias[]): TitleIndex {
  const byCode = new Map<string, number[]>();
  plan.items.forEach((item, row) => {
    byCode.set(item.code, [...(byCode.get(item.code) ?? []), row]);
  });
  const activities = [...byCode].map(([code, rows]) => describe(code, rows, plan.items, aliases));
  return { activities, postings: post(activities), unknownIdf: Math.log(1 + activities.length / 1.5) };
}
