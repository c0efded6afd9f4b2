import { type Columns, readHeader, readSecondLine } from './columns.js';
import { measureReader } from './measures.js';
import type { Document, TableRow } from './read/document.js';

/** A table row with its columns known. */
export interface PlanRowSource {
  columns: Columns;
  row: TableRow;
  /** The cells with the text of those that cover them from rows above. */
  whole: readonly string[];
  measure: number | null;
  /** The first row below a heading: what a page break cut goes on here. */
  first: boolean;
}

/** The rows of all plan tables in reading order; headers, separators and other tables are left out. */
export function planRows(document: Document): PlanRowSource[] {
  const rows: PlanRowSource[] = [];
  const measureIn = measureReader(document);
  let measure: number | null = null;
  let columns: Columns | null = null;
  let first = true;
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      measure = measureIn(block.text) ?? measure;
      continue;
    }
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    if (columns && lastIndex(columns) >= width) columns = null;
    first = true;
    let belowHeading = false;
    for (const [at, row] of block.rows.entries()) {
      const header: Columns | null =
        (belowHeading && columns ? readSecondLine(row.cells, columns) : null) ??
        readHeader(row.cells, columns);
      const filled = row.cells.filter((cell) => cell.trim());
      belowHeading = header !== null;
      if (header) {
        columns = header;
        first = true;
      } else if (filled.length === 1 && measureIn(filled[0]!) !== null) measure = measureIn(filled[0]!);
      else if (columns && filled.length > 0 && !isParagraph(row.cells, columns) && !isOutside(filled)) {
        rows.push({ columns, row, whole: wholeCells(block.rows, at), measure, first });
        first = false;
      }
    }
  }
  return rows;
}

const lastIndex = ({ roles }: Columns): number => Math.max(...[...roles.values()].flat());

/** Nothing but the code cell is filled: a heading, a page number, or a paragraph that a spreadsheet has as a row. */
const isParagraph = (cells: readonly string[], { roles }: Columns): boolean =>
  cells.every((cell, index) => roles.get('code')?.includes(index) || !cell.trim());

/** A row that counts the columns, or adds up the money of the rows above. */
const isOutside = (filled: readonly string[]): boolean => countsColumns(filled) || addsUp(filled);

const addsUp = ([first, ...rest]: readonly string[]): boolean =>
  /^(?:ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|งบประมาณ|ยอด)*$/.test(first!.replace(/\s+/g, '')) &&
  rest.every((cell) => /^[\d๐-๙.,\s–-]*(?:บาท)?$/.test(cell));

/** A row below the heading that counts its columns: `(1) | (2) | (3) | (4)`. */
const countsColumns = (filled: readonly string[]): boolean =>
  filled.length > 2 && filled.every((cell, index) => cell.replace(/[()\s]/g, '') === String(index + 1));

const wholeCells = (rows: readonly TableRow[], at: number): string[] =>
  rows[at]!.cells.map((cell, column) => {
    const up = rows[at]!.covered?.get(column);
    return up === undefined ? cell : (rows[at - up]?.cells[column] ?? '');
  });
