import papaparse from 'papaparse';
import { createCollector, type Document } from './document.js';
import { fragmentText } from './html.js';
import { hasMarkup } from './markup.js';

/** Reads comma-, semicolon- or tab-separated values; quoted cells may hold line breaks. Lines are source lines. */
export function readCsv(content: string): Document {
  const text = content.replace(/^\uFEFF/, '');
  const { data } = papaparse.parse<string[]>(text, {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const collector = createCollector();
  let line = 1;
  for (const cells of data) {
    const filled = cells.filter((cell) => cell.trim());
    if (filled.length === 1 && cells.length === 1) collector.text(line, filled[0]!);
    else if (filled.length > 0) collector.row(line, cells.map(cellText));
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  return collector.done();
}

const cellText = (cell: string): string =>
  (hasMarkup(cell) ? fragmentText(cell) : cell.replace(/\r\n?/g, '\n')).trim();
