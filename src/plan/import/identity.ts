import { fiscalYearOf } from '../../clock.js';
import type { Document } from './read/document.js';
import { findUnits, type KnownUnit, type NamedUnit } from './unit-names.js';
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

const OWN = /(?:ของ|หน่วยงาน\s*:|เจ้าของแผน\s*:)\s*$/;
/** The title of a document stands within this many lines. */
const TITLE_LINES = 8;

/**
 * Whose plan it is: the first unit (or parent office) that the text calls the plan's own (`ของสำนัก…`), else the
 * first that its title names.
 */
export function findOwner(lines: readonly { text: string }[], known: readonly KnownUnit[]): string | null {
  const named = (text: string): NamedUnit[] => findUnits(text, known).filter(({ kind }) => kind !== 'all');
  for (const { text } of lines) {
    const own = named(text).find(({ index }) => OWN.test(text.slice(0, index)));
    if (own) return own.name;
  }
  return lines.slice(0, TITLE_LINES).flatMap(({ text }) => named(text))[0]?.name ?? null;
}
