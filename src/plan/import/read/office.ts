import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { createCollector, type Document } from './document.js';
import { fragmentText, readHtml } from './html.js';
import { hasMarkup } from './markup.js';
import { type Merge, sheetLayouts } from './sheet-layouts.js';
import { struck } from './struck-text.js';
import { withNumbers } from './word-numbering.js';

/** Reads every sheet of a workbook that is not hidden; lines are the row numbers of the first sheet, and later sheets count on from it. */
export async function readXlsx(bytes: Buffer): Promise<Document> {
  const collector = createCollector();
  const layouts = sheetLayouts(bytes);
  let before = 0;
  for (const [at, sheet] of (await readSheets(bytes)).entries()) {
    if (layouts[at]?.hidden) continue;
    collector.endTable();
    const marked = layouts[at]?.struck ?? new Map<string, string | null>();
    const rows = sheet.data.map((row, line) =>
      row.map((value, column) => shownText(value, marked.get(`${line}:${column}`))),
    );
    const kept = rows.flatMap((cells, row) => (cells.some(Boolean) ? [row] : []));
    for (const row of kept)
      collector.row(before + row + 1, rows[row]!, coveredIn(row, kept, layouts[at]?.merges ?? []));
    before += sheet.data.length;
  }
  return collector.done();
}

/** By column: how many of the rows that are kept stand between a cell and the row of the merged cell over it. */
function coveredIn(row: number, kept: readonly number[], merges: readonly Merge[]): Map<number, number> {
  const covered = new Map<number, number>();
  for (const { top, bottom, left, right } of merges) {
    if (row <= top || row > bottom || !kept.includes(top)) continue;
    const up = kept.indexOf(row) - kept.indexOf(top);
    for (let column = left; column <= right; column++) covered.set(column, up);
  }
  return covered;
}

/** What a cell says, with what is struck out in it marked; `marked` is null where all of it is. */
function shownText(value: unknown, marked: string | null | undefined): string {
  if (marked === undefined) return cellText(value);
  return marked === null ? struck(cellText(value)) : cellText(marked);
}

/** What a formula adds up (0.1 + 0.2) differs behind these digits from what the cell shows. */
const MOST_DIGITS = 12;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(MOST_DIGITS)));
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return hasMarkup(text) ? fragmentText(text) : text;
}

/** Reads a Word document; lines are paragraph or row numbers. */
export async function readDocx(bytes: Buffer): Promise<Document> {
  const { value } = await mammoth.convertToHtml(
    { buffer: withNumbers(bytes) },
    { includeDefaultStyleMap: true, convertImage: noImage },
  );
  const collector = createCollector();
  readHtml(value.replace(/(<\/(?:p|h[1-6]|li|tr)>)/g, '$1\n'), collector);
  return collector.done();
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
