import { isSignature } from './signatures.js';

/** A piece of a line between gaps of two spaces or more, and where it begins and ends. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

/** How far right a character of a line stands: each counted, or those alone that take room of their own. */
type Measure = (line: string, index: number) => number;

const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;
const MEASURES: readonly Measure[] = [
  (_, index) => index,
  (line, index) => line.slice(0, index).replace(MARKS, '').length,
];

/** A table has at least so many columns. */
const FEWEST_COLUMNS = 3;
/** Cells of a column begin this near to one another. */
const TOLERANCE = 2;
const NUMBER = /^(?:ข้อ\s?)?\(?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2}){0,2}[.)]?$/;

/** Rows of a table that spaces align, with the indices of their first lines, and the lines that are none of it. */
export interface AlignedTable {
  rows: { at: number; cells: string[] }[];
  others: number[];
}

/** What stands at the head or foot of every page. */
const PAGE = /^(?:หน้า|page)?\s*[-–]?\s*[\d๐-๙]{1,3}(?:\s*\/\s*[\d๐-๙]{1,3})?\s*[-–]?$/i;

/**
 * Reads a table whose columns spaces align, as programs write the text of a PDF.
 * 1. The heading gives the number of columns; rows that begin with a number and have as many pieces tell where they begin.
 * 2. A line that begins with a number begins a row; one whose pieces stand below cells goes on with these.
 * 3. A line of one piece at the left, what recurs on every page, and signatures are text beside the table.
 * @param lines the heading and what follows it @param recurs whether a line stands on other pages, too
 * @returns null where some line is none of these, so that words would get lost or into a wrong cell
 */
export function readAligned(
  lines: readonly string[],
  recurs: (text: string) => boolean,
): AlignedTable | null {
  const width = pieces(lines[0]!, MEASURES[0]!).length;
  if (width < FEWEST_COLUMNS) return null;
  const measured = MEASURES.flatMap((measure) => {
    const read = lines.map((line) => pieces(line, measure));
    const full = read.filter((one) => one.length === width && isNumbered(one));
    const places = Array.from({ length: width }, (_, column) => full.map((one) => one[column]!.start));
    const spread = Math.max(...places.map((all) => Math.max(...all) - Math.min(...all)));
    return full.length > 0 ? [{ read, starts: places.map((all) => Math.min(...all)), spread }] : [];
  });
  const [best] = measured.sort((a, b) => a.spread - b.spread);
  return best && best.spread <= TOLERANCE ? assemble(best.read, best.starts, recurs) : null;
}

const isNumbered = ([first]: readonly Piece[]): boolean => NUMBER.test(first?.text ?? '');

function assemble(
  read: readonly Piece[][],
  starts: readonly number[],
  recurs: (text: string) => boolean,
): AlignedTable | null {
  const table: AlignedTable = { rows: [{ at: 0, cells: read[0]!.map(({ text }) => text) }], others: [] };
  let isSigned = false;
  for (const [at, line] of read.entries()) {
    if (at === 0 || line.length === 0) continue;
    isSigned = !isNumbered(line) && (isSigned || isSignature(line[0]!.text));
    if (isSigned) {
      table.others.push(at);
      continue;
    }
    const columns = line.map(({ start }) => starts.findLastIndex((one) => one <= start + TOLERANCE));
    const begins = isNumbered(line) && columns[0] === 0;
    const fits = isBelow(line, columns, starts) && begins === columns.includes(0);
    if (fits && (begins || table.rows.length > 1)) write(table, { at, line, columns, begins }, starts.length);
    else if (isBeside(line, columns, recurs)) table.others.push(at);
    else return null;
  }
  return table;
}

/** Each piece stands in a column of its own, from where its cells begin to before the next. */
const isBelow = (line: readonly Piece[], columns: readonly number[], starts: readonly number[]): boolean =>
  new Set(columns).size === columns.length &&
  line.every(({ start, end }, index) => {
    const column = columns[index]!;
    return (
      column >= 0 &&
      start - starts[column]! <= TOLERANCE &&
      end < (starts[column + 1] ?? Number.POSITIVE_INFINITY)
    );
  });

interface Placed {
  at: number;
  line: readonly Piece[];
  columns: readonly number[];
  begins: boolean;
}

function write({ rows }: AlignedTable, { at, line, columns, begins }: Placed, width: number): void {
  if (begins) rows.push({ at, cells: Array.from({ length: width }, () => '') });
  const { cells } = rows.at(-1)!;
  for (const [index, { text }] of line.entries())
    cells[columns[index]!] = [cells[columns[index]!], text].filter(Boolean).join('\n');
}

const isBeside = (
  [piece, ...others]: readonly Piece[],
  [column]: readonly number[],
  recurs: (text: string) => boolean,
): boolean => others.length === 0 && (column! <= 0 || recurs(piece!.text) || PAGE.test(piece!.text));

/** The pieces of a line. */
export function pieces(line: string, measure: Measure = MEASURES[0]!): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: measure(line, index),
    end: measure(line, index + text.length),
  }));
}
