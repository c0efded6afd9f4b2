import type { Columns } from '../columns/columns.js';
import { contentsOf } from '../columns/content-columns.js';
import { completed, type Guess, guessColumns, hasOwnHeading, isNoPlan } from '../columns/guessed-columns.js';
import { type Heading, headingAt } from '../columns/heading-lines.js';
import type { Document, TableBlock, TableRow } from '../read/document.js';
import { isSignature } from '../read/signatures.js';
import { type MeasureReader, measureReader } from './measures.js';

/** A table row with its columns known. */
export interface PlanRowSource {
  columns: Columns;
  row: TableRow;
  /** The cells with the text of those that cover them from rows above. */
  whole: readonly string[];
  /** By column, for cells that one of an earlier row covers: the line of that row. */
  coveredFrom: ReadonlyMap<number, number>;
  measure: number | null;
  /** The first row below a heading: what a page break cut goes on here. */
  first: boolean;
}

/** The tables of a document that are a plan's. */
export interface PlanTables {
  /** Their rows in reading order; headers and separators are left out. */
  rows: PlanRowSource[];
  /** Tables with a heading of a plan, or with rows as a plan has them: no timelines. */
  tables: ReadonlySet<TableBlock>;
  /** Of those, the ones that leave it open which column is which. */
  open: readonly Guess[];
}

/**
 * Finds the plan's tables and their rows.
 * 1. A table is read by its headings; where it has none that is known, by its cells; else it goes on with the table before.
 * 2. Headings of measures hold for the rows below them.
 * 3. From a signature on nothing is a row, up to the next heading or number.
 */
export function planTables(document: Document): PlanTables {
  const rows: PlanRowSource[] = [];
  const tables = new Set<TableBlock>();
  const open: Guess[] = [];
  const measureIn = measureReader(document);
  const held: Held = { measure: null, columns: null };
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      held.measure = measureIn(block.text) ?? held.measure;
      continue;
    }
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    if (held.columns && lastIndex(held.columns) >= width) held.columns = null;
    const read = headingsOf(block.rows, held.columns);
    const { guess } = read;
    if (read.isOther) held.columns = null;
    if (guess && !guess.columns) open.push(guess);
    if (guess || read.headings.size > 0) tables.add(block);
    rows.push(...rowsOf(block.rows, read, held, measureIn));
  }
  return { rows, tables, open };
}

/** What holds for the rows below. */
interface Held {
  measure: number | null;
  columns: Columns | null;
}

/** The rows of one table that are no headings. Changes what is held. */
function rowsOf(
  table: readonly TableRow[],
  { headings, guess }: Headings,
  held: Held,
  measureIn: MeasureReader,
): PlanRowSource[] {
  if (guess) held.columns = guess.columns;
  let first = true;
  let isSigned = false;
  let headingEnd = guess?.rows ?? 0;
  return table.flatMap((row, at) => {
    const heading = headings.get(at);
    const filled = row.cells.filter((cell) => cell.trim());
    const measure = filled.length === 1 ? measureIn(filled[0]!) : null;
    if (heading) {
      held.columns = heading.columns;
      headingEnd = at + heading.rows;
      first = true;
      isSigned = false;
      return [];
    }
    held.measure = measure ?? held.measure;
    const { columns } = held;
    if (measure !== null || at < headingEnd || !columns || filled.length === 0) return [];
    isSigned = !isNumbered(row.cells, columns) && (isSigned || isSignature(filled[0]!));
    if (isSigned || isParagraph(row.cells, columns) || isOutside(filled)) return [];
    const isFirst = first;
    first = false;
    return [{ columns, row, ...coverOf(table, at), measure: held.measure, first: isFirst }];
  });
}

interface Headings {
  /** By the index of their first row. */
  headings: Map<number, Heading>;
  /** What the cells show, where no row is a heading that is known, and the table does not go on with the one before. */
  guess: Guess | null;
  /** The table has a heading of its own, of something else: the plan does not go on in it. */
  isOther: boolean;
}

function headingsOf(rows: readonly TableRow[], held: Columns | null): Headings {
  const headings = new Map<number, Heading>();
  let above = held;
  for (let at = 0; at < rows.length; at++) {
    const heading = headingAt(rows, at, above);
    if (!heading) continue;
    const columns = withUnits(heading.columns, rows.slice(at + heading.rows));
    headings.set(at, { ...heading, columns });
    above = columns;
    at += heading.rows - 1;
  }
  const contents = headings.size === 0 ? contentsOf(rows) : null;
  if (!contents) return { headings, guess: null, isOther: false };
  const guess = guessColumns(rows, contents);
  const isOwn = hasOwnHeading(rows, contents);
  return {
    headings,
    guess: held === null || isOwn ? guess : null,
    isOther: isOwn && isNoPlan(rows, contents, held),
  };
}

/** Where no heading is that of the units, the one column that names units is. */
function withUnits(columns: Columns, below: readonly TableRow[]): Columns {
  if (columns.roles.has('responsible') || columns.roles.has('owedBy')) return columns;
  const contents = contentsOf(below);
  return contents ? completed(columns, contents) : columns;
}

const lastIndex = ({ roles }: Columns): number => Math.max(...[...roles.values()].flat());

/** Nothing but the code cell is filled: a heading, a page number, or a paragraph that a spreadsheet has as a row. */
const isParagraph = (cells: readonly string[], { roles }: Columns): boolean =>
  cells.every((cell, index) => roles.get('code')?.includes(index) || !cell.trim());

/** The cell of codes begins with a number; where there is none, the activity does. */
const isNumbered = (cells: readonly string[], { roles }: Columns): boolean =>
  (roles.get('code') ?? roles.get('activity') ?? []).some((index) =>
    /^\s*\(?[\d๐-๙]/.test(cells[index] ?? ''),
  );

/** A row that counts the columns, adds up the rows above, or is a note about them. */
const isOutside = (filled: readonly string[]): boolean =>
  countsColumns(filled) || addsUp(filled) || NOTE.test(filled[0]!);

/** In the first of several cells it is a note about the table. */
const NOTE = /^\s*\*?\s?หมายเหตุ\s*:?\s*\*?$/;

const TOTAL =
  /^(?:ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|งบประมาณ|ยอด|จำนวน)*(?:\d{1,3}(?:กิจกรรม|โครงการ|รายการ|เรื่อง|\/)*)?$/;

/** Money, or how many they are. */
const addsUp = ([first, ...rest]: readonly string[]): boolean =>
  TOTAL.test(first!.replace(/\s+/g, '')) &&
  rest.every((cell) => /^[\d๐-๙.,\s–-]*(?:บาท|กิจกรรม|โครงการ|รายการ|เรื่อง)?$/.test(cell));

/** A row below the heading that counts its columns: `(1) | (2) | (3) | (4)`. */
const countsColumns = (filled: readonly string[]): boolean =>
  filled.length > 2 && filled.every((cell, index) => cell.replace(/[()\s]/g, '') === String(index + 1));

function coverOf(rows: readonly TableRow[], at: number): Pick<PlanRowSource, 'whole' | 'coveredFrom'> {
  const { cells, covered = new Map<number, number>() } = rows[at]!;
  const above = (up: number): TableRow | undefined => rows[at - up];
  return {
    whole: cells.map((cell, column) => {
      const up = covered.get(column);
      return up === undefined ? cell : (above(up)?.cells[column] ?? '');
    }),
    coveredFrom: new Map([...covered].map(([column, up]) => [column, above(up)?.line ?? 0])),
  };
}
