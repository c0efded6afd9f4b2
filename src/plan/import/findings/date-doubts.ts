import type { Finding } from '../../types.js';
import { findWrittenDates, type WrittenDate } from '../dates/written-dates.js';
import type { ReadActivity } from '../items/combine.js';
import { columnText, rowSplitter } from '../rows/activities.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import type { Line } from '../summary/rounds.js';
import type { Make } from './findings.js';

/** A text in which dates count: a cell of an activity (with its code), a step, a round. */
interface Place extends Line {
  code: string | null;
}

/** The cells of the plan's rows (both ends of a range as one, unless a row is an item) and the lines of its schedules and rounds. */
export function placesOf(rows: readonly PlanRowSource[], lines: readonly Line[]): Place[] {
  const split = rowSplitter(rows);
  let current: string | null = null;
  const cells = rows.flatMap((source) => {
    const own = split(source);
    current = own.code ?? current;
    const code = current;
    const isExplicit = source.columns.roles.has('subItems');
    const texts = isExplicit ? source.row.cells : [...own.cells.values()];
    return texts.map((text) => ({ line: source.row.line, text, code }));
  });
  return [...cells, ...lines.map(({ line, text }) => ({ line, text, code: null }))];
}

/** Dates that are misspelt somewhere: one of the weekday and the date is wrong, or of both ends of a range. */
export function dateDoubts(places: readonly Place[], fiscalYear: number, make: Make): Finding[] {
  return places.flatMap(({ line, text, code }) =>
    findWrittenDates(text, fiscalYear).flatMap((date) => {
      if (date.impossible || date.doubt === null) return [];
      return [
        make(date.doubt === 'turned' ? 'conflicting-dues' : 'other', 'confirm', code, line, messageFor(date)),
      ];
    }),
  );
}

function messageFor({ doubt, from, until }: WrittenDate): string {
  const range = until === null ? from : `${from} to ${until}`;
  return doubt === 'turned'
    ? `a range is written with its end before its start: ${range} is stored`
    : `the weekday written does not fit ${range}: one of them is misspelt`;
}

const FROM_THEN_ON = /^\s*เป็นต้นไป/;

/** A day of the due column from which something runs (`ตั้งแต่ …`, `… เป็นต้นไป`): it says when to begin, not by when. */
export function openDues({ activity }: ReadActivity, fiscalYear: number, make: Make): Finding[] {
  const text = columnText(activity, 'due');
  return findWrittenDates(text, fiscalYear)
    .filter(({ opens, until, end }) => opens || (until === null && FROM_THEN_ON.test(text.slice(end))))
    .map(({ from }) => {
      const message = `${from} is said to be the first day, and no last one is given: it is stored as the due date`;
      return make('other', 'confirm', activity.code, activity.line, message);
    });
}

/** Dates that were given to units because as many lines have one as have the other. */
export const pairedByLine = ({ activity, claims }: ReadActivity, make: Make): Finding[] =>
  claims.pairedByLine.map((line) =>
    make(
      'other',
      'info',
      activity.code,
      line,
      'dates and units are paired line by line: name the unit beside its date if it is not so',
    ),
  );
