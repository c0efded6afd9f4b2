import type { TableRow } from '../read/document.js';
import { findUnits } from '../unit-names.js';
import { type Columns, columnsOf, headingTexts, readHeader } from './columns.js';
import { meaningOf } from './heading-words.js';

/** A heading within a table: its columns, and how many rows it takes. */
export interface Heading {
  columns: Columns;
  rows: number;
}

/** What the second line of a heading says beneath a heading that spans columns, and means nothing by itself. */
const SECOND_LINE =
  /^(?:(?:วัน(?:ที่)?|เดือน|กำหนด)?(?:เริ่ม(?:ต้น|ดำเนินการ)?|สิ้นสุด|เสร็จสิ้น|แล้วเสร็จ|ดำเนิน(?:การ|งาน)|(?:นำ)?ส่ง(?:งาน|รายงาน|ผลงาน|เอกสาร)?|รายงาน(?:ผล)?|จาก|ตั้งแต่|ถึง)|(?:รอบ|ครั้ง|งวด|ไตรมาส)(?:ที่)?\d{1,2}(?:เดือน)?|หลัก|สนับสนุน|ร่วม|รอง)$/;

/** The heading that begins at a row, in one line or two, or null. @param above the columns that hold so far */
export function headingAt(rows: readonly TableRow[], at: number, above: Columns | null): Heading | null {
  const { cells } = rows[at]!;
  const one = readHeader(cells, above);
  const two = rows[at + 1] ? readTwoLines(cells, rows[at + 1]!.cells, one) : null;
  if (two) return { columns: two, rows: 2 };
  return one && { columns: one, rows: 1 };
}

/**
 * The columns of a heading of two lines, or null when the second row is no line of the heading.
 * 1. The second line says something beneath spanning cells, and nothing beneath the numbers and the activities.
 * 2. Beneath a line that is a heading by itself each of its words is known, and the cell above spans it.
 * @param one the columns of the first line, where it is a heading by itself; else it names a column of codes at least
 */
function readTwoLines(
  first: readonly string[],
  second: readonly string[],
  one: Columns | null,
): Columns | null {
  const upper = headingTexts(first);
  const lower = headingTexts(second);
  if (!upper || !lower || upper.length !== lower.length) return null;
  const roleOf = (text: string) => {
    const meaning = text ? meaningOf(text) : null;
    return meaning && 'role' in meaning ? meaning.role : null;
  };
  const own = lower.flatMap((text, index) => (text && text !== upper[index] ? [index] : []));
  const named = one
    ? [...(one.roles.get('code') ?? []), ...(one.roles.get('activity') ?? [])]
    : upper.flatMap((text, index) => (roleOf(text) === 'code' ? [index] : []));
  if (own.length === 0 || named.length === 0 || own.some((index) => named.includes(index))) return null;
  const spans = (index: number): boolean =>
    upper[index] === '' || (own.includes(index + 1) && ['', upper[index]].includes(upper[index + 1]));
  const isKnown = (index: number): boolean =>
    isSecond(lower[index]!) || (spans(index) && (meaningOf(lower[index]!) !== null || isUnit(lower[index]!)));
  if (one && !own.every(isKnown)) return null;
  return columnsOf(joinLines(upper, lower));
}

const isUnit = (text: string): boolean => findUnits(text, []).some(({ index }) => index === 0);

const isSecond = (text: string): boolean => SECOND_LINE.test(text.replaceAll(' ', ''));

/** Two lines of a heading as one: what the lower says, with the cell above where it means nothing by itself. */
export const joinLines = (upper: readonly string[], lower: readonly string[]): string[] =>
  upper.map((text, index) => {
    const below = lower[index] ?? '';
    if (below === '' || below === text) return text;
    if (!isSecond(below) && meaningOf(below) !== null) return below;
    return `${upper.slice(0, index + 1).findLast(Boolean) ?? ''} ${below}`.trim();
  });
