import type { Block, Document } from '../read/document.js';

/** The words that number the parts of a plan, the highest first: a plan may have แนวทางที่ 1 within ยุทธศาสตร์ที่ 1. */
const WORDS = [
  'มาตรการ(?:ที่)?',
  '(?:ประเด็น)?(?:การพัฒนา|ยุทธศาสตร์)ที่',
  'ประเด็นที่',
  'มิติที่',
  'เสาหลักที่',
  'ด้านที่',
  'หมวดที่',
  'เป้าประสงค์ที่',
  'กลยุทธ์ที่',
  'แผนงานที่',
  'แนวทาง(?:การดำเนินการ)?ที่',
] as const;

/** Reads the number of a heading's measure; null where the text is no such heading. */
export type MeasureReader = (text: string) => number | null;

/**
 * How this document numbers its measures: by the highest of the words that some heading has. A heading is a
 * paragraph, or a table row of one cell, that begins with the word and a number.
 */
export function measureReader(document: Document): MeasureReader {
  const headings = document.blocks.flatMap(headingsOf);
  const patterns = WORDS.map((word) => new RegExp(`^\\s*${word}\\s*(\\d{1,2})(?![\\d.]*\\d)`));
  const pattern = patterns.find((one) => headings.some((text) => one.test(text)));
  return (text) => {
    const number = pattern?.exec(text)?.[1];
    return number === undefined ? null : Number(number);
  };
}

const headingsOf = (block: Block): string[] =>
  block.kind === 'text'
    ? [block.text]
    : block.rows.flatMap(({ cells }) => {
        const filled = cells.filter((cell) => cell.trim());
        return filled.length === 1 ? filled : [];
      });
