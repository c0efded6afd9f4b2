import type { Context } from '../context.js';
import { unique } from '../rows.js';
import { type Candidates, isSaid, isWholly, type Rows, type Target } from '../targets/targets.js';
import { comparable, gramsOf } from '../text/grams.js';
import { informativeLetters } from './informative.js';
import { judge } from './judge.js';
import type { TitleMatch } from './match.js';
import type { TitleIndex } from './title-index.js';
import { soughtWords } from './title-words.js';
import { titlesFor } from './titles.js';

const CONNECTIVES =
  /\n|,|;|\?|กับ|กะ(?=\s)|และ|หรือ(?!ยัง|ไม่|เปล่า|ป่าว|ว่า)|[+&]|แล้วก็|แล้ว(?=\s*\S)|รวมถึง|ส่วน(?=\S)|\/|\uE000{3,}/u;
/** A part of a message that names its own activity must do so beyond doubt. */
const SURE = 0.6;
const SURE_MASS = 4;

const isSure = ({ mass }: TitleMatch): boolean => mass >= SURE_MASS;

/** Words with no joint before them name something only by its title, and by more than a syllable of it. */
const BY_TITLE = 0.5;
const BY_TITLE_MASS = 8;
const isByTitle = ({ mass, titled }: TitleMatch): boolean => mass >= BY_TITLE_MASS && titled >= BY_TITLE;

/** A Latin word among Thai is a name, however many activities have it. */
const ABBREVIATION = /^[a-z]{3,}$/u;

/** Fewer letters that are no talk of all offices name nothing of their own. */
const NAMES = 3;
/** The same where only a space stands before: "…ของตึก". */
const NAMES_BESIDE = 4;

/** Whether words say anything of their own; others name nothing. */
const canName = (words: string): boolean => informativeLetters(words) >= NAMES;

/** What a part of a message names by itself: one activity beyond doubt, or some that have all its words. */
function meantBy(context: Context, words: string, counts = isSure): Rows | Candidates | null {
  if (!canName(words)) return null;
  const target = judge(context, titlesFor(context, words).filter(counts));
  if (target?.kind === 'rows') return target.strength >= SURE ? target : null;
  if (target?.kind !== 'candidates') return null;
  return isWholly(target) || (ABBREVIATION.test(words) && isSaid(target)) ? target : null;
}

/** Two things that have no row and no step in common: two activities, or two sub-items of one. */
const apart = (one: Rows | Candidates, other: Rows | Candidates): boolean =>
  !one.items.some((item) => other.items.includes(item)) &&
  !one.steps.some((step) => other.steps.includes(step));

/** Two or more that name different things, as one target; null when they name the same. */
function together(found: readonly Rows[]): Rows | null {
  if (!found.some((one, at) => found.slice(at + 1).some((other) => apart(one, other)))) return null;
  const items = unique(found.flatMap(({ items }) => items));
  const steps = [...new Set(found.flatMap(({ steps }) => steps))];
  return { kind: 'rows', items, steps, note: null, strength: SURE, mass: SURE_MASS, several: true };
}

/** Letters on either side of a joint that show it to be a title's own. */
const AROUND = 5;
/** Within so many, spaces and what was read before among them. */
const NEARBY = 60;
const closed = (text: string): string => comparable(text.replace(/[\s\uE000]/gu, ''));

/** Whether an activity has these letters side by side; most joints are ruled out by the first triple that none has. */
const isWritten = ({ postings, activities }: TitleIndex, letters: string): boolean =>
  gramsOf(letters).every(({ gram }) => postings.has(gram)) &&
  activities.some(({ text }) => text.includes(letters));

/** Titles are compared without their signs. */
const SIGN = /[+&/,;?]/u;

/** The parts of a message; "และ" inside a title ("คุณธรรมและจริยธรรม") joins no two questions. */
function partsOf({ index }: Context, text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index: at } of text.matchAll(new RegExp(CONNECTIVES, 'gu'))) {
    const before = closed(text.slice(Math.max(from, at - NEARBY), at)).slice(-AROUND);
    const end = at + joint.length;
    const after = closed(text.slice(end, end + NEARBY)).slice(0, AROUND);
    const own = `${before}${comparable(joint.replace(SIGN, ''))}${after}`;
    const whole = before.length === AROUND && after.length === AROUND;
    if (whole && isWritten(index.titles, own)) continue;
    parts.push(text.slice(from, at));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** Whether what is named says these words too: then they only go on with it. */
const explains = (context: Context, words: string, { items }: Rows | Candidates): boolean =>
  titlesFor(context, words).some(
    ({ activity, score }) => score >= SURE && items.some(({ code }) => code === activity.code),
  );

/** Those of several that stand in none of the rows already named. */
function remaining(offered: readonly Candidates[], named: Rows): Candidates | null {
  const items = unique(offered.flatMap(({ items }) => items)).filter((item) => !named.items.includes(item));
  const steps = offered.flatMap(({ steps }) => steps).filter((step) => !named.steps.includes(step));
  return items.length + steps.length > 1 ? { ...offered[0]!, items, steps } : null;
}

/** Whether a word goes on with what the words before it name, or names something of its own. */
function isOther(context: Context, before: string, word: string): boolean {
  if (informativeLetters(word) < NAMES_BESIDE || !canName(before)) return false;
  const other = meantBy(context, word, isByTitle);
  const one = other && meantBy(context, before, isByTitle);
  if (!one || (one.kind !== 'rows' && other.kind !== 'rows') || !apart(one, other)) return false;
  return !explains(context, word, one) && !explains(context, before, other);
}

/** More parts are no titles beside one another. */
const MANY = 40;
/** More words, or more letters of them, are talk. */
const FEW = 6;
const SHORT = 80;

/** Words with only spaces between, by what they name: "แผนความเสี่ยง มุมจริยธรรม" are two titles. */
function groupsOf(context: Context, words: string): string[] {
  const single = words.split(' ');
  if (single.length > FEW || words.length > SHORT) return [words];
  const groups: string[] = [];
  for (const word of single) {
    const before = groups.at(-1);
    if (before === undefined || isOther(context, before, word)) groups.push(word);
    else groups.splice(-1, 1, `${before} ${word}`);
  }
  return groups;
}

/** What each of the parts names; none of them is looked at further where fewer than two can name anything. */
function partsMeant(context: Context, words: readonly string[]): (Rows | Candidates | null)[] {
  let open = words.filter(canName).length;
  const parts: (Rows | Candidates | null)[] = [];
  for (const one of words) {
    if (open < 2) return [];
    const meant = meantBy(context, one);
    if (meant === null && canName(one)) open--;
    parts.push(meant);
  }
  return open < 2 ? [] : parts;
}

/** Parts joined by "กับ", commas, line breaks or only spaces that each name an activity of their own, surely or not. */
export function separately(context: Context, text: string): Target | null {
  const said = partsOf(context, text);
  if (said.length > MANY) return null;
  const words = said.flatMap((part) => groupsOf(context, soughtWords(context, part)));
  const parts = partsMeant(context, words);
  const sure = parts.filter((part) => part?.kind === 'rows');
  const unsure = words.filter((_, at) => parts[at]?.kind === 'candidates');
  const own = unsure.some((one) => sure.some((named) => explains(context, one, named)));
  const offered = own ? [] : parts.filter((part) => part?.kind === 'candidates');
  const named = together(sure) ?? (offered.length > 0 ? (sure[0] ?? null) : null);
  const unclear = named && offered.length > 0 ? remaining(offered, named) : null;
  return unclear && named ? { ...named, several: true, unclear } : together(sure);
}
