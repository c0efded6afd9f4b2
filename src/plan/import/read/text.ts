import { type Collector, createCollector, type Document } from './document.js';
import { brokenText, hasMarkup, needsParser } from './markup.js';
import { struck } from './struck-text.js';

/** Reads markup; null for a text without any: its library takes a sixth of a second to load. */
type Html = typeof import('./html.js') | null;

/** An HTML cell that OCR broke over lines is joined up to this many lines. */
const LONGEST_CELL = 60;

/**
 * Reads the text of an OCR run and Markdown alike: tab-separated rows, pipe rows, whole HTML tables and HTML
 * fragments within cells; everything else is text.
 */
export async function readText(content: string): Promise<Document> {
  const html: Html = needsParser(content) ? await import('./html.js') : null;
  const lines = content.split(/\r\n|\n|\r/);
  const collector = createCollector();
  for (let at = 0; at < lines.length; ) at = readAt(lines, at, collector, html);
  return collector.done();
}

/** Reads what starts at line index `at`; returns the index of the next unread line. */
function readAt(lines: string[], at: number, collector: Collector, html: Html): number {
  const line = lines[at]!;
  if (html && /<table\b/i.test(line)) {
    const end = lines.findIndex((one, index) => index >= at && /<\/table>/i.test(one));
    const last = end < 0 ? lines.length - 1 : end;
    html.readHtml(lines.slice(at, last + 1).join('\n'), collector, at + 1);
    return last + 1;
  }
  if (line.includes('\t')) {
    const { text, next } = joinOpenMarkup(lines, at);
    collector.row(at + 1, text.split('\t').map(cellText(html)));
    return next;
  }
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = pipeCells(line);
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) collector.row(at + 1, cells.map(cellText(html)));
    return at + 1;
  }
  if (line.trim()) collector.text(at + 1, plainLine(line, html), / {2}/.test(line) ? line : undefined);
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

const unmarked = (text: string): string =>
  text
    .replace(/~~(?=\S)([^~]+?)~~/g, (_, gone: string) => struck(gone))
    .replace(/\*\*|__|~~|(?<!\w)`|`(?!\w)/g, '');

const markupText = (text: string, html: Html): string => (html ? html.fragmentText(text) : brokenText(text));

const cellText =
  (html: Html) =>
  (cell: string): string => {
    const isMarked = hasMarkup(cell) || /&(amp|lt|gt|nbsp|quot|#\d+);/.test(cell);
    const text = isMarked ? markupText(cell, html) : cell;
    return unmarked(text.replaceAll('\\n', '\n')).trim();
  };

function plainLine(line: string, html: Html): string {
  const heading = line.replace(/^\s*(#{1,6}|>)\s+/, '');
  return unmarked(hasMarkup(heading) ? markupText(heading, html).replaceAll('\n', ' ') : heading);
}
