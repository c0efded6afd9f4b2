import type { Alias } from '../../../people/types.js';
import type { NamedStep } from '../../../plan/schedule.js';
import type { Item, Plan } from '../../../plan/types.js';
import { normalise } from '../../../thai/normalise.js';
import { closedUp, comparable, gramSet, gramsOf, STRETCH, stretchesOf } from '../text/grams.js';
import { inFull, onlyAbbreviated } from './abbreviations.js';
import { type ByEar, byEar } from './by-ear.js';
import { type OtherWords, otherWords } from './in-other-words.js';
import { type Openings, openingsOf } from './long-titles.js';
import { spokenForms } from './residue.js';

/** What a title names: an activity of the plan (all rows of one code), a step of a schedule, or a whole schedule. */
export interface Activity {
  /** The activity's number; of a step or a schedule its title, as no number has it. */
  code: string;
  /** Of a step or a schedule: its steps; none of an activity. */
  steps: NamedStep[];
  /** Grams with the best field they stand in. */
  fields: Map<string, Field>;
  head: Set<string>;
  /** Normalised titles without spaces, for aboutness. */
  titles: string[];
  /** Words in Latin letters that stand by themselves, with the best field they stand in. */
  latin: ReadonlyMap<string, Field>;
  /** Everything said of it, without spaces. */
  text: string;
  /** What only some of its sub-items say: their titles, and what a row asks for that no other row does. */
  parts: Part[];
}

export interface Part {
  subs: string[];
  /** The sub-item's title without spaces; empty of what a row asks for. */
  title: string;
  grams: Set<string>;
}

/** Where in an activity a gram stands, the more telling place first. */
export type Field = 0 | 1 | 2;
export const HEAD: Field = 0;
const SUB: Field = 1;
const BODY: Field = 2;

/** Postings of one gram: which activities have it, and in which field. */
interface Posting {
  activities: number[];
  fields: Field[];
  idf: number;
}

export interface TitleIndex {
  activities: Activity[];
  postings: Map<string, Posting>;
  /** Weight of a gram that no activity has: as telling as one that a single activity has. */
  unknownIdf: number;
  /** Stretches of letters that stand in titles of activities, sub-items and steps, or in other words for what these say. */
  stretches: ReadonlySet<string>;
  /** How people put by ear what titles have in writing. */
  spoken: readonly string[];
  openings: Openings;
  /** Words that its titles have as letters only: "รพ.". */
  abbreviated: ReadonlySet<string>;
  /** How the Latin words of its titles sound. */
  byEar: ByEar;
  /** What its titles say in other words than people do. */
  otherWords: OtherWords;
}

/** Grams of the text as written and with the spaces between Thai words closed: Thai has no word spaces, line breaks leave some. */
function gramsOfText(text: string): Set<string> {
  const normal = normalise(text);
  const closed = normal.replace(/(?<=[\u0E01-\u0E4E]) (?=[\u0E01-\u0E4E])/g, '');
  const grams = gramSet(normal);
  for (const gram of gramSet(closed)) grams.add(gram);
  return grams;
}

function add(into: Map<string, Field>, grams: Set<string>, field: Field): void {
  for (const gram of grams) if (!into.has(gram)) into.set(gram, field);
}

const bodyOf = (item: Item): string => [...item.requirements, item.source.text].join('\n');

/** What each row with sub-items says that no other row of the activity does. */
function rowParts(rows: Item[]): Part[] {
  const bodies = rows.map((item) => gramsOfText(item.requirements.join('\n')));
  return rows.flatMap((item, at) => {
    if (item.subItems.length === 0) return [];
    const others = bodies.filter((_, other) => other !== at);
    const grams = new Set([...bodies[at]!].filter((gram) => !others.some((other) => other.has(gram))));
    return [{ subs: item.subItems, title: '', grams }];
  });
}

const titlesOf = ({ title, subItemTitles }: Item): string[] => [
  title,
  ...subItemTitles.map((sub) => sub.title),
];

/** A title as it is written, and with its abbreviations written out. */
const bothWays = (title: string): string[] => [title, inFull(title)];

const LATIN = /[a-z]+/gu;
function latinIn(titles: readonly string[], body: string): ReadonlyMap<string, Field> {
  const said = (text: string, field: Field): (readonly [string, Field])[] =>
    (normalise(text).match(LATIN) ?? []).map((word) => [word, field] as const);
  return new Map([...said(body, BODY), ...said(titles.join('\n'), HEAD)]);
}

