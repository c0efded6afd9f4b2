import { type CivilDate, fiscalYearSpan } from '../../../clock.js';
import type { Holiday } from '../../../people/types.js';
import { holidayOn, isWorkingDay } from '../../../thai/working-days.js';
import { deadlineOf } from '../../deadline.js';
import type { Finding, FindingKind } from '../../types.js';
import type { Draft, ReadActivity } from '../items/combine.js';
import { datedTwice } from '../items/doubled-codes.js';
import { cancelled } from './cancelled.js';
import { conflictingDues } from './conflicting-dues.js';
import { openDues, pairedByLine } from './date-doubts.js';
import { subItemFindings } from './sub-item-findings.js';
import { unitFindings } from './unit-findings.js';

export interface FindingContext {
  fiscalYear: number;
  holidays: readonly Holiday[];
  /** Redacted text of a source line. */
  textAt(line: number): string;
  /** Names of all units known or named. */
  units: readonly string[];
  /** By name of a unit: why its reading is doubtful. */
  unitDoubts: ReadonlyMap<string, string>;
}

export type Make = (
  kind: FindingKind,
  severity: Finding['severity'],
  code: string | null,
  line: number,
  message: string,
) => Finding;

/** What a person should look at in one activity. */
export function activityFindings(read: ReadActivity, context: FindingContext): Finding[] {
  const make = maker(context);
  return [
    ...read.drafts.flatMap((draft) => draftFindings(draft, context, make)),
    ...conflictingDues(read, make),
    ...recurring(read, make),
    ...cancelled(read, make),
    ...openDues(read, context.fiscalYear, make),
    ...pairedByLine(read, make),
    ...read.points.unreadable.map(({ line }) =>
      make(
        'unreadable-points',
        'confirm',
        read.activity.code,
        line,
        'the award points cannot be read; no number is stored for them',
      ),
    ),
    ...subItemFindings(read, make),
    ...unitFindings(read, context, make),
  ];
}

/** What a person should look at in a table whose rows say everything in columns of their own. */
export function explicitFindings(drafts: readonly Draft[], context: FindingContext): Finding[] {
  const make = maker(context);
  return [
    ...drafts.flatMap((draft) => draftFindings(draft, context, make)),
    ...datedTwice(
      drafts.map((draft) => [draft]),
      make,
    ),
  ];
}

export const maker =
  (context: FindingContext): Make =>
  (kind, severity, code, line, message) => ({
    kind,
    severity,
    code,
    source: { line, text: context.textAt(line) },
    message,
  });

function draftFindings(draft: Draft, context: FindingContext, make: Make): Finding[] {
  const { code, due, until, line } = draft;
  if (draft.impossible)
    return [make('other', 'error', code, line, `no such date: ${draft.impossible}; the row is left out`)];
  if (due === null) {
    const severity = draft.recurrence ? 'info' : 'confirm';
    const what = draft.subItems.length > 0 ? `sub-items ${draft.subItems.join(', ')}` : 'the activity';
    return [
      make(
        'missing-due',
        severity,
        code,
        line,
        draft.recurrence ? `${what}: due ${draft.recurrence}, without a date` : `${what}: no date found`,
      ),
    ];
  }
  const dates = until ? [due, until] : [due];
  const findings = [
    ...outsideYear({ code, line, dates }, context, make),
    ...nonWorkingDay(draft, context, make),
  ];
  if (draft.grain === 'month')
    findings.push(
      make('other', 'info', code, line, `no day is given; the last day of the period, ${due}, is stored`),
    );
  if (until !== null && until < due)
    findings.push(
      make('conflicting-dues', 'confirm', code, line, `the range ends (${until}) before it starts (${due})`),
    );
  return findings;
}

/** Dates that no plan of the year should have. */
export function outsideYear(
  { code, line, dates }: { code: string | null; line: number; dates: readonly CivilDate[] },
  { fiscalYear }: FindingContext,
  make: Make,
): Finding[] {
  const [first, last] = fiscalYearSpan(fiscalYear);
  return dates
    .filter((date) => date < first || date > last)
    .map((date) =>
      make(
        'outside-fiscal-year',
        'confirm',
        code,
        line,
        `${date} is outside fiscal year ${fiscalYear} (${first} to ${last})`,
      ),
    );
}

/** The day that a row counts by; a window may open on any. */
function nonWorkingDay(draft: Draft, { holidays }: FindingContext, make: Make): Finding[] {
  const date = deadlineOf(draft);
  if (date === null || isWorkingDay(date, holidays)) return [];
  const holiday = holidayOn(date, holidays);
  const why = holiday ? `a holiday (${holiday.name})` : 'on a weekend';
  return [make('non-working-day', 'info', draft.code, draft.line, `${date} is ${why}`)];
}

/** What comes again and again, and has one date. */
const recurring = ({ activity, claims }: ReadActivity, make: Make): Finding[] =>
  claims.due
    .filter(({ recurrence, due, impossible }) => recurrence !== null && due !== null && !impossible)
    .map(({ recurrence, due, line }) =>
      make(
        'other',
        'confirm',
        activity.code,
        line,
        `due ${recurrence}, and one date is given: ${due} alone is reminded of`,
      ),
    );
