/** A line or paragraph outside tables. `line` counts from 1: the line of a text file, the paragraph of a .docx. */
export interface TextBlock {
  kind: 'text';
  line: number;
  text: string;
  /** The line as it stands in a text file, where gaps part it into pieces. */
  layout?: string;
}

/** One table row. A cell's text has one paragraph or list entry per line; list entries start with `● `. */
export interface TableRow {
  line: number;
  cells: string[];
  /** By column, for cells that one of an earlier row covers: how many rows further up it stands. */
  covered?: ReadonlyMap<number, number>;
}

export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
}

export type Block = TextBlock | TableBlock;

/** What every format is read into: text and tables in reading order, each with its source line. */
export interface Document {
  blocks: Block[];
}

export const BULLET = '● ';

/** Collects blocks; rows that follow one another become one table. */
export function createCollector() {
  const blocks: Block[] = [];
  return {
    text(line: number, text: string, layout?: string): void {
      const block: TextBlock = { kind: 'text', line, text: text.trim() };
      if (block.text) blocks.push(layout === undefined ? block : { ...block, layout });
    },
    row(line: number, cells: string[], covered?: ReadonlyMap<number, number>): void {
      const last = blocks.at(-1);
      const row = covered && covered.size > 0 ? { line, cells, covered } : { line, cells };
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    },
    /** The next row starts a table of its own. */
    endTable(): void {
      if (blocks.at(-1)?.kind === 'table') blocks.push({ kind: 'table', rows: [] });
    },
    done: (): Document => ({
      blocks: blocks.filter((block) => block.kind === 'text' || block.rows.length > 0),
    }),
  };
}

export type Collector = ReturnType<typeof createCollector>;
