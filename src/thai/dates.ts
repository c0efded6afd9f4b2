import type { CivilDate } from '../clock.js';
import { fiscalYearSpan } from '../clock.js';
import { dayNumberOf } from './civil.js';
import { readExpression } from './dates/expression.js';
import { type Folded, fold } from './dates/fold.js';
import { lex } from './dates/lexer.js';
import type { Scan } from './dates/scan.js';
import type { DateOptions, FoundDate, Reference } from './dates/types.js';
import { createCalendar } from './working-days.js';

export type { DateOptions, FoundDate, Grain, ImpossibleDate } from './dates/types.js';

const NO_HOLIDAYS = createCalendar([]);

/** Positions of the folded text become those of the raw text. */
function onRaw(found: FoundDate, raw: string, folded: Folded): FoundDate {
  const index = folded.raw[found.index]!;
  const end = folded.raw[found.index + found.length - 1]! + 1;
  return { ...found, index, length: end - index, text: raw.slice(index, end) };
}

function find(raw: string, reference: Reference): FoundDate[] {
  const folded = fold(raw);
  const scan: Scan = { ...reference, text: folded.text, tokens: lex(folded.text) };
  const found: FoundDate[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const expression = readExpression(scan, i);
    if (expression) for (const date of expression.found) found.push(onRaw(date, raw, folded));
    i = expression ? expression.next : i + 1;
  }
  return found;
}

/**
 * Every date and period named in a text (reference/thai.md 6), in order.
 * @param text raw text as typed; not `normalise`d, which would cut `20/6` apart. Positions count on this text,
 *   so that the caller can cut the dates out (`cutSpans`) before it looks for codes and titles
 * @param options today as a Bangkok civil date; fiscal year (Buddhist era) for years that are not said
 */
export function findDates(text: string, { today, fiscalYear, holidays }: DateOptions): FoundDate[] {
  return find(text, { today: dayNumberOf(today), fiscalYear, holidays: holidays ?? NO_HOLIDAYS });
}

/**
 * The dates of a document, which do not depend on when it is read: no "tomorrow", no bare `วันที่ 20`.
 * @param options fiscal year (Buddhist era) for dates without a year; without it those are left out
 */
export function findAbsoluteDates(text: string, options: { fiscalYear?: number } = {}): FoundDate[] {
  return find(text, { today: null, fiscalYear: options.fiscalYear ?? null, holidays: NO_HOLIDAYS });
}

/**
 * The closed period that a list of deadlines is asked for: open at its start begins today (or, when it ended before
 * today, with the fiscal year), open at its end closes with the fiscal year.
 * @returns both ends inclusive; null for an impossible date
 */
export function periodOf(
  found: FoundDate,
  { today, fiscalYear }: DateOptions,
): [CivilDate, CivilDate] | null {
  if (found.impossible || (found.start === null && found.end === null)) return null;
  const [first, last] = fiscalYearSpan(fiscalYear);
  const end = found.end ?? (found.start! > last ? fiscalYearSpan(fiscalYear + 1)[1] : last);
  if (found.start !== null) return [found.start, end];
  if (today <= end) return [today, end];
  return end < first ? [end, end] : [first, end];
}
