import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { createCollector, type Document } from './document.js';
import { fragmentText, hasMarkup, readHtml } from './html.js';

/** Reads every sheet of a workbook; lines are the row numbers of the first sheet, and later sheets count on from it. */
export async function readXlsx(bytes: Buffer): Promise<Document> {
  const collector = createCollector();
  let before = 0;
  for (const sheet of await readSheets(bytes)) {
    collector.endTable();
    for (const [index, row] of sheet.data.entries()) {
      const cells = row.map(cellText);
      if (cells.some(Boolean)) collector.row(before + index + 1, cells);
    }
    before += sheet.data.length;
  }
  return collector.done();
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return hasMarkup(text) ? fragmentText(text) : text;
}

/** Reads a Word document; lines are paragraph or row numbers. */
export async function readDocx(bytes: Buffer): Promise<Document> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { includeDefaultStyleMap: true, convertImage: noImage },
  );
  const collector = createCollector();
  readHtml(value.replace(/(<\/(?:p|h[1-6]|li|tr)>)/g, '$1\n'), collector);
  return collector.done();
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
