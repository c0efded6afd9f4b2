import type { NamedStep } from '../../plan/schedule.js';
import type { Item } from '../../plan/types.js';
import { normalise } from '../../thai/normalise.js';
import type { UnderstandingNote } from '../types.js';
import type { CodeMention } from './codes.js';
import type { Context } from './context.js';
import { gramsOf } from './grams.js';
import { residueOf, spellOut } from './residue.js';
import { rowsOf, rowsUnder, unique } from './rows.js';
import { hasLetters } from './title-index.js';
import { searchTitles, type TitleMatch } from './titles.js';

/** The activities a question is about, and the steps of schedules. */
export type Target =
  | {
      kind: 'rows';
      items: Item[];
      steps: NamedStep[];
      note: UnderstandingNote | null;
      strength: number;
      mass: number;
      several?: boolean;
    }
  | { kind: 'candidates'; items: Item[]; steps: NamedStep[]; strength: number; mass: number }
  | { kind: 'heading'; code: string; items: Item[] }
  | { kind: 'missing'; note: UnderstandingNote };

/** Thresholds of reference/thai.md 4, re-measured for residues: answer, answer beside a rival, offer. */
const ANSWER = 0.5;
const RIVAL = 0.85;
/** A title that opens with the very words is a rival even when it goes on for long. */
const OPENING_RIVAL = 0.7;
const OFFER = 0.3;
/** Weight below which a match is a stray word, however large its share of a short question. */
const MIN_MASS = 6;
const MIN_MASS_WHOLE = 3;
/** A best match with no other in sight answers even when much of the question is talk. */
const ALONE = 0.5;
const ALONE_MASS = 20;
const LONG_MASS = 9;
const NEARLY = 0.42;
/** Share of a match in titles from which it counts as said by its name. */
const TITLED = 0.5;
const DESCRIBED = 0.6;
const LONG_TALK = 60;
/** So little was said that most of it must fit. */
const FEW_WORDS = 25;
const FEW_EXPLAINED = 0.75;
/** A match of half the words needs one stretch that is no chance. */
const HALF_HEARD = 0.55;
const LONG_RUN = 6;
const DESCRIBED_ONLY = 0.2;
const SAID_IN_TITLE = 0.75;
const MAX_CANDIDATES = 3;

/** A number says what is meant as surely as anything can. */
const SAID = { steps: [], strength: 1, mass: Number.POSITIVE_INFINITY };

export function codeTarget(context: Context, codes: readonly CodeMention[]): Target | null {
  if (codes.length === 0) return null;
  const items: Item[] = [];
  let note: UnderstandingNote | null = null;
  for (const { code, subs, known } of codes) {
    const rows =
      codes.length > 1 ? rowsUnder(context.plan, code, subs) : known ? rowsOf(context.plan, code, subs) : [];
    items.push(...rows);
    const missing = known ? subs.find((sub) => !rows.some((row) => row.subItems.includes(sub))) : undefined;
    if ((!known && rows.length === 0) || (missing && rows.length === 0))
      note ??= { kind: 'no-such-code', code, sub: missing ?? null };
  }
  const either = codes.flatMap(({ unsure = [] }) =>
    unsure.flatMap((code) => rowsUnder(context.plan, code, [])),
  );
  if (either.length > 0) return { ...SAID, kind: 'candidates', items: unique([...items, ...either]) };
  const [only] = codes;
  const under = only && codes.length === 1 ? rowsUnder(context.plan, only.code, only.subs) : [];
  if (items.length === 0 && under.length > 0) return { kind: 'heading', code: only!.code, items: under };
  if (items.length === 0) return { kind: 'missing', note: note! };
  return { ...SAID, kind: 'rows', items: unique(items), note };
}

const rowsOfMatch = (context: Context, { activity, subs }: TitleMatch): Item[] =>
  activity.steps.length > 0 ? [] : rowsOf(context.plan, activity.code, subs);

/** The words that could be a title, in the plan's own spelling. */
export function titleWords(context: Context, text: string): string {
  const { postings } = context.index.titles;
  const known = (written: string): boolean =>
    written.split(' ').every((word) => gramsOf(word).every(({ gram }) => postings.has(gram)));
  return residueOf(spellOut(text, known), (letters) => hasLetters(context.index.titles, letters));
}

/** Words wholly explained need less weight: a question may be one short word. */
const enough = ({ score, mass }: TitleMatch): boolean => mass >= (score >= 0.6 ? MIN_MASS_WHOLE : MIN_MASS);

/** Words of a description name an activity only when they are spelled out there, or when very many fit. */
const wellFounded = ({ titled, spelled, score, mass, run, total }: TitleMatch): boolean => {
  if (score < HALF_HEARD && run < LONG_RUN) return false;
  if (total < FEW_WORDS && score < FEW_EXPLAINED) return false;
  if (titled >= TITLED) return score >= ANSWER || mass >= LONG_MASS;
  return mass >= LONG_TALK || (spelled >= DESCRIBED && mass >= LONG_MASS);
};

/** What stands only in a description is no rival of what stands in a title and explains more. */
const outweighed = (match: TitleMatch, best: TitleMatch): boolean =>
  best.total >= FEW_WORDS &&
  match.titled < DESCRIBED_ONLY &&
  best.titled >= SAID_IN_TITLE &&
  match.rank < best.rank;

/** As good as the best, or with a title that opens with the very words. */
const isRival = (match: TitleMatch, best: TitleMatch): boolean =>
  !outweighed(match, best) &&
  (match.rank >= RIVAL * best.rank || (match.opens && match.rank >= OPENING_RIVAL * best.rank));

