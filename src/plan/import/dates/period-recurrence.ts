import type { Columns } from '../columns/columns.js';
import { recurrenceIn } from './due-cell.js';
import { findWrittenDates } from './written-dates.js';

/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/** What a row says in a column of dates, other than those of the hand-in, that comes again and again; null where nothing. */
export const recurringPeriod = ({ dates }: Columns, cells: readonly string[]): string | null =>
  dates.passedOver
    .map((index) => cells[index]?.trim() ?? '')
    .find((text) => recurrenceIn(text) !== null && findWrittenDates(text, ANY_YEAR).length === 0) ?? null;
