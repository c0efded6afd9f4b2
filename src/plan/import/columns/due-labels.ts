import { instalmentIn } from '../dates/instalments.js';
import { findUnits } from '../unit-names.js';

/** What the headings of several due columns tell apart: whose dates they hold, or which of several hand-ins. */
export interface DueLabels {
  of: 'units' | 'instalments';
  /** By column: the words that say so in a cell. */
  words: ReadonlyMap<number, string>;
}

/** The text of a due cell with its label; the word between keeps the numbers of both apart. */
export const withLabel = (label: string, text: string): string => `${label} กำหนด ${text}`;

/**
 * The labels of due columns: `กำหนดส่ง` over two units, or over `รอบที่ 1` and `รอบที่ 2`.
 * @returns null where some column has none, or two have the same
 */
export function dueLabels(due: readonly number[], headings: readonly string[]): DueLabels | null {
  const units = labelled(due, headings, (text) => {
    const named = findUnits(text, []).filter(({ kind }) => kind === 'unit');
    return named.length === 1 ? named[0]!.name : null;
  });
  if (units) return { of: 'units', words: units };
  const parts = labelled(due, headings, (text) => {
    const part = instalmentIn(text);
    return part && `รอบที่ ${part}`;
  });
  return parts && { of: 'instalments', words: parts };
}

function labelled(
  due: readonly number[],
  headings: readonly string[],
  labelOf: (heading: string) => string | null,
): Map<number, string> | null {
  const words = new Map<number, string>();
  for (const index of due) {
    const label = labelOf(headings[index] ?? '');
    if (label !== null) words.set(index, label);
  }
  return due.length > 1 && new Set(words.values()).size === due.length ? words : null;
}
