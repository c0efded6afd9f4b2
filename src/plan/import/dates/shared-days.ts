import type { FoundDate } from '../../../thai/dates.js';

/** Between the months that one day is said for: `5 ม.ค./เม.ย./ก.ค. 69`. */
const BESIDE = /^(?:[ \t]|[,/]|และ|กับ|เดือน)*$/;
const HAS_YEAR = /\d\s*$/;

/**
 * The dates with the day of the first for all months behind it that have none of their own, where the year is said once
 * for all: `วันที่ 5 ม.ค. เม.ย. และ ก.ค. 69`.
 * @param found dates of the text, in order
 */
export function withSharedDays(found: readonly FoundDate[], text: string): FoundDate[] {
  const read: FoundDate[] = [];
  for (const date of found) {
    const before = read.at(-1);
    const day = before && sharesDay(before, date, text) ? before.end!.slice(8) : null;
    const named = `${date.end?.slice(0, 8)}${day}`;
    read.push(
      day !== null && named <= date.end! ? { ...date, start: named, end: named, grain: 'day' } : date,
    );
  }
  return read;
}

const sharesDay = (before: FoundDate, { index, grain, end, approximate }: FoundDate, text: string): boolean =>
  grain === 'month' &&
  end !== null &&
  !approximate &&
  before.grain === 'day' &&
  before.end !== null &&
  (before.start === null || before.start === before.end) &&
  before.impossible === null &&
  !before.closing &&
  !HAS_YEAR.test(before.text) &&
  BESIDE.test(text.slice(before.index + before.length, index));
