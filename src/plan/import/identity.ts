import { fiscalYearOf } from '../../clock.js';
import type { Document } from './read/document.js';
import { findUnits, type KnownUnit } from './unit-names.js';
import { findWrittenDates } from './written-dates.js';

const YEAR_WORDS = /ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d{2})(?!\d)/g;
const ANY_YEAR = /(?:พ\.?\s?ศ\.?|ประจำปี)\s*(25\d{2})(?!\d)/g;
/** Years that a plan may be of (Buddhist era). */
const FIRST_YEAR = 2540;
const LAST_YEAR = 2640;

/** All text of a document, line by line. */
export function documentLines(document: Document): { line: number; text: string }[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'text'
      ? [{ line: block.line, text: block.text }]
      : block.rows.map(({ line, cells }) => ({ line, text: cells.join('\n') })),
  );
}

/** The text outside tables; a spreadsheet has its paragraphs as rows with one filled cell. */
export function paragraphs(document: Document): { line: number; text: string }[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'text'
      ? [{ line: block.line, text: block.text }]
      : block.rows.flatMap(({ line, cells }) => {
          const filled = cells.filter((cell) => cell.trim());
          return filled.length === 1 && cells[0]!.trim() ? [{ line, text: filled[0]! }] : [];
        }),
  );
}

/** The fiscal year (Buddhist era) that a document names most often; where it names none, that of its dates. */
export function findFiscalYear(lines: readonly { text: string }[]): number | null {
  const text = lines.map((line) => line.text).join('\n');
  const named = [...text.matchAll(YEAR_WORDS)].map(([, digits]) => buddhist(digits!));
  const any = [...text.matchAll(ANY_YEAR)].map(([, digits]) => Number(digits));
  const dated = findWrittenDates(text, mostFrequent(any) ?? 2567).map(({ from }) => fiscalYearOf(from));
  return mostFrequent(named.filter(plausible)) ?? mostFrequent(dated.filter(plausible)) ?? mostFrequent(any);
}

const buddhist = (digits: string): number => (digits.length === 2 ? 2500 + Number(digits) : Number(digits));
export const plausible = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Whose plan it is: the first unit (or parent office) that the text calls the plan's own (`ของสำนัก…`). */
export function findOwner(lines: readonly { text: string }[], known: readonly KnownUnit[]): string | null {
  for (const { text } of lines) {
    for (const unit of findUnits(text, known)) {
      if (unit.kind !== 'all' && /(?:ของ|หน่วยงาน\s*:|เจ้าของแผน\s*:)\s*$/.test(text.slice(0, unit.index)))
        return unit.name;
    }
  }
  return null;
}
