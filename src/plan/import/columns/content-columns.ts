import { recurrenceIn } from '../dates/due-cell.js';
import { findWrittenDates } from '../dates/written-dates.js';
import type { TableRow } from '../read/document.js';
import { NONE_KNOWN } from '../unit-names.js';
import { readUnitCell } from '../units/unit-entries.js';

/** What the numbered rows of a table hold, by column. */
export interface Contents {
  /** The column that counts the rows. */
  code: number;
  /** Columns most cells of which are dates, units, or other words. */
  dates: readonly number[];
  units: readonly number[];
  words: readonly number[];
  /** Index of the first numbered row: those above it are headings. */
  first: number;
}

/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;
const NUMBER_ALONE = /^(?:ข้อ\s?)?\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]*$/;
/** The share of a cell's letters that its dates, or units, must make up; the rest is words about them. */
const SHARE = 0.4;
/** Longer is a sentence in which something recurs. */
const LONGEST_RECURRENCE = 30;

const isNumber = (cell: string | undefined): boolean => NUMBER_ALONE.test((cell ?? '').trim());

/** What the columns of a table hold, or null where no column counts its rows. */
export function contentsOf(rows: readonly TableRow[]): Contents | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const numbers = (index: number): number => rows.filter(({ cells }) => isNumber(cells[index])).length;
  const code = columns.find((index) => numbers(index) > 0 && countsUp(rows, index));
  if (code === undefined) return null;
  const numbered = rows.filter(({ cells }) => isNumber(cells[code]));
  const mostly = (is: (cell: string) => boolean, others: readonly number[] = []): number[] =>
    columns.filter((index) => {
      if (others.includes(index)) return false;
      const filled = numbered.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim());
      return index !== code && filled.length > 0 && filled.filter(is).length * 2 > filled.length;
    });
  const dates = mostly(isDateCell);
  const units = mostly(isUnitCell, dates);
  const words = mostly((cell) => /[\u0E01-\u0E2E]{2}/.test(cell), [...dates, ...units]);
  return { code, dates, units, words, first: rows.indexOf(numbered[0]!) };
}

/** Numbers of which none is lower than the one before count, and may begin again; amounts of money and people do not. */
function countsUp(rows: readonly TableRow[], index: number): boolean {
  const values = rows.flatMap(({ cells }) =>
    isNumber(cells[index]) ? [/\d+/.exec(cells[index]!)![0]].map(Number) : [],
  );
  return values.every((value, at) => at === 0 || value >= values[at - 1]! || value === 1);
}

function isDateCell(cell: string): boolean {
  const dates = findWrittenDates(cell, ANY_YEAR);
  const length = dates.reduce((sum, { index, end }) => sum + end - index, 0);
  return length >= cell.length * SHARE || (cell.length <= LONGEST_RECURRENCE && recurrenceIn(cell) !== null);
}

function isUnitCell(cell: string): boolean {
  const units = readUnitCell(cell, NONE_KNOWN).filter(
    ({ sure, kind }) => sure && kind !== 'vague' && kind !== 'unread',
  );
  const length = units.reduce((sum, { index, end }) => sum + end - index, 0);
  return length > 0 && length >= cell.length * SHARE;
}
