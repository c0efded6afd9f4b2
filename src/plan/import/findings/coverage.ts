import type { Finding } from '../../types.js';
import { cellOf } from '../columns/columns.js';
import { contentsOf } from '../columns/content-columns.js';
import { speaksOfSteps } from '../columns/guessed-columns.js';
import { daysIn, isDated } from '../dates/written-dates.js';
import type { ReadActivity } from '../items/combine.js';
import type { Document, TableRow } from '../read/document.js';
import { columnText, rowSplitter, type SplitRow } from '../rows/activities.js';
import { lostZero } from '../rows/lost-zeros.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import { isLikeActivity, NO_NUMBER } from '../rows/unnumbered-rows.js';
import type { Make } from './findings.js';

/**
 * Rows and dates of the plan's tables that came to nothing, or may be another's.
 * 1. A row with a number of its own must have become an item.
 * 2. A row without one belongs to the activity before it; a doubt is told, and so is a row that no activity precedes.
 * 3. An activity has a title. 4. Every date of a due column must be that of an item.
 */
export function rowFindings(
  rows: readonly PlanRowSource[],
  read: readonly ReadActivity[],
  fiscalYear: number,
  make: Make,
): Finding[] {
  const untitled = read.filter(({ drafts }) => drafts.some(({ title }) => title === ''));
  return [
    ...lostRows(rows, read, fiscalYear, make),
    ...lostDates(read, fiscalYear, make),
    ...untitled.map(({ activity: { code, line } }) =>
      make('other', 'confirm', code, line, 'the activity has no title'),
    ),
  ];
}

function lostRows(
  rows: readonly PlanRowSource[],
  read: readonly ReadActivity[],
  fiscalYear: number,
  make: Make,
): Finding[] {
  const codes = read.flatMap(({ drafts }) => drafts.map(({ code }) => code));
  const isRead = (code: string): boolean => codes.some((one) => one === code || one.startsWith(`${code}.`));
  const split = rowSplitter(rows);
  let current: string | null = null;
  let dated = false;
  return rows.flatMap((source) => {
    const row = split(source);
    const { line } = source.row;
    const hasDate = isDated(cellOf(source.whole, source.columns, 'due'), fiscalYear);
    if (row.code !== null) {
      current = row.code;
      dated = hasDate;
      if (!isRead(row.code)) return [make('other', 'error', row.code, line, NO_ITEM)];
      const why = row.takenFor && TAKEN_FOR[row.takenFor](row.code);
      return why ? [make('other', 'confirm', row.code, line, why)] : [];
    }
    const doubt = doubtOf(source, row, current, dated);
    dated ||= hasDate;
    if (current === null) return doubt || hasDate ? [make('other', 'error', null, line, ABOVE_ALL)] : [];
    const message = `${doubt}; the row is taken for a part of ${current}`;
    return doubt ? [make('other', 'confirm', current, line, message)] : [];
  });
}

const NO_ITEM = 'the row became no item: it is left out';
const ABOVE_ALL = 'the row has no number and stands above the first: it is left out';
const NO_NUMBER_OWN = 'a row with a title of its own, and a date or unit, has no number';
const TAKEN_FOR: Readonly<Record<NonNullable<SplitRow['takenFor']>, (code: string) => string>> = {
  missing: (code) => `${NO_NUMBER_OWN}; ${code} is missing there and taken for it`,
  'lost-zero': lostZero,
};
const LIKE_A_TITLE = /^(?:โครงการ|กิจกรรม(?!ที่\s?\d|ย่อย)|การ[ก-๎])/;

/**
 * Why a row without a number may be an activity of its own, or null. Below a heading a row goes on over the page.
 * @param dated the activity before it has a date already
 */
function doubtOf(
  source: PlanRowSource,
  read: SplitRow,
  current: string | null,
  dated: boolean,
): string | null {
  const number = cellOf(source.row.cells, source.columns, 'code').trim();
  const title = read.cells.get('activity') ?? '';
  if (!NO_NUMBER.test(number)) {
    const [sub, ...others] = read.displaced;
    if (sub === undefined) return `"${number}" in the column of numbers cannot be read`;
    const next = others.length === 0 && Number(sub) === Number(current) + 1 && title !== '';
    return next ? `"${number}" in the column of numbers may be a sub-item's` : null;
  }
  const isOwn = !source.first && (dated || LIKE_A_TITLE.test(title)) && isLikeActivity(source, read);
  return isOwn ? NO_NUMBER_OWN : null;
}

function lostDates(read: readonly ReadActivity[], fiscalYear: number, make: Make): Finding[] {
  return read.flatMap(({ activity, drafts }) => {
    const told = new Set(drafts.flatMap(({ due, until }) => [due, until]));
    const lost = daysIn(columnText(activity, 'due'), fiscalYear).filter((date) => !told.has(date));
    const message = `the due column has ${[...new Set(lost)].join(', ')}, which no item has`;
    return lost.length > 0 ? [make('other', 'confirm', activity.code, activity.line, message)] : [];
  });
}

const NUMBER_ALONE = /^\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]*$/;

/** What is known of the tables. */
interface Known {
  rows: readonly PlanRowSource[];
  /** Lines that are rounds, and steps of a timeline. */
  rounds: ReadonlySet<number>;
  steps: ReadonlySet<number>;
  fiscalYear: number;
}

/**
 * Tables that may be a plan's, of which no item was read.
 * 1. One that was read as a timeline, unless its heading speaks of steps and it names no units.
 * 2. Rows that begin with a number and hold a date, of which nothing was read.
 */
export function unreadTables(
  { blocks }: Document,
  { rows, rounds, steps, fiscalYear }: Known,
  make: Make,
): Finding[] {
  const read = new Set(rows.map(({ row }) => row));
  const counts = ({ cells }: TableRow): boolean =>
    NUMBER_ALONE.test(cells.find((cell) => cell.trim())?.trim() ?? '') &&
    cells.some((cell) => isDated(cell, fiscalYear));
  return blocks.flatMap((block) => {
    if (block.kind === 'text' || block.rows.some(({ line }) => rounds.has(line))) return [];
    const step = block.rows.find(({ line }) => steps.has(line));
    if (step) return mayBePlan(block.rows) ? [make('other', 'confirm', null, step.line, A_TIMELINE)] : [];
    const unread = block.rows.filter((row) => !read.has(row) && counts(row));
    const message = `${unread.length} row(s) with a number and a date became no item: no heading above them names the activities and their dates`;
    return unread.length > 0 ? [make('other', 'confirm', null, unread[0]!.line, message)] : [];
  });
}

const A_TIMELINE =
  'the table is read as a timeline, whose steps nobody hands in: head its columns กิจกรรม, กำหนดส่ง and ผู้รับผิดชอบ if it is a plan';

function mayBePlan(rows: readonly TableRow[]): boolean {
  const contents = contentsOf(rows);
  return contents !== null && (contents.units.length > 0 || !speaksOfSteps(rows, contents));
}
