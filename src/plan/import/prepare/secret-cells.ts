import { headingTexts } from '../columns/columns.js';
import { headsCredentials } from './credentials.js';

/** The columns of a table that hold secrets, and how many columns it has. */
export interface SecretColumns {
  columns: ReadonlySet<number>;
  width: number;
}

export interface SecretRow {
  /** The columns whose cells are secrets as a whole. */
  secret: ReadonlySet<number>;
  /** The row heads such columns. */
  isHeading: boolean;
}

export interface SecretCells {
  rows: SecretRow[];
  /** What holds at the end of the table: it may go on in the next. */
  last: SecretColumns;
}

export const NO_SECRETS: SecretColumns = { columns: new Set(), width: 0 };

/**
 * The cells of a table that stand below a heading such as รหัสผ่าน.
 * 1. A row of headings names such columns; they hold to the next that does.
 * 2. A table of the same width without headings goes on with the one before: a page broke it.
 * 3. In two columns the first may be headings of rows as well: then what stands beside is a secret, too.
 * @param rows the cells of each row @param before what held at the end of the table before
 */
export function secretCells(rows: readonly (readonly string[])[], before: SecretColumns): SecretCells {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const goesOn = width === before.width && headingTexts(rows[0] ?? []) === null;
  let columns = goesOn ? before.columns : NO_SECRETS.columns;
  const read = rows.map((cells, at): SecretRow => {
    const headed = at + 1 < rows.length ? headedColumns(cells) : [];
    if (headed.length === 0) return { secret: withoutLabels(columns, cells), isHeading: false };
    columns = new Set(headed);
    return { secret: new Set(width === 2 && headed.join() === '0' ? [1] : []), isHeading: true };
  });
  return { rows: read, last: { columns, width } };
}

/** A label in such a column has its value beside it. */
const withoutLabels = (columns: ReadonlySet<number>, cells: readonly string[]): Set<number> =>
  new Set([...columns].filter((index) => !headsCredentials(cells[index] ?? '')));

/** The columns that a row heads as secrets; a label whose value stands beside it heads none. */
function headedColumns(cells: readonly string[]): number[] {
  const filled = cells.flatMap((cell, index) => (cell.trim() ? [index] : []));
  if (filled.length < 2 || headingTexts(cells) === null) return [];
  return filled.filter((index, at) => {
    const next = cells[filled[at + 1] ?? -1];
    return headsCredentials(cells[index]!) && (!next || headsCredentials(next) || /[ก-ฮ]/.test(next));
  });
}
