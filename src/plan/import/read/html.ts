import { load } from 'cheerio';
import { BULLET, type Collector } from './document.js';
import { writtenLines } from './markup.js';
import { isLayout, type Node, nestedLines, ownCells, ownRows } from './nested-tables.js';
import { struck } from './struck-text.js';

/** Elements that stand on lines of their own. */
const BLOCK = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'blockquote',
  'body',
]);
const IGNORED = new Set(['script', 'style', 'head', 'template', 'noscript']);
const HEADINGS_AND_TEXT = /^(p|h[1-6]|li|div|blockquote|caption|figcaption|address|dt|dd|pre)$/;

/** The text of an HTML fragment: one line per paragraph or list entry, entries marked as such. */
export function fragmentText(html: string): string {
  const $ = load(html, null, false);
  return nodesText($.root().contents().toArray() as Node[]);
}

function nodesText(nodes: Node[]): string {
  const lines = [''];
  for (const node of nodes) write(node, lines);
  return writtenLines(lines);
}

function write(node: Node, lines: string[], ordinal?: number): void {
  if (node.type === 'text') {
    lines[lines.length - 1] += node.data.replace(/\s+/g, ' ');
    return;
  }
  if (node.type !== 'tag' || IGNORED.has(node.name)) return;
  if (node.name === 'br') {
    lines.push('');
    return;
  }
  if (isStruck(node)) {
    lines[lines.length - 1] += struck(plainText(node).replace(/\s+/g, ' '));
    return;
  }
  if (node.name === 'table') {
    lines.push(
      ...nestedLines(node, (cell) => nodesText(cell.type === 'tag' ? (cell.childNodes as Node[]) : [])),
      '',
    );
    return;
  }
  const block = BLOCK.has(node.name);
  if (block) lines.push(node.name === 'li' ? entryMark(node, ordinal) : '');
  let entry = Number(node.name === 'ol' ? (node.attribs['start'] ?? 1) : 0);
  for (const child of node.childNodes as Node[]) {
    const counts = node.name === 'ol' && child.type === 'tag' && child.name === 'li';
    write(child, lines, counts ? entry++ : undefined);
  }
  if (block) lines.push('');
}

const STRUCK = new Set(['s', 'del', 'strike']);

/** Struck out by its element, or by its style. */
const isStruck = (node: Node): boolean =>
  node.type === 'tag' && (STRUCK.has(node.name) || /line-through/i.test(node.attribs['style'] ?? ''));

/** Read by hand: loading a node into another document would take it out of this one. */
function plainText(node: Node): string {
  if (node.type === 'text') return node.data;
  return node.type === 'tag' ? (node.childNodes as Node[]).map(plainText).join('') : '';
}

/** A numbered entry keeps its number, which HTML and Word only imply; any other entry gets one bullet. */
function entryMark(node: Node, ordinal?: number): string {
  const text = plainText(node).trim();
  if (/^([●•▪◦○·*]|[-–—]\s|\(?[0-9๐-๙]{1,2}[.)])/.test(text)) return '';
  return ordinal === undefined ? BULLET : `${ordinal}. `;
}

/** Reads a whole HTML document. `firstLine` is the line its first character stands on. */
export function readHtml(html: string, collector: Collector, firstLine = 1): void {
  const $ = load(html, { sourceCodeLocationInfo: true });
  const lineOf = (node: Node): number => (node.sourceCodeLocation?.startLine ?? 1) + firstLine - 1;
  const visit = (nodes: Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') collector.text(lineOf(node), node.data.replace(/\s+/g, ' '));
      if (node.type !== 'tag' || IGNORED.has(node.name)) continue;
      if (isStruck(node)) collector.text(lineOf(node), struck(plainText(node).replace(/\s+/g, ' ')));
      else if (node.name === 'table' && !isLayout(node)) readTable(node, collector, lineOf);
      else if (HEADINGS_AND_TEXT.test(node.name) && $(node).find('table,p,li,div').length === 0) {
        collector.text(lineOf(node), nodesText([node]).replace(/\n/g, ' '));
      } else if (node.name === 'ol' && $(node).find('table').length === 0) readList(node, collector, lineOf);
      else visit(node.childNodes as Node[]);
    }
  };
  visit($('body').contents().toArray() as Node[]);
}

function readList(list: Node, collector: Collector, lineOf: (node: Node) => number): void {
  if (list.type !== 'tag') return;
  let entry = Number(list.attribs['start'] ?? 1);
  for (const child of list.childNodes as Node[]) {
    if (child.type !== 'tag' || child.name !== 'li') continue;
    const lines: string[] = [''];
    write(child, lines, entry++);
    for (const line of lines) collector.text(lineOf(child), line.replace(/\s+/g, ' '));
  }
}

/** A cell seen from the next row: how many rows it still covers, and how far up it stands. */
interface Held {
  rows: number;
  up: number;
}

/** Cells that span columns or rows: the text stands in the first cell, the others are empty. */
function readTable(table: Node, collector: Collector, lineOf: (node: Node) => number): void {
  collector.endTable();
  const held: Held[] = [];
  for (const row of ownRows(table)) {
    const cells: string[] = [];
    const covered = new Map<number, number>();
    const skipHeld = (): void => {
      for (let above = held[cells.length]; above && above.rows > 0; above = held[cells.length]) {
        covered.set(cells.length, above.up);
        cells.push('');
      }
    };
    const place = (text: string, rows: number): void => {
      skipHeld();
      held[cells.length] = { rows, up: 0 };
      cells.push(text);
    };
    for (const cell of ownCells(row)) {
      if (cell.type !== 'tag') continue;
      const rows = Math.max(1, Number(cell.attribs['rowspan']) || 1);
      const text = nodesText(cell.childNodes as Node[]);
      place(isStruck(cell) || isStruck(row) ? struck(text) : text, rows);
      for (let extra = Number(cell.attribs['colspan']) || 1; extra > 1; extra--) place('', rows);
    }
    skipHeld();
    for (const [column, one] of held.entries())
      held[column] = { rows: Math.max(0, (one?.rows ?? 0) - 1), up: (one?.up ?? 0) + 1 };
    collector.row(lineOf(row), cells, covered);
  }
  collector.endTable();
}
