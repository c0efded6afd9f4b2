import { literal } from '../../../literal.js';
import { readTimedText, type TimedText } from '../dates/due-cell.js';
import type { Activity } from '../rows/activities.js';
import { columnText } from '../rows/activities.js';
import { countedMarks, NUMBERED_LINE, sequence } from './counted-marks.js';
import { datedNumbers } from './due-sub-items.js';
import { findScopes, sortSubs } from './scopes.js';

export interface SubItem {
  sub: string;
  title: string;
  /** Bulleted details under the sub-item. */
  details: string[];
  /** All of its text, for points and doers. */
  text: string;
}

/** The activity column taken apart. */
export interface ActivityText {
  title: string;
  details: string[];
  subItems: SubItem[];
}

/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/**
 * Title, numbered sub-items and details of an activity. Sub-items are counted up (1, 2, 3 …), so that a number
 * within a sentence is none.
 */
export function readActivityText(activity: Activity): ActivityText {
  const text = columnText(activity, 'activity');
  const marks = countedMarks(text);
  const head = text.slice(0, marks[0]?.start ?? text.length);
  const subItems = marks.map((mark, index) => {
    const body = text.slice(mark.textStart, marks[index + 1]?.start ?? text.length);
    return { sub: String(mark.sub), ...titleAndDetails(body), text: body };
  });
  const { title, details } = titleAndDetails(head);
  return withCountedNouns(activity, { title, details, subItems });
}

/**
 * An activity that counts its sub-items in lines `1. … 2. …` counts them so in every cell: all become `1) … 2) …`,
 * the form that the other rules read. Lengths stay.
 */
export function bracketNumbers(activity: Activity): Activity {
  const text = columnText(activity, 'activity');
  if (countedMarks(text).length > 0 || sequence(text, NUMBERED_LINE).length < 2) return activity;
  const cells = [...activity.cells].map(
    ([role, segments]) =>
      [role, segments.map((one) => ({ ...one, text: one.text.replace(NUMBERED_LINE, '$1$3) ') }))] as const,
  );
  return { ...activity, cells: new Map(cells) };
}

/**
 * An activity that counts its sub-items as parts of its own number (`4.1 …`, `4.2 …` in the cell of 4) counts them so in
 * every cell: all become `1) … 2) …`. Lengths stay.
 */
export function bracketParts(activity: Activity): Activity {
  const own = literal(activity.code);
  const starts = new RegExp(`(^|\\n)(?:● ?)?${own}\\.(\\d{1,2})\\.?(?= ?[^\\d\\s.])`, 'g');
  const subs = sequence(columnText(activity, 'activity'), starts).map(({ sub }) => sub);
  if (subs.length < 2 || subs[0] !== 1) return activity;
  const part = new RegExp(`(?<![\\d.])${own}\\.(${subs.join('|')})(?![\\d]|\\.\\d|\\s?น\\.)\\.?`, 'g');
  const bracketed = (text: string): string =>
    text.replace(part, (whole, sub: string) => `${sub})`.padStart(whole.length));
  const cells = [...activity.cells].map(
    ([role, segments]) => [role, segments.map((one) => ({ ...one, text: bracketed(one.text) }))] as const,
  );
  return { ...activity, cells: new Map(cells) };
}

/** The first lines are the title, bulleted ones details; a line that goes on after a page break joins the title. */
function titleAndDetails(body: string): { title: string; details: string[] } {
  const title: string[] = [];
  const details: string[] = [];
  for (const line of body.split('\n').flatMap(splitBullets)) {
    const entry = /^(?:[●•▪◦○·*]|[-–—](?=\s|[ก-๙]))\s*(.*)$/s.exec(line);
    if (entry) details.push(entry[1]!);
    else if (details.length === 0) title.push(line);
    else details.push(line);
  }
  return { title: title.join(' ').trim(), details: details.map((one) => one.trim()).filter(Boolean) };
}

/** Bullets that stand within a line (`… - กิจกรรม … ● จัดทำ …`) start entries of their own. */
export function splitBullets(line: string): string[] {
  return line
    .split(/\s+(?=[●•▪◦○]\s?)|\s+(?=[-–—]\s+[^\d\s])/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/**
 * `หลักสูตรที่ 2` counts as sub-item 2, where a date names the noun with a number.
 * 1. The sub-items are those that the activity or another column counts so, with a date or without.
 * 2. Lines of the activity that begin with the noun and a number are their titles; else its bullets that begin with
 *    the noun, in order.
 */
function withCountedNouns(activity: Activity, read: ActivityText): ActivityText {
  if (read.subItems.length > 0) return read;
  const own = columnText(activity, 'activity');
  const columns = (['due', 'output', 'outcome'] as const).map((role) => columnText(activity, role));
  const dated = columns
    .flatMap((text) => readTimedText(text, ANY_YEAR))
    .find((one) => isCountedNoun(one, own));
  if (!dated) return { ...read, subItems: datedNumbers(activity) };
  const noun = dated.noun!;
  const subs = [own, ...columns].flatMap((text) => counted(text, noun));
  const lines = own.split('\n').flatMap(splitBullets);
  const numbered = lines.filter((line) => numberOf(line, noun) !== null);
  const { title, details } = titleAndDetails(lines.filter((line) => !numbered.includes(line)).join('\n'));
  const bulleted = details.filter((detail) => detail.startsWith(noun));
  const titleFor = (sub: string): string =>
    numbered.find((line) => numberOf(line, noun) === sub)?.replace(LIST_MARK, '') ??
    bulleted[Number(sub) - 1] ??
    `${noun}ที่ ${sub}`;
  const subItems = sortSubs(subs).map((sub) => ({
    sub,
    title: titleFor(sub),
    details: [],
    text: titleFor(sub),
  }));
  return {
    title: title || read.title,
    details: details.filter((detail) => !bulleted.includes(detail)),
    subItems,
  };
}

const LIST_MARK = /^[●•▪◦○·*–—-]\s*/;

const counted = (text: string, noun: string): string[] =>
  findScopes(text).flatMap((scope) => (scope.noun === noun ? scope.subs : []));

const numberOf = (line: string, noun: string): string | null => {
  const text = line.replace(LIST_MARK, '');
  return text.startsWith(noun) ? (/^[ก-๎]+ที่\s?(\d{1,2})(?![\d.])/.exec(text)?.[1] ?? null) : null;
};

/** กิจกรรมที่ 2 in a date may be any activity's, unless this one counts its own so. */
const isCountedNoun = ({ noun, inherited }: TimedText, own: string): boolean =>
  noun !== null && noun !== 'ข้อ' && !inherited && (noun !== 'กิจกรรม' || counted(own, noun).length > 1);
