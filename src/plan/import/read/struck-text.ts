import { type Block, BULLET, type Document, type TableRow } from './document.js';

/** Private letters around what is struck out, between the reading of a format and `withoutStruck`. */
const [OPEN, CLOSE] = ['\uE010', '\uE011'];
const STRUCK = /\uE010+[^\uE010\uE011]*\uE011+[ \t]?/g;
const SAYS_SOMETHING = /[ก-๎A-Za-z]/;

/** A text as struck out; white space alone stays as it is. */
export const struck = (text: string): string => (text.trim() ? `${OPEN}${text}${CLOSE}` : text);

/** What a document says without what is struck out of it, and the lines where something was. */
export interface StruckOut {
  document: Document;
  lines: number[];
}

/**
 * Takes out what the readers marked as struck out: whoever reads the document takes it for deleted. A row of which
 * nothing but its number is left becomes empty.
 */
export function withoutStruck({ blocks }: Document): StruckOut {
  const lines = new Set<number>();
  const clean = (line: number, text: string): string => {
    if (!text.includes(OPEN)) return text;
    lines.add(line);
    const left = text.replace(STRUCK, '').split('\n');
    return left
      .map((one) => one.trim())
      .filter((one) => one && one !== BULLET.trim())
      .join('\n');
  };
  const cleanRow = (row: TableRow): TableRow => {
    const cells = row.cells.map((cell) => clean(row.line, cell));
    const isGone = lines.has(row.line) && !cells.some((cell) => SAYS_SOMETHING.test(cell));
    return { ...row, cells: isGone ? cells.map(() => '') : cells };
  };
  const kept = blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') return [{ ...block, rows: block.rows.map(cleanRow) }];
    const text = clean(block.line, block.text);
    if (text === block.text) return [block];
    return text ? [{ kind: 'text', line: block.line, text }] : [];
  });
  return { document: { blocks: kept }, lines: [...lines] };
}
