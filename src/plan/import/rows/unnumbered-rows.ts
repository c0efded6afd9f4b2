import { cellOf } from '../columns/columns.js';
import { isDated } from '../dates/written-dates.js';
import { findStarts } from '../sub-items/scopes.js';
import type { SplitRow } from './activities.js';
import type { PlanRowSource } from './plan-rows.js';

/** Marks in the column of numbers that say nothing. */
export const NO_NUMBER = /^(?:\(?ต่อ\)?|[-–—●•.\s]*)$/;
/** What begins so goes on with the row before. */
const GOES_ON = /^(?:[-–—●•▪◦○·*(]|และ|หรือ|รวมทั้ง)/;
/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/** Whether a row without a number has a title, and a unit or date, of its own, as an activity has. */
export function isLikeActivity(source: PlanRowSource, { code, cells, displaced }: SplitRow): boolean {
  const { columns, coveredFrom, row, whole } = source;
  const title = cells.get('activity') ?? '';
  const covered = (['code', 'activity'] as const).some((role) =>
    columns.roles.get(role)?.some((index) => coveredFrom.has(index)),
  );
  const marked = !NO_NUMBER.test(cellOf(row.cells, columns, 'code').trim()) || displaced.length > 0;
  const goesOn = title === '' || GOES_ON.test(title) || findStarts(title).length > 0;
  if (code !== null || covered || marked || goesOn) return false;
  const named = cellOf(whole, columns, 'responsible').trim() !== '';
  return named || isDated(cellOf(whole, columns, 'due'), ANY_YEAR);
}

/**
 * Rows with a title and a date or unit of their own, as many between two numbers as numbers are missing there: theirs
 * are these.
 * @param split the code and cells of a row as they are written
 */
export function missingNumbers(
  rows: readonly PlanRowSource[],
  split: (source: PlanRowSource) => SplitRow,
): Map<PlanRowSource, string> {
  const numbers = new Map<PlanRowSource, string>();
  let before: string | null = null;
  let between: PlanRowSource[] = [];
  for (const source of rows) {
    const read = split(source);
    if (read.code === null) {
      if (source.columns.roles.has('code') && isLikeActivity(source, read)) between.push(source);
      continue;
    }
    const missing = before === null ? [] : numbersBetween(before, read.code);
    if (missing.length === between.length)
      for (const [at, one] of between.entries()) numbers.set(one, missing[at]!);
    before = read.code;
    between = [];
  }
  return numbers;
}

/** `1.2` and `1.3` for `1.1` and `1.4`; none for numbers of different lists. */
function numbersBetween(before: string, after: string): string[] {
  const [list, other] = [before, after].map((code) => code.slice(0, code.lastIndexOf('.') + 1));
  const [from, to] = [before, after].map((code) => Number(code.split('.').at(-1)));
  if (list !== other) return [];
  return Array.from({ length: Math.max(0, to! - from! - 1) }, (_, step) => `${list}${from! + step + 1}`);
}
