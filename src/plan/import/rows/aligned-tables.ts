import { readHeader } from '../columns/columns.js';
import { pieces, readAligned } from '../read/aligned-text.js';
import type { Block, Document, TextBlock } from '../read/document.js';

/**
 * Makes tables of lines whose columns spaces align, below a line that is the heading of a plan; each goes to the next
 * heading, or to something that is no line of text. Where one cannot be read for certain none is: a part of a plan would
 * look like all of it.
 */
export function withAlignedTables({ blocks }: Document): Document {
  const recurs = recurring(blocks);
  const found: Block[] = [];
  let isSure = true;
  for (let at = 0; at < blocks.length; ) {
    const end = Math.max(regionEnd(blocks, at), at + 1);
    const tables = isHeading(blocks[at]) ? tablesOf(blocks.slice(at, end) as TextBlock[], recurs) : null;
    isSure &&= tables !== null || !isHeading(blocks[at]);
    found.push(...(tables ?? blocks.slice(at, end)));
    at = end;
  }
  return { blocks: (isSure ? found : blocks).map(withoutLayout) };
}

/** Whether a line stands more than once in the document, its numbers aside. */
function recurring(blocks: readonly Block[]): (text: string) => boolean {
  const bare = (text: string): string => text.replace(/[\d๐-๙]+|\s+/g, '');
  const counts = new Map<string, number>();
  for (const block of blocks)
    if (block.kind === 'text') counts.set(bare(block.text), (counts.get(bare(block.text)) ?? 0) + 1);
  return (text) => (counts.get(bare(text)) ?? 0) > 1;
}

/** Index behind the lines that a heading at `at` heads; `at` where none stands there. */
function regionEnd(blocks: readonly Block[], at: number): number {
  if (!isHeading(blocks[at])) return at;
  const rest = blocks.slice(at + 1).findIndex((block) => block.kind !== 'text' || isHeading(block));
  return rest < 0 ? blocks.length : at + 1 + rest;
}

const isHeading = (block: Block | undefined): boolean =>
  block?.kind === 'text' &&
  block.layout !== undefined &&
  readHeader(pieces(block.layout).map(({ text }) => text)) !== null;

function tablesOf(region: readonly TextBlock[], recurs: (text: string) => boolean): Block[] | null {
  const read = readAligned(
    region.map(({ layout, text }) => layout ?? text),
    recurs,
  );
  if (!read) return null;
  const rows = new Map(read.rows.map(({ at, cells }) => [at, { line: region[at]!.line, cells }]));
  const found: Block[] = [];
  for (const [at, block] of region.entries()) {
    const row = rows.get(at);
    const last = found.at(-1);
    if (read.others.includes(at)) found.push(block);
    else if (row && last?.kind === 'table') last.rows.push(row);
    else if (row) found.push({ kind: 'table', rows: [row] });
  }
  return found;
}

const withoutLayout = (block: Block): Block =>
  block.kind === 'text' ? { kind: 'text', line: block.line, text: block.text } : block;
