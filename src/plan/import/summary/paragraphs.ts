import { isDated } from '../dates/written-dates.js';
import type { Document, TableBlock } from '../read/document.js';
import type { Line } from './rounds.js';

/**
 * The text in which rounds, timelines and rules are looked for: paragraphs; rows of a spreadsheet that hold one
 * paragraph; the rows of small tables that are no plan (`รอบ | กำหนดส่ง | จำนวน`, `ลำดับ | ขั้นตอน | ระยะเวลา`),
 * each as a line.
 * @param ofPlan the tables that are the plan's
 */
export function paragraphs(document: Document, ofPlan: ReadonlySet<TableBlock>): Line[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'text') return [{ line: block.line, text: block.text }];
    return ofPlan.has(block) ? loneCells(block) : rowLines(block);
  });
}

function loneCells({ rows }: TableBlock): Line[] {
  return rows.flatMap(({ line, cells }) => {
    const filled = cells.filter((cell) => cell.trim());
    return filled.length === 1 && cells[0]!.trim() ? [{ line, text: filled[0]! }] : [];
  });
}

/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/** Without its heading; beside dates a count column's bare number gets its noun, a number in the first column its full stop. */
function rowLines({ rows }: TableBlock): Line[] {
  const isOfDates = rows.some(({ cells }) => cells.some((cell) => isDated(cell, ANY_YEAR)));
  const counts = isOfDates ? rows[0]!.cells.findIndex((cell) => /จำนวน/.test(cell)) : -1;
  const heads = rows.length > 1 && rows[0]!.cells.every((cell) => !/\d/.test(cell));
  return rows.slice(heads ? 1 : 0).map(({ line, cells }) => {
    const text = cells
      .map((cell, index) => {
        if (index === counts && /^\d{1,3}$/.test(cell.trim())) return `จำนวน ${cell.trim()} กิจกรรม`;
        return index === 0 && /^\d{1,2}$/.test(cell.trim()) && cells.length > 1 ? `${cell.trim()}.` : cell;
      })
      .filter((cell) => cell.trim())
      .join(' ')
      .replace(/\s+/g, ' ');
    return { line, text };
  });
}
