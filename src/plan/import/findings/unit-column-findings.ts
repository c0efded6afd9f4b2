import type { Finding } from '../../types.js';
import { headingNames } from '../columns/columns.js';
import { contentsOf } from '../columns/content-columns.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import { findUnits, NONE_KNOWN } from '../unit-names.js';
import { readUnitCell } from '../units/unit-entries.js';
import type { Make } from './findings.js';

/** What a person should look at in the choice of the columns of units, of rows under the same headings. */
export const unitColumnFindings = (group: readonly PlanRowSource[], make: Make): Finding[] => [
  ...nobodyResponsible(group, make),
  ...alsoResponsible(group, make),
  ...unknownUnits(group, make),
];

function nobodyResponsible(group: readonly PlanRowSource[], make: Make): Finding[] {
  const { columns, row } = group[0]!;
  if (columns.roles.has('responsible') || columns.roles.has('owedBy')) return [];
  const known = new Set([...columns.roles.values()].flat());
  const named = group.some(({ row: { cells } }) =>
    cells.some((cell, index) => !known.has(index) && findUnits(cell, []).length > 0),
  );
  const message =
    'no column is headed as that of the responsible units: nobody owes what names no unit itself';
  return [make('unknown-unit', named ? 'confirm' : 'info', null, row.line, message)];
}

/** Columns of units beside the first owe too: the plan calls them responsible. */
function alsoResponsible(group: readonly PlanRowSource[], make: Make): Finding[] {
  const { roles } = group[0]!.columns;
  const [, ...others] = roles.get('responsible') ?? [];
  const row = group.find(({ whole }) => others.some((index) => namesUnits(whole[index])));
  if (!row) return [];
  const message = `those of ${headingNames(group[0]!.columns, others)} are responsible too, and owe like the others`;
  return [make('other', 'info', null, row.row.line, message)];
}

function unknownUnits(group: readonly PlanRowSource[], make: Make): Finding[] {
  const { roles, dates } = group[0]!.columns;
  if (!roles.has('responsible') && !roles.has('owedBy')) return [];
  const known = [...[...roles.values()].flat(), ...dates.passedOver];
  const isOpen = (index: number): boolean => !known.includes(index);
  if (!group.some(({ row }) => row.cells.some((cell, index) => isOpen(index) && cell.trim()))) return [];
  const contents = contentsOf(group.map(({ row }) => row));
  const unknown = (contents?.units ?? []).filter(isOpen);
  if (unknown.length === 0) return [];
  const message = `the units of ${headingNames(group[0]!.columns, unknown)} are not read: no heading says what they do`;
  return [make('unknown-unit', 'confirm', null, group[0]!.row.line, message)];
}

const namesUnits = (cell: string | undefined): boolean =>
  readUnitCell(cell ?? '', NONE_KNOWN).some(({ kind }) => kind === 'unit');
