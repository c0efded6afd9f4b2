import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { onlyCode, rowsOf } from '../rows.js';
import { closedUp } from '../text/grams.js';
import type { Activity } from '../titles/title-index.js';
import { narrowed, type Rows, type Target } from './targets.js';
import { isOfOnePart, type Said, termsIn, wordsBeside } from './told-words.js';

/** Words that only some rows of an activity say. */
interface Told {
  subs: string[];
  /** As a dictionary cuts them, in their order. */
  words: string[];
}

/** Letters that what a row asks for must share with the message: less is chance. */
const ASKED = 8;
/** A title's own verb and what it is done to. */
const OPENING = 2;

const wordsIn = (text: string): string[] => termsIn(text).map((term) => term.text);

/** Worked out of an activity when it is first needed: cutting words takes longer than reading a question. */
function keptOf(work: (rows: readonly Item[]) => Told[]): (context: Context, activity: Activity) => Told[] {
  const kept = new WeakMap<Activity, Told[]>();
  return ({ plan }, activity) => {
    const told = kept.get(activity) ?? work(rowsOf(plan, activity.code, []));
    kept.set(activity, told);
    return told;
  };
}

/** What each sub-item's title says. */
const titlesOf = keptOf((rows) => {
  const titles = new Map(
    rows.flatMap(({ subItemTitles }) => subItemTitles.map(({ sub, title }) => [sub, title] as const)),
  );
  return [...titles].map(([sub, title]) => ({ subs: [sub], words: wordsIn(title) }));
});

/** What each row asks for. */
const askedOf = keptOf((rows) =>
  rows
    .filter(({ subItems }) => subItems.length > 0)
    .map(({ subItems, requirements }) => ({ subs: subItems, words: wordsIn(requirements.join('\n')) })),
);

/** One word in two forms, the longer with the shorter at its beginning or its end: "รายชื่อ", "ชื่อ". */
const isFormOf = (one: string, other: string): boolean =>
  one.startsWith(other) || (one.endsWith(other) && isOfOnePart(other));

/** Where a sub-item says a word, a name in a longer form too; -1 where it does not. */
function placeOf(word: string, { words }: Told): number {
  const at = words.indexOf(word);
  return at >= 0 ? at : words.findIndex((one) => isFormOf(one, word));
}

/**
 * Those that a word tells from the others; none where it tells nothing. A name that several say is handed in where the title
 * opens with it, not where "ผู้ได้รับการเสนอชื่อ" do something else.
 */
function toldBy(word: string, parts: readonly Told[]): Told[] {
  const saying = parts.filter((part) => placeOf(word, part) >= 0);
  const opening = isOfOnePart(word) ? saying.filter((part) => placeOf(word, part) < OPENING) : [];
  const shorter = (part: Told): boolean => part.words.some((one) => isOfOnePart(one) && isFormOf(word, one));
  const [told = []] = [opening, saying, parts.filter(shorter)].filter((some) => some.length > 0);
  return told.length < parts.length ? told : [];
}

/** Those of which words are said; where one has all that is said of any, that one, beside what talk of all offices may mean. */
function toldByAll({ telling, office }: Said, parts: readonly Told[]): { subs: string[]; letters: number } {
  const told = telling.map((word) => ({ word, by: toldBy(word, parts) })).filter(({ by }) => by.length > 0);
  const having = parts.filter((part) => told.some(({ by }) => by.includes(part)));
  const all = having.filter((part) => told.every(({ by }) => by.includes(part)));
  const chosen = all.length > 0 ? all : having;
  const isSaid = (word: string, some: readonly Told[]): boolean =>
    some.some((part) => placeOf(word, part) >= 0);
  const unsaid = chosen.length === 0 ? [] : office.filter((word) => !isSaid(word, chosen));
  const perhaps = parts.filter((part) => unsaid.some((word) => isSaid(word, [part])));
  return {
    subs: [...chosen, ...perhaps].flatMap(({ subs }) => subs),
    letters: told.reduce((sum, { word }) => sum + word.length, 0),
  };
}

/**
 * "ส่งรายชื่อคนดีศรีเมือง": of one activity, the rows of the sub-items that words beside its title tell from the others,
 * word by word as a dictionary cuts them; all where none does.
 * 1. Words of the sub-items' titles. 2. Else, of what only one row asks for, where enough is said of it.
 * @param target what the message names, all rows of the activity or some
 */
export function atToldPart(context: Context, text: string, target: Rows): Target {
  const code = onlyCode(target.items);
  const activity = context.index.titles.activities.find((one) => one.code === code);
  if (!activity || target.items.length < 2) return target;
  const own = rowsOf(context.plan, activity.code, []).map(({ title }) => closedUp(title));
  const said = wordsBeside(context, text, activity, [...new Set(own)].join('|'));
  if (said.telling.length === 0) return target;
  const among = (parts: readonly Told[]): Told[] =>
    parts.filter(({ subs }) =>
      target.items.some(({ subItems }) => subs.every((sub) => subItems.includes(sub))),
    );
  const titled = toldByAll(said, among(titlesOf(context, activity)));
  if (titled.subs.length > 0) return narrowed(target, titled.subs);
  if (said.telling.join('').length < ASKED) return target;
  const required = toldByAll(said, among(askedOf(context, activity)));
  return required.letters >= ASKED ? narrowed(target, required.subs) : target;
}