const rowsTarget = (context: Context, best: TitleMatch): Target => ({
  kind: 'rows',
  items: rowsOfMatch(context, best),
  steps: best.activity.steps,
  note: null,
  strength: best.score,
  mass: best.mass,
});

/** A step and the schedule it stands in are one subject: the better of the two speaks for both. */
function ofOneSchedule({ activity: { steps } }: TitleMatch, best: TitleMatch): boolean {
  const other = best.activity.steps;
  const inside = (some: NamedStep[], all: NamedStep[]): boolean => some.every((step) => all.includes(step));
  return steps.length > 0 && other.length > 0 && (inside(steps, other) || inside(other, steps));
}

function judge(context: Context, found: TitleMatch[]): Target | null {
  const best = found[0];
  const matches = found.filter((match) => match === best || !ofOneSchedule(match, best!));
  if (!best || !enough(best) || best.score < OFFER) return null;
  const rivals = matches.filter((match) => isRival(match, best));
  const alone = (matches[1]?.rank ?? 0) < ALONE * best.rank && best.mass >= ALONE_MASS;
  if (rivals.length === 1 && (best.score >= ANSWER || alone) && wellFounded(best)) {
    return rowsTarget(context, best);
  }
  const near = matches.filter((match) => match.score >= OFFER * 0.8);
  if (
    near.length === 1 &&
    wellFounded(best) &&
    best.titled >= TITLED &&
    best.score >= NEARLY &&
    best.mass >= ALONE_MASS
  )
    return rowsTarget(context, best);
  const offered = rivals.length > 1 ? rivals : near;
  const shown = offered.slice(0, MAX_CANDIDATES);
  const items = shown.flatMap((match) => rowsOfMatch(context, match));
  const steps = shown.flatMap(({ activity }) => activity.steps);
  return { kind: 'candidates', items: unique(items), steps, strength: best.score, mass: best.mass };
}

const CONNECTIVES = /\n|,|;|\?|กับ|กะ(?=\s)|และ|แล้วก็|แล้ว(?=\s*\S)|รวมถึง|ส่วน(?=\S)|\/|\uE000{3,}/u;
/** A part of a message that names its own activity must do so beyond doubt. */
const SURE = 0.6;
const SURE_MASS = 4;

type Rows = Extract<Target, { kind: 'rows' }>;

/** The activity that a part of a message names by itself, beyond doubt. */
function namedBy(context: Context, words: string): Rows | null {
  const matches = searchTitles(context.index.titles, words).filter((match) => match.mass >= SURE_MASS);
  const target = judge(context, matches);
  return target?.kind === 'rows' && target.strength >= SURE ? target : null;
}

/** Two things that have no row and no step in common: two activities, or two sub-items of one. */
const apart = (one: Rows, other: Rows): boolean =>
  !one.items.some((item) => other.items.includes(item)) &&
  !one.steps.some((step) => other.steps.includes(step));

/** Two or more that name different things, as one target; null when they name the same. */
function together(found: readonly Rows[]): Target | null {
  if (!found.some((one, at) => found.slice(at + 1).some((other) => apart(one, other)))) return null;
  const items = unique(found.flatMap(({ items }) => items));
  const steps = [...new Set(found.flatMap(({ steps }) => steps))];
  return { kind: 'rows', items, steps, note: null, strength: SURE, mass: SURE_MASS, several: true };
}

/** Letters on either side of a joint that show it to be a title's own. */
const AROUND = 5;
const closed = (text: string): string => text.replace(/[\s\uE000]/gu, '');

/** The parts of a message; "และ" inside a title ("คุณธรรมและจริยธรรม") joins no two questions. */
function partsOf({ index }: Context, text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index: at } of text.matchAll(new RegExp(CONNECTIVES, 'gu'))) {
    const before = closed(text.slice(from, at)).slice(-AROUND);
    const after = closed(text.slice(at + joint.length)).slice(0, AROUND);
    const own = `${before}${joint}${after}`;
    const whole = before.length === AROUND && after.length === AROUND;
    if (whole && index.titles.activities.some((activity) => activity.text.includes(own))) continue;
    parts.push(text.slice(from, at));
    from = at + joint.length;
  }
  return [...parts, text.slice(from)];
}

/** Parts joined by "กับ", commas or line breaks that each name an activity of their own. */
function separately(context: Context, text: string): Target | null {
  const parts = partsOf(context, text).map((part) => namedBy(context, titleWords(context, part)));
  return together(parts.filter((part) => part !== null));
}

/** Words with only spaces between, each of which names an activity of its own: "แผนความเสี่ยง มุมจริยธรรม". */
function wordByWord(context: Context, text: string): Target | null {
  const parts = titleWords(context, text)
    .split(' ')
    .filter((word) => word.length >= LONG_RUN)
    .map((word) => namedBy(context, word));
  return parts.includes(null) ? null : together(parts.filter((part) => part !== null));
}

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

/** Narrows rows found by title to sub-items named beside it ("no gift ข้อ 3"); missing when the one activity has others only. */
export function narrowed(target: Target, subs: readonly string[]): Target {
  if (target.kind === 'missing' || target.kind === 'heading' || subs.length === 0) return target;
  const items = target.items.filter((item) => item.subItems.some((sub) => subs.includes(sub)));
  if (items.length > 0) return { ...target, items };
  const [code, ...others] = new Set(target.items.map((item) => item.code));
  const numbered = target.items.some((item) => item.subItems.length > 0);
  return code && others.length === 0 && numbered
    ? { kind: 'missing', note: { kind: 'no-such-code', code, sub: subs[0]! } }
    : target;
}
