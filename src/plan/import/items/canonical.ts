import type { ItemKind, Points, Recurrence } from '../../types.js';
import { cellOf, type Role } from '../columns/columns.js';
import { recurrenceIn } from '../dates/due-cell.js';
import { findWrittenDates } from '../dates/written-dates.js';
import { lostZeros } from '../rows/lost-zeros.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import { expand, sortSubs } from '../sub-items/scopes.js';
import { everyUnitBut } from '../units/owed-by.js';
import { readUnitCell } from '../units/unit-entries.js';
import type { Draft, PlanContext } from './combine.js';

const KINDS: readonly (readonly [ItemKind, RegExp])[] = [
  ['milestone', /milestone|หมุดหมาย|เป้าหมายระหว่างทาง|สิ้นสุดแผน|ความสำเร็จ/i],
  ['event', /event|วันงาน|จัดงาน|กิจกรรมวัน/i],
  ['submission', /./],
];

/** The whole cell: the beginning of a longer number is another activity's. */
const CODE = /^(?:ข้อ|\()?\s*(\d{1,3}(?:\.\d{1,2}){0,2})[.)]*$/;

/** The number in a row's cell as it stands, or null. */
export const codeIn = ({ whole, columns }: PlanRowSource): string | null =>
  CODE.exec(cellOf(whole, columns, 'code').trim())?.[1] ?? null;

/**
 * A table with a column of its own for sub-items says everything in explicit columns (the template, an export):
 * each row is one item. Null when the tables are not of this form.
 */
export function readCanonical(rows: readonly PlanRowSource[], context: PlanContext): Draft[] | null {
  if (
    rows.length === 0 ||
    !rows.every(({ columns }) => columns.roles.has('subItems') && columns.roles.has('code'))
  )
    return null;
  const titles = new Map<string, string>();
  const tens = lostZeros(rows, codeIn);
  return rows.flatMap((source) => {
    const at = (role: Role): string => cellOf(source.whole, source.columns, role).trim();
    const code = tens.get(source) ?? codeIn(source);
    if (code === null) return [];
    const [title = '', ...subTitles] = at('activity').split('\n');
    if (title) titles.set(code, title);
    return [
      {
        ...explicit(source, at, context),
        code,
        title: title || (titles.get(code) ?? ''),
        subItemTitles: titlesOf(subTitles),
      },
    ];
  });
}

type Explicit = Omit<Draft, 'code' | 'title' | 'subItemTitles'>;

function explicit(source: PlanRowSource, at: (role: Role) => string, context: PlanContext): Explicit {
  const due = findWrittenDates(at('due'), context.fiscalYear)[0];
  const until = findWrittenDates(at('until'), context.fiscalYear)[0];
  const units = (role: Role): string[] => unitsOf(at(role), context);
  const responsible = units('responsible');
  const unreadable = at('due') !== '' && !due && recurrenceIn(at('due')) === null;
  return {
    subItems: sortSubs(expand(at('subItems'))),
    measure: /\d+/.test(at('measure')) ? Number(/\d+/.exec(at('measure'))![0]) : source.measure,
    kind: KINDS.find(([, words]) => words.test(at('kind') || '-'))![0],
    due: due?.from ?? null,
    until: until?.from ?? due?.until ?? null,
    recurrence: recurrenceOf(at('recurrence')) ?? recurrenceOf(at('due')),
    responsible,
    supporters: units('supporters'),
    owedBy: owing(at, context),
    points: pointsOf(at('points')),
    requirements: [at('output'), at('outcome')].flatMap(linesOf),
    line: source.row.line,
    impossible: due?.impossible ?? until?.impossible ?? (unreadable ? 'the due cell holds no date' : null),
    grain: due?.grain ?? 'day',
  };
}

/** The column of its own where it is filled (`-`: nobody), else the responsible units. */
function owing(at: (role: Role) => string, { known, everyUnit }: PlanContext): string[] {
  const cell = at('owedBy') || at('responsible');
  const named = readUnitCell(cell, known);
  if (everyUnit && named.some(({ kind }) => kind === 'all')) return everyUnitBut(cell, { known, everyUnit });
  return [...new Set(named.filter(({ kind }) => kind === 'unit').map(({ name }) => name))];
}

const recurrenceOf = (text: string): Recurrence | null => recurrenceIn(text);

function unitsOf(text: string, { known }: PlanContext): string[] {
  const found = readUnitCell(text, known);
  const units = found.filter(({ kind }) => kind === 'unit');
  const offices = found.filter(({ kind }) => kind === 'parent' || kind === 'all');
  return [...new Set((units.length > 0 ? units : offices).map(({ name }) => name))];
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s●•-]+/, '').trim())
    .filter(Boolean);

/** One a line: what for, then the number. */
function pointsOf(text: string): Points[] {
  return linesOf(text).flatMap((line) => {
    const match = /^(.*?)[\s:=]*(\d{1,3})\s*(?:คะแนน)?$/.exec(line);
    return match ? [{ for: match[1]!.trim() || 'คะแนนสำนักดีเด่น', points: Number(match[2]) }] : [];
  });
}

function titlesOf(lines: readonly string[]): { sub: string; title: string }[] {
  return lines.flatMap((line) => {
    const match = /^\s*\(?(\d{1,2})\)\s*(.+)$/.exec(line);
    return match ? [{ sub: match[1]!, title: match[2]!.trim() }] : [];
  });
}
