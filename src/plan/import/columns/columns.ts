import { correct } from '../prepare/corrections.js';
import { chooseDueColumns, type DateColumn, type DueColumns } from './date-columns.js';
import { type DueLabels, dueLabels, withLabel } from './due-labels.js';
import { isActivityHeading, meaningOf, type Role, standIn } from './heading-words.js';

export type { Role } from './heading-words.js';

/** The columns of a table, as its heading says. */
export interface Columns {
  /** Index of the columns by role; due dates, activities, units, outputs and outcomes may stand in several. */
  roles: ReadonlyMap<Role, readonly number[]>;
  dates: DueColumns;
  /** The heading as it is written, by column. */
  headings: readonly string[];
  /** The roles that no heading tells and the cells do. */
  guessed: readonly Role[];
  /** What tells several due columns apart. */
  labels: DueLabels | null;
}

/** A header cell is short; longer text is content. */
const LONGEST_HEADER = 80;
/** Numbers that a heading may have: `(1) โครงการ`, `ปีงบประมาณ พ.ศ. 2568`, `รอบ 6 เดือน`. Any other is content. */
const HEADING_NUMBER =
  /^\(\d{1,2}\)|\(\d{1,2}\)$|(?:ปี|พ\.ศ\.|ประมาณ)\s?25\d\d|(?:รอบ|ครั้ง|ไตรมาส|ระยะ)(?:ที่)?\s?\d{1,2}(?:\s?เดือน)?/g;

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADER && !/\d/.test(text.replace(HEADING_NUMBER, ''));

/** The cells of a row as headings, or null where one of them is content. */
export function headingTexts(cells: readonly string[]): string[] | null {
  const texts = cells.map((cell) => correct(cell).replace(/\s+/g, ' ').trim());
  return texts.every((text) => text === '' || isHeading(text)) ? texts : null;
}

/**
 * The columns of a header row, or null when the row is none. A header row of a plan names its activity column and a
 * column of dates. Within a table it names the column of codes again, where there is one; a row without a code that
 * goes on with an activity may well hold the same words.
 * @param above the columns that hold so far
 */
export function readHeader(cells: readonly string[], above: Columns | null = null): Columns | null {
  const headings = headingTexts(cells);
  const columns = headings && columnsOf(headings);
  if (!columns) return null;
  if (columns.roles.has('code') || !above) return columns;
  const inTable = above.roles.has('code') && above.headings.length === headings.length;
  if (inTable) return repeats(headings, above.headings) ? columns : null;
  const named = [...columns.roles.values()].flat().length + columns.dates.passedOver.length;
  return named * 2 > headings.filter(Boolean).length ? columns : null;
}

/** Half of the heading is word for word the one above: the rest is misread. */
const repeats = (headings: readonly string[], above: readonly string[]): boolean =>
  headings.filter((text, index) => text && text === above[index]).length * 2 >=
  headings.filter(Boolean).length;

/** What each heading says. */
interface Meanings {
  roles: Map<Role, readonly number[]>;
  dated: Map<number, DateColumn>;
}

/** Several columns of these count together. */
const COUNT_TOGETHER: readonly Role[] = ['responsible', 'supporters', 'output', 'outcome'];

export function meaningsOf(headings: readonly string[]): Meanings {
  const roles = new Map<Role, readonly number[]>();
  const dated = new Map<number, DateColumn>();
  for (const [index, text] of headings.entries()) {
    const meaning = text && meaningOf(text);
    if (!meaning) continue;
    if ('date' in meaning) dated.set(index, meaning.date);
    else if (!roles.has(meaning.role)) roles.set(meaning.role, [index]);
    else if (COUNT_TOGETHER.includes(meaning.role))
      roles.set(meaning.role, [...roles.get(meaning.role)!, index]);
  }
  const activities = [...headings.keys()].filter((index) => isActivityHeading(headings[index]!));
  if (activities.length > 0) roles.set('activity', activities);
  return { roles, dated };
}

/**
 * The columns that headings tell.
 * 1. Take what each says by itself.
 * 2. Where none is that of the units, a word for units in general is; where none is that of the activities, and the
 *    table has numbers and units or a hand-in, a word for what is to be done.
 * 3. Choose among the dates; the units that head several of them are responsible.
 */
export function columnsOf(headings: readonly string[]): Columns | null {
  const { roles, dated } = meaningsOf(headings);
  const dates = chooseDueColumns(dated);
  if (!dates) return null;
  if (!roles.has('responsible') && !roles.has('owedBy')) give(roles, 'responsible', headings, dated);
  const isPlan = roles.has('code') && (roles.has('responsible') || dates.says === 'handIn');
  if (!roles.has('activity') && isPlan) give(roles, 'activity', headings, dated);
  if (!roles.has('activity')) return null;
  const labels = dueLabels(dates.due, headings);
  const ofUnits = labels?.of === 'units' && !roles.has('responsible') && !roles.has('owedBy');
  if (ofUnits) roles.set('responsible', dates.due);
  return { roles: withDates(roles, dates), dates, headings, guessed: [], labels };
}

/** Outputs and indicators may stand for the activities; any other known column is what it says. */
function give(
  roles: Map<Role, readonly number[]>,
  role: 'activity' | 'responsible',
  headings: readonly string[],
  dated: ReadonlyMap<number, DateColumn>,
): void {
  const isFree = (index: number): boolean =>
    !dated.has(index) && [...roles].every(([one, at]) => one === 'output' || !at.includes(index));
  const index = standIn(role, headings, isFree);
  if (index === null) return;
  const outputs = (roles.get('output') ?? []).filter((at) => at !== index);
  if (outputs.length > 0) roles.set('output', outputs);
  else roles.delete('output');
  roles.set(role, [index]);
}

export function withDates(roles: ReadonlyMap<Role, readonly number[]>, { due, until }: DueColumns) {
  const all = new Map(roles).set('due', due);
  return until.length > 0 ? all.set('until', until) : all;
}

/** Stands in a line of its own between what several columns of outputs, or of outcomes, say. */
export const COLUMN_BREAK = '\uE004';
const BROKEN: readonly Role[] = ['output', 'outcome'];

/** The text of a role's cells: of several due columns each with what its heading says. */
export function cellOf(cells: readonly string[], { roles, labels }: Columns, role: Role): string {
  const filled = (roles.get(role) ?? []).filter((index) => cells[index]?.trim());
  const texts = filled.map((index) => {
    const label = labels?.words.get(index);
    if (label === undefined || !/[^\s–—-]/.test(cells[index]!)) return cells[index]!;
    return role === 'due' ? withLabel(label, cells[index]!) : label;
  });
  return texts.join(BROKEN.includes(role) ? `\n${COLUMN_BREAK}\n` : '\n');
}

/** The headings of some columns, for a message. */
export const headingNames = ({ headings }: Columns, indices: readonly number[]): string =>
  indices.map((index) => `"${headings[index]}"`).join(', ');