function describe(code: string, own: Item[], aliases: readonly Alias[]): Activity {
  const named = aliases.filter((alias) => alias.code === code).map((alias) => alias.text);
  const heads = [...new Set([...own.map((item) => item.title), ...named].flatMap(bothWays))];
  const subTitles = new Map(
    own.flatMap((item) => item.subItemTitles.map((s) => [s.sub, inFull(s.title)] as const)),
  );
  const head = gramsOfText(heads.join('\n'));
  const titled = [...subTitles].map(([sub, title]) => ({
    subs: [sub],
    title: closedUp(title),
    grams: gramsOfText(title),
  }));
  const fields = new Map<string, Field>();
  add(fields, head, HEAD);
  for (const { grams } of titled) add(fields, grams, SUB);
  const body = [...new Set(own.map(bodyOf))].join('\n');
  add(fields, gramsOfText(body), BODY);
  const parts = own.length > 1 ? [...titled, ...rowParts(own)] : [];
  const titles = [...heads, ...subTitles.values()].map(closedUp);
  const text = [...titles, ...new Set(own.flatMap((item) => [...item.requirements, item.source.text]))]
    .map(closedUp)
    .join('|');
  const latin = latinIn([...heads, ...subTitles.values()], body);
  return { code, steps: [], fields, head, titles, latin, text, parts };
}

/** A step by its own title, beside that of its schedule; a schedule by its title. */
function describeSteps(title: string, steps: NamedStep[], timeline: string | null): Activity {
  const head = gramsOfText(title);
  const fields = new Map<string, Field>();
  add(fields, head, HEAD);
  if (timeline) add(fields, gramsOfText(timeline), SUB);
  const titles = [title, ...(timeline ? [timeline] : [])].map(closedUp);
  const latin = latinIn([title], '');
  return { code: title, steps, fields, head, titles, latin, text: titles.join('|'), parts: [] };
}

function schedules(steps: readonly NamedStep[]): Activity[] {
  const titles = [...new Set(steps.map(({ timeline }) => timeline))].filter((title) => title !== '');
  return [
    ...steps.map((step) => describeSteps(step.title, [step], step.timeline)),
    ...titles.map((title) =>
      describeSteps(
        title,
        steps.filter(({ timeline }) => timeline === title),
        null,
      ),
    ),
  ];
}

/** Weight of a gram that one activity alone has, whatever the size of the plan: thresholds mean the same in all. */
const RAREST = 3.2;

const rarity = (having: number, all: number): number =>
  (RAREST * Math.log(1 + all / (having + 0.5))) / Math.log(1 + all / 1.5);

function post(activities: Activity[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  activities.forEach(({ fields }, index) => {
    for (const [gram, field] of fields) {
      const posting = postings.get(gram) ?? { activities: [], fields: [], idf: 0 };
      postings.set(gram, posting);
      posting.activities.push(index);
      posting.fields.push(field);
    }
  });
  for (const posting of postings.values()) {
    posting.idf = rarity(posting.activities.length, activities.length);
  }
  return postings;
}

/** Whether the plan has a word, letter group by letter group. */
export const knows =
  (postings: TitleIndex['postings']) =>
  (written: string): boolean =>
    written.split(' ').every((word) => gramsOf(comparable(word)).every(({ gram }) => postings.has(gram)));

/** Whether a title has these letters side by side. */
export function hasLetters({ stretches }: TitleIndex, letters: string): boolean {
  const closed = comparable(letters.replace(/ /g, ''));
  if (closed.length <= STRETCH) return closed === '' || stretches.has(closed);
  for (let at = 0; at + STRETCH <= closed.length; at++)
    if (!stretches.has(closed.slice(at, at + STRETCH))) return false;
  return true;
}

/** Builds the index of a plan's titles, sub-item titles, aliases and descriptions, and of the year's schedules. */
export function buildTitleIndex(
  plan: Plan,
  aliases: readonly Alias[],
  steps: readonly NamedStep[],
): TitleIndex {
  const byCode = new Map<string, Item[]>();
  for (const item of plan.items) byCode.set(item.code, [...(byCode.get(item.code) ?? []), item]);
  const activities = [...[...byCode].map(([code, own]) => describe(code, own, aliases)), ...schedules(steps)];
  const postings = post(activities);
  const others = otherWords(activities, knows(postings));
  const written = [...activities.flatMap(({ titles }) => titles), ...others.ofTitles];
  const spoken = spokenForms(knows(postings));
  return {
    activities,
    postings,
    unknownIdf: rarity(1, activities.length),
    stretches: new Set(written.flatMap((text) => stretchesOf(closedUp(text)))),
    spoken,
    openings: openingsOf(activities),
    abbreviated: onlyAbbreviated(plan.items.flatMap(titlesOf)),
    byEar: byEar(plan.items.flatMap(titlesOf)),
    otherWords: others,
  };
}
