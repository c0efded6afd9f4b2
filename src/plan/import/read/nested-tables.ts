import type { CheerioAPI } from 'cheerio';

type Nodes = ReturnType<CheerioAPI['root']>;
export type Node = Nodes[number]['childNodes'][number];

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? (node.childNodes as Node[]) : []);
const isNamed = (node: Node, ...names: string[]): boolean => node.type === 'tag' && names.includes(node.name);

/** The rows of a table, without those of tables within its cells. */
export const ownRows = (table: Node): Node[] =>
  childrenOf(table).flatMap((child) => {
    if (isNamed(child, 'tr')) return [child];
    return isNamed(child, 'thead', 'tbody', 'tfoot')
      ? childrenOf(child).filter((one) => isNamed(one, 'tr'))
      : [];
  });

/** The cells of a row. */
export const ownCells = (row: Node): Node[] => childrenOf(row).filter((child) => isNamed(child, 'td', 'th'));

const tablesIn = (node: Node): Node[] =>
  childrenOf(node).flatMap((child) => (isNamed(child, 'table') ? [child] : tablesIn(child)));

const widthOf = (table: Node): number => Math.max(0, ...ownRows(table).map((row) => ownCells(row).length));

/** Whether a table only places what stands in it: a table within it has more columns. */
export const isLayout = (table: Node): boolean => {
  const width = widthOf(table);
  return tablesIn(table).some((inner) => widthOf(inner) > width || (width === 1 && widthOf(inner) === 1));
};

/**
 * A table within a cell as lines, a row each: its cells one after another; below a heading (`ครั้งที่ | วันส่ง`) each
 * behind its column's (`ครั้งที่ 1 วันส่ง 15 ธ.ค. 66`).
 * @param textOf what a cell says
 */
export function nestedLines(table: Node, textOf: (cell: Node) => string): string[] {
  const rows = ownRows(table).map((row) =>
    ownCells(row).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()),
  );
  const [head = [], ...below] = rows;
  const isHeaded =
    below.length > 0 && head.every(isLabel) && below.every((cells) => COUNT.test(cells[0] ?? ''));
  const lines = isHeaded
    ? below.map((cells) => cells.flatMap((cell, column) => (cell ? [head[column] ?? '', cell] : [])))
    : rows;
  return lines.map((cells) => cells.filter(Boolean).join(' '));
}

/** A heading of a small table says no number. */
const isLabel = (cell: string): boolean => cell !== '' && !/[\d๐-๙]/.test(cell);
const COUNT = /^[\d๐-๙]{1,2}$/;
