import { type Collector, createCollector, type Document } from './document.js';
import { fragmentText, hasMarkup, readHtml } from './html.js';

/** An HTML cell that OCR broke over lines is joined up to this many lines. */
const LONGEST_CELL = 60;

/**
 * Reads the text of an OCR run and Markdown alike: tab-separated rows, pipe rows, whole HTML tables and HTML
 * fragments within cells; everything else is text.
 */
export function readText(content: string): Document {
  const lines = content.split(/\r\n|\n|\r/);
  const collector = createCollector();
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, collector);
  return collector.done();
}

/** Reads what starts at line index `at`; returns the index of the next unread line. */
function readAt(lines: string[], at: number, collector: Collector): number {
  const line = lines[at]!;
  if (/<table\b/i.test(line)) {
    const end = lines.findIndex((one, index) => index >= at && /<\/table>/i.test(one));
    const last = end < 0 ? lines.length - 1 : end;
    readHtml(lines.slice(at, last + 1).join('\n'), collector, at + 1);
    return last + 1;
  }
  if (line.includes('\t')) {
    const { text, next } = joinOpenMarkup(lines, at);
    collector.row(at + 1, text.split('\t').map(cellText));
    return next;
  }
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = pipeCells(line);
    if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell))) collector.row(at + 1, cells.map(cellText));
    return at + 1;
  }
  if (line.trim()) collector.text(at + 1, plainLine(line));
  else collector.endTable();
  return at + 1;
}

/** A row whose list or paragraph is still open goes on in the next line. */
function joinOpenMarkup(lines: string[], at: number): { text: string; next: number } {
  let text = lines[at]!;
  let next = at + 1;
  while (isOpen(text) && next < lines.length && next - at < LONGEST_CELL) text += ` ${lines[next++]!}`;
  return isOpen(text) ? { text: lines[at]!, next: at + 1 } : { text, next };
}

function isOpen(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/<p\b[^>]*>/gi) > count(/<\/p>/gi) || count(/<[uo]l\b[^>]*>/gi) > count(/<\/[uo]l>/gi);
}

function pipeCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

const unmarked = (text: string): string => text.replace(/\*\*|__|~~|(?<!\w)`|`(?!\w)/g, '');

function cellText(cell: string): string {
  const text = hasMarkup(cell) || /&(amp|lt|gt|nbsp|quot|#\d+);/.test(cell) ? fragmentText(cell) : cell;
  return unmarked(text.replaceAll('\\n', '\n')).trim();
}

function plainLine(line: string): string {
  const heading = line.replace(/^\s*(#{1,6}|>)\s+/, '');
  return unmarked(hasMarkup(heading) ? fragmentText(heading).replaceAll('\n', ' ') : heading);
}
