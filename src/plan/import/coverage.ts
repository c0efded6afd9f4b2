import type { CivilDate } from '../../clock.js';
import type { Finding } from '../types.js';
import { columnText, findStarts, rowSplitter, type SplitRow } from './activities.js';
import { cellOf } from './columns.js';
import type { ReadActivity } from './combine.js';
import { contentsOf } from './content-columns.js';
import type { Make } from './findings.js';
import { speaksOfSteps } from './guessed-columns.js';
import type { PlanRowSource } from './plan-rows.js';
import type { Document, TableRow } from './read/document.js';
import { findWrittenDates } from './written-dates.js';

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
  return rows.flatMap((source) => {
    const { code } = split(source);
    const { line } = source.row;
    if (code !== null) {
      current = code;
      return isRead(code)
        ? []
        : [make('other', 'error', code, line, 'the row became no item: it is left out')];
    }
    const doubt = doubtOf(source, split(source), current, fiscalYear);
    if (current === null) {
      return doubt || isDated(cellOf(source.row.cells, source.columns, 'due'), fiscalYear)
        ? [
            make(
              'other',
              'error',
              null,
              line,
              'the row has no number and stands above the first: it is left out',
            ),
          ]
        : [];
    }
    return doubt
      ? [make('other', 'confirm', current, line, `${doubt}; the row is taken for a part of ${current}`)]
      : [];
  });
}

/** Marks in the column of numbers that say nothing. */
const NO_NUMBER = /^(?:\(?ต่อ\)?|[-–—●•.\s]*)$/;
const LIKE_A_TITLE = /^(?:โครงการ|กิจกรรม(?!ที่\s?\d|ย่อย)|การ[ก-๎])/;

/** Why a row without a number may be an activity of its own, or null. Below a heading a row goes on over the page. */
function doubtOf(
  source: PlanRowSource,
  { cells, displaced }: SplitRow,
  current: string | null,
  fiscalYear: number,
): string | null {
  const number = cellOf(source.row.cells, source.columns, 'code').trim();
  const title = cells.get('activity') ?? '';
  if (!NO_NUMBER.test(number)) {
    if (displaced.length === 0) return `"${number}" in the column of numbers cannot be read`;
    const next = displaced.length === 1 && Number(displaced[0]) === Number(current) + 1 && title !== '';
    return next ? `"${number}" in the column of numbers may be a sub-item's` : null;
  }
  const whole =
    !source.first &&
    source.row.covered === undefined &&
    LIKE_A_TITLE.test(title) &&
    findStarts(title).length === 0 &&
    Boolean(cells.get('responsible')) &&
    isDated(cells.get('due') ?? '', fiscalYear);
  return whole ? 'a row with a title, a date and a unit has no number' : null;
}

const datesIn = (text: string, fiscalYear: number): CivilDate[] =>
  findWrittenDates(text, fiscalYear).flatMap(({ impossible, grain, from, until }) =>
    impossible || grain === 'month' ? [] : [from, ...(until ? [until] : [])],
  );

/** Whether a text names a day, not only a month. */
export const isDated = (text: string, fiscalYear: number): boolean => datesIn(text, fiscalYear).length > 0;

function lostDates(read: readonly ReadActivity[], fiscalYear: number, make: Make): Finding[] {
  return read.flatMap(({ activity, drafts }) => {
    const told = new Set(drafts.flatMap(({ due, until }) => [due, until]));
    const lost = datesIn(columnText(activity, 'due'), fiscalYear).filter((date) => !told.has(date));
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
