import type { Finding } from '../../types.js';
import { cellOf, headingNames, type Role } from '../columns/columns.js';
import { type Claim, saysHandIn } from '../dates/due-cell.js';
import { recurringPeriod } from '../dates/period-recurrence.js';
import { isDated } from '../dates/written-dates.js';
import type { ReadActivity } from '../items/combine.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import type { Make } from './findings.js';
import { unitColumnFindings } from './unit-column-findings.js';

/**
 * What a person should look at in the choice of the columns, once for all rows under the same headings.
 * 1. Columns of dates that are none of a hand-in, and dates in columns whose heading says nothing that is known.
 * 2. No column of responsible units, or several; units in columns that are not known.
 * 3. Columns that no heading tells, and the cells do.
 * 4. No column that says when to hand in: a period of work is taken for it, or a day whose cell does not say so.
 */
export function columnFindings(
  rows: readonly PlanRowSource[],
  read: readonly ReadActivity[],
  fiscalYear: number,
  make: Make,
): Finding[] {
  const groups = new Map<string, PlanRowSource[]>();
  for (const source of rows) {
    const { headings, roles } = source.columns;
    const key = JSON.stringify([headings, ...roles]);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].flatMap((group) => [
    ...passedOver(group, fiscalYear, make),
    ...unknownColumns(group, fiscalYear, make),
    ...guessed(group, make),
    ...unitColumnFindings(group, make),
    ...unsaid(group, read, make),
  ]);
}

/** Once for all rows, and for each row where such a column says that it comes again and again, and there is one date. */
function passedOver(group: readonly PlanRowSource[], fiscalYear: number, make: Make): Finding[] {
  const { columns, row } = group[0]!;
  const { due, passedOver: others } = columns.dates;
  const filled = others.filter((index) => group.some(({ whole }) => whole[index]?.trim()));
  if (filled.length === 0) return [];
  const message = `the dates to hand in are those of ${headingNames(columns, due)}; those of ${headingNames(columns, filled)} are not`;
  const recurring = group.flatMap((source) => {
    const period = recurringPeriod(source.columns, source.whole);
    const dated = isDated(cellOf(source.whole, source.columns, 'due'), fiscalYear);
    const words = `${period} is the period, and has one date to hand in: that alone is reminded of`;
    return period && dated ? [make('other', 'info', null, source.row.line, words)] : [];
  });
  return [make('other', 'info', null, row.line, message), ...recurring];
}

function unknownColumns(group: readonly PlanRowSource[], fiscalYear: number, make: Make): Finding[] {
  const { roles, dates } = group[0]!.columns;
  const known = new Set([...roles.values()].flat().concat(dates.passedOver));
  return group.flatMap(({ row }) =>
    row.cells.flatMap((cell, index) =>
      !known.has(index) && isDated(cell, fiscalYear)
        ? [
            make(
              'other',
              'confirm',
              null,
              row.line,
              `a date in a column that is not known, ${headingNames(group[0]!.columns, [index])}, is not read`,
            ),
          ]
        : [],
    ),
  );
}

const WHAT: Partial<Record<Role, string>> = {
  due: 'the dates to hand in',
  responsible: 'the responsible units',
  activity: 'the activities',
};

/** A title that is another column's does no harm; a date or a unit would. */
function guessed(group: readonly PlanRowSource[], make: Make): Finding[] {
  const { columns, row } = group[0]!;
  if (columns.guessed.length === 0) return [];
  const taken = columns.guessed.map(
    (role) =>
      `${headingNames(group[0]!.columns, columns.roles.get(role) ?? [])} is taken for ${WHAT[role] ?? role}`,
  );
  const isUnit = columns.guessed.every((role) => role === 'responsible');
  const severity = columns.guessed.every((role) => role === 'activity') ? 'info' : 'confirm';
  const message = `no heading tells some columns, so their cells do: ${taken.join('; ')}`;
  return [make(isUnit ? 'unknown-unit' : 'other', severity, null, row.line, message)];
}

function unsaid(group: readonly PlanRowSource[], read: readonly ReadActivity[], make: Make): Finding[] {
  const { says, due, until } = group[0]!.columns.dates;
  if (says !== 'period' && says !== 'end') return [];
  const lines = new Set(group.map(({ row }) => row.line));
  const claims = read
    .flatMap((one) => one.claims.due)
    .filter((claim) => lines.has(claim.line) && claim.kind === 'submission' && claim.due !== null)
    .filter(({ words }) => !saysHandIn(words));
  if (claims.length === 0) return [];
  const about = headingNames(group[0]!.columns, [...due, ...until]);
  const message = `no column says when to hand in: ${claims.length} date(s) of ${about} are taken for it`;
  const severity = says === 'end' || claims.some(isPeriod) ? 'confirm' : 'info';
  return [make('other', severity, null, claims[0]!.line, message)];
}

const isPeriod = ({ until, grain }: Claim): boolean => until !== null || grain === 'month';
