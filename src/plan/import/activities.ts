import { type Columns, cellOf, type Role, readHeader } from './columns.js';
import type { Document, TableRow } from './read/document.js';
import { findScopes } from './scopes.js';

/** One cell's text as it stood in one row. */
export interface Segment {
  line: number;
  text: string;
  /** The row goes on from an earlier one (page break, or a sub-item in a row of its own). */
  continued: boolean;
  /** Sub-items that start in this row, if it is a later row with a date of its own. */
  aligned: string[];
}

/** An activity as the tables give it: its cells of all rows, by column. */
export interface Activity {
  code: string;
  measure: number | null;
  line: number;
  cells: Map<Role, Segment[]>;
  /** Sub-items that stand in the code column instead of the due column. */
  displaced: string[];
}

/** A table row with its columns known. */
export interface PlanRowSource {
  columns: Columns;
  row: TableRow;
  measure: number | null;
}

const CODE = /^(?:ข้อ|โครงการที่|กิจกรรมที่|ลำดับที่)?\s*(\d{1,2}(?:\.\d{1,2}){0,2})\.?(?:\s*\(ต่อ\))?$/;
const CODE_AND_TITLE = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.?\s+(?=[^\d\s)])/;
const DOTTED_CODE = /^(\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+/;
const MEASURE = /^\s*มาตรการ(?:ที่)?\s*(\d{1,2})(?!\d)/;

/** The rows of all plan tables in reading order; headers, separators and other tables are left out. */
export function planRows(document: Document): PlanRowSource[] {
  const rows: PlanRowSource[] = [];
  let measure: number | null = null;
  let columns: Columns | null = null;
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      measure = measureIn(block.text) ?? measure;
      continue;
    }
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    if (columns && Math.max(...columns.values()) >= width) columns = null;
    for (const row of block.rows) {
      const header = readHeader(row.cells);
      const filled = row.cells.filter((cell) => cell.trim());
      if (header) columns = header;
      else if (filled.length === 1 && measureIn(filled[0]!) !== null) measure = measureIn(filled[0]!);
      else if (columns && filled.length > 0) rows.push({ columns, row, measure });
    }
  }
  return rows;
}

const measureIn = (text: string): number | null => {
  const number = MEASURE.exec(text)?.[1];
  return number === undefined ? null : Number(number);
};

/**
 * Groups rows into activities.
 * 1. A row with a code starts an activity; the same code again with a date of its own starts another part of it.
 * 2. Any other row goes on with the activity before it, column by column.
 * 3. A heading such as `1. …` whose activities follow as `1.1`, `1.2` is no activity.
 */
export function groupActivities(rows: readonly PlanRowSource[]): Activity[] {
  const activities: Activity[] = [];
  for (const { columns, row, measure } of rows) {
    const { code, cells, displaced } = splitCode(columns, row.cells);
    const current = activities.at(-1);
    const goesOn = current && (code === null || (code === current.code && !cells.get('due')?.trim()));
    if (goesOn) extend(current, row.line, cells, displaced, code === null);
    else if (code !== null) {
      const activity: Activity = { code, measure, line: row.line, cells: new Map(), displaced };
      for (const [role, text] of cells)
        if (text) activity.cells.set(role, [{ line: row.line, text, continued: false, aligned: [] }]);
      activities.push(activity);
    }
  }
  return activities.filter((activity, index) => !isHeading(activity, activities[index + 1]));
}

interface SplitRow {
  code: string | null;
  cells: Map<Role, string>;
  displaced: string[];
}

function splitCode(columns: Columns, raw: readonly string[]): SplitRow {
  const cells = new Map<Role, string>();
  for (const role of columns.keys()) cells.set(role, cellOf(raw, columns, role).trim());
  const codeCell = cells.get('code') ?? '';
  const activity = cells.get('activity') ?? '';
  cells.delete('code');
  const dotted = DOTTED_CODE.exec(activity) ?? (columns.has('code') ? null : CODE_AND_TITLE.exec(activity));
  const plain = CODE.exec(codeCell)?.[1];
  if (dotted && (plain === undefined || dotted[1]!.startsWith(plain))) {
    cells.set('activity', activity.slice(dotted[0].length));
    return { code: dotted[1]!, cells, displaced: displacedSubs(codeCell) };
  }
  if (plain !== undefined) return { code: plain, cells, displaced: [] };
  const both = CODE_AND_TITLE.exec(codeCell);
  if (both) {
    cells.set('activity', [codeCell.slice(both[0].length), activity].filter(Boolean).join('\n'));
    return { code: both[1]!, cells, displaced: [] };
  }
  return { code: null, cells, displaced: displacedSubs(codeCell) };
}

const displacedSubs = (codeCell: string): string[] => findScopes(codeCell).flatMap(({ subs }) => subs);

function extend(
  activity: Activity,
  line: number,
  cells: Map<Role, string>,
  displaced: string[],
  continued: boolean,
): void {
  const own = (cells.get('due') ?? '') !== '' ? findStarts(cells.get('activity') ?? '') : [];
  activity.displaced.push(...displaced);
  for (const [role, text] of cells) {
    if (!text) continue;
    const segments = activity.cells.get(role) ?? [];
    segments.push({ line, text: text.replace(/^\(ต่อ\)\s*/, ''), continued, aligned: own });
    activity.cells.set(role, segments);
  }
}

/** Numbers of the sub-items that start at the beginning of a line: `(2) …`, `3) …`. */
export function findStarts(text: string): string[] {
  return [...text.matchAll(/^\s*(?:● ?)?\(?(\d{1,2})\)\s*\S/gm)].map((match) => match[1]!);
}

function isHeading(activity: Activity, next: Activity | undefined): boolean {
  return (
    next?.code.startsWith(`${activity.code}.`) === true &&
    !activity.cells.has('due') &&
    !activity.cells.has('responsible')
  );
}

/** All text of a column, its rows in order. */
export const columnText = (activity: Activity, role: Role): string =>
  (activity.cells.get(role) ?? []).map(({ text }) => text).join('\n');
