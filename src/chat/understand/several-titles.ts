import type { Context } from './context.js';
import { comparable, gramsOf } from './grams.js';
import { judge, LONG_RUN } from './judge.js';
import { unique } from './rows.js';
import { type Candidates, isWholly, type Rows, type Target } from './targets.js';
import type { TitleIndex } from './title-index.js';
import { soughtWords, titleWords } from './title-words.js';
import { searchTitles } from './titles.js';

const CONNECTIVES = /\n|,|;|\?|กับ|กะ(?=\s)|และ|แล้วก็|แล้ว(?=\s*\S)|รวมถึง|ส่วน(?=\S)|\/|\uE000{3,}/u;
/** A part of a message that names its own activity must do so beyond doubt. */
const SURE = 0.6;
const SURE_MASS = 4;

/** What a part of a message names by itself: one activity beyond doubt, or some that have all its words. */
function meantBy(context: Context, words: string): Rows | Candidates | null {
  const matches = searchTitles(context.index.titles, words).filter((match) => match.mass >= SURE_MASS);
  const target = judge(context, matches);
  if (target?.kind === 'candidates') return isWholly(target) ? target : null;
  return target?.kind === 'rows' && target.strength >= SURE ? target : null;
}

function namedBy(context: Context, words: string): Rows | null {
  const target = meantBy(context, words);
  return target?.kind === 'rows' ? target : null;
}

/** Two things that have no row and no step in common: two activities, or two sub-items of one. */
const apart = (one: Rows, other: Rows): boolean =>
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
const closed = (text: string): string => comparable(text.replace(/[\s\uE000]/gu, ''));

/** Whether an activity has these letters side by side; most joints are ruled out by the first triple that none has. */
const isWritten = ({ postings, activities }: TitleIndex, letters: string): boolean =>
  gramsOf(letters).every(({ gram }) => postings.has(gram)) &&
  activities.some(({ text }) => text.includes(letters));

/** The parts of a message; "และ" inside a title ("คุณธรรมและจริยธรรม") joins no two questions. */
function partsOf({ index }: Context, text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index: at } of text.matchAll(new RegExp(CONNECTIVES, 'gu'))) {
    const before = closed(text.slice(from, at)).slice(-AROUND);
    const after = closed(text.slice(at + joint.length)).slice(0, AROUND);
    const own = `${before}${comparable(joint)}${after}`;
    const whole = before.length === AROUND && after.length === AROUND;
    if (whole && isWritten(index.titles, own)) continue;
    parts.push(text.slice(from, at));
    from = at + joint.length;
  }
  return [...parts, text.slice(from)];
}

/** Whether what is named says these words too: then they only go on with it. */
const explains = ({ index }: Context, words: string, { items }: Rows): boolean =>
  searchTitles(index.titles, words).some(
    ({ activity, score }) => score >= SURE && items.some(({ code }) => code === activity.code),
  );

/** Those of several that stand in none of the rows already named. */
function remaining(offered: readonly Candidates[], named: Rows): Candidates | null {
  const items = unique(offered.flatMap(({ items }) => items)).filter((item) => !named.items.includes(item));
  const steps = offered.flatMap(({ steps }) => steps).filter((step) => !named.steps.includes(step));
  return items.length + steps.length > 1 ? { ...offered[0]!, items, steps } : null;
}

/** Parts joined by "กับ", commas or line breaks that each name an activity of their own, surely or not. */
export function separately(context: Context, text: string): Target | null {
  const said = partsOf(context, text);
  if (said.length < 2) return null;
  const words = said.map((part) => soughtWords(context, part));
  const parts = words.map((one) => meantBy(context, one));
  const sure = parts.filter((part) => part?.kind === 'rows');
  const unsure = words.filter((_, at) => parts[at]?.kind === 'candidates');
  const own = unsure.some((one) => sure.some((named) => explains(context, one, named)));
  const offered = own ? [] : parts.filter((part) => part?.kind === 'candidates');
  const named = together(sure) ?? (offered.length > 0 ? (sure[0] ?? null) : null);
  const unclear = named && offered.length > 0 ? remaining(offered, named) : null;
  return unclear && named ? { ...named, several: true, unclear } : together(sure);
}

/** Words with only spaces between, each of which names an activity of its own: "แผนความเสี่ยง มุมจริยธรรม". */
export function wordByWord(context: Context, text: string): Target | null {
  const words = titleWords(context, text)
    .split(' ')
    .filter((word) => word.length >= LONG_RUN);
  if (words.length < 2) return null;
  const parts = words.map((word) => namedBy(context, word));
  return parts.includes(null) ? null : together(parts.filter((part) => part !== null));
}
