import { type Columns, cellOf, type Role } from '../columns/columns.js';
import { recurringPeriod } from '../dates/period-recurrence.js';
import { findScopes, findStarts } from '../sub-items/scopes.js';
import { covering, SHARED, shareWithSubItems } from './covered-cells.js';
import { lostZeros } from './lost-zeros.js';
import type { PlanRowSource } from './plan-rows.js';
import { missingNumbers } from './unnumbered-rows.js';

/** One cell's text as it stood in one row. */
export interface Segment {
  line: number;
  text: string;
  /** The row goes on from an earlier one (page break, or a sub-item in a row of its own). */
  continued: boolean;
  /** Sub-items that start in this row, if it is a later row with a date of its own. */
  aligned: string[];
}

/** An activity as the tables give it: its cells of all rows, by column. */
export interface Activity {
  code: string;
  measure: number | null;
  line: number;
  cells: Map<Role, Segment[]>;
  /** Sub-items that stand in the code column instead of the due column. */
  displaced: string[];
}

const WORD = '(?:ข้อ|โครงการที่|กิจกรรมที่|ลำดับที่)?\\s*';
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2}){0,2})';
const CODE = new RegExp(`^${WORD}${NUMBER}\\.?(?:\\s*\\(ต่อ\\))?$`);
const BRACKETED_CODE = new RegExp(`^${WORD}\\(?${NUMBER}\\.?\\)\\.?(?:\\s*\\(ต่อ\\))?$`);
/** `1-1` where no number has another form. */
const DASHED_CODE = /^(\d{1,2})[-–/](\d{1,2})$/;
/** Three digits without a full stop behind them count something: `100 คน`. */
const CODE_AND_TITLE = /^(\d{1,2}(?:\.\d{1,2}){0,2}|\d{3}(?=\.))\.?\s+(?=[^\d\s)])/;
const BRACKETED_CODE_AND_TITLE = /^\(?(\d{1,3})\)\s*(?=[^\d\s)])/;
const DOTTED_CODE = /^(\d{1,3}(?:\.\d{1,2}){1,2})\.?\s+/;

/**
 * Groups rows into activities.
 * 1. A row with a code starts an activity; the same code again with a date of its own starts another part of it.
 * 2. Any other row goes on with the activity before it, column by column.
 * 3. A date or units merged over several activities are each one's; within one activity they stand once.
 * 4. A heading such as `1. …` whose activities follow as `1.1`, `1.2` is no activity.
 */
export function groupActivities(rows: readonly PlanRowSource[]): Activity[] {
  const activities: Activity[] = [];
  const split = rowSplitter(rows);
  for (const source of rows) {
    const { row, measure } = source;
    const { code, cells, displaced } = split(source);
    const current = activities.at(-1);
    const goesOn = current && (code === null || (code === current.code && isSamePart(current, cells)));
    if (goesOn) extend(current, source, cells, { displaced, continued: code === null });
    else if (code !== null) {
      const activity: Activity = { code, measure, line: row.line, cells: new Map(), displaced };
      for (const [role, text] of withShared(cells, source))
        if (text) activity.cells.set(role, [{ line: row.line, text, continued: false, aligned: [] }]);
      activities.push(activity);
    }
  }
  return activities.filter((activity, index) => !isHeading(activity, activities[index + 1]));
}

/** The cells of an activity's first row. Where no date stands, what comes again and again in the period does so when handed in. */
function withShared(own: Map<Role, string>, { columns, whole }: PlanRowSource): Map<Role, string> {
  const cells = new Map([...columns.roles.keys()].map((role) => [role, cellOf(whole, columns, role).trim()]));
  joinDueColumns(cells);
  const shared = new Map([
    ...own,
    ...SHARED.map((role) => [role, own.get(role) || (cells.get(role) ?? '')] as const),
  ]);
  const isBlank = !/[^\s–—-]/.test(shared.get('due') ?? '');
  return isBlank ? shared.set('due', recurringPeriod(columns, whole) ?? '') : shared;
}

/** The code again without a date or a title, or with sub-items of the same activity: the activity goes on. */
function isSamePart(current: Activity, cells: Map<Role, string>): boolean {
  if (!cells.get('due') || !cells.get('activity')) return true;
  const title = columnText(current, 'activity').split('\n')[0]!;
  const text = cells.get('activity') ?? '';
  const below = text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text;
  if (!/^\s*(?:● ?)?\(?\d{1,2}\)/.test(below)) return false;
  cells.set('activity', below);
  return true;
}

/** A table row as an activity's: its code, if it has one of its own, and its cells by role. */
export interface SplitRow {
  code: string | null;
  cells: Map<Role, string>;
  displaced: string[];
  /** The code is not as it is written: why it is taken for this one. */
  takenFor?: 'missing' | 'lost-zero';
}

/**
 * Tells the code of each row from its cells. Numbers such as `1)` in the column of codes are sub-items that slipped
 * there, unless no row of the plan has a code in another form; then `1-1` is 1.1. A whole row has the number that is missing where it stands,
 * and one that lost its zero in a spreadsheet has it again.
 */
export function rowSplitter(rows: readonly PlanRowSource[]): (source: PlanRowSource) => SplitRow {
  const form = formOf(rows);
  const asWritten = ({ columns, row }: PlanRowSource): SplitRow => splitCode(columns, row.cells, form);
  const tens = lostZeros(rows, (source) => asWritten(source).code);
  const counted = (source: PlanRowSource): SplitRow => {
    const number = tens.get(source);
    return number === undefined
      ? asWritten(source)
      : { ...asWritten(source), code: number, takenFor: 'lost-zero' };
  };
  const missing = missingNumbers(rows, counted);
  return (source) => {
    const number = missing.get(source);
    return number === undefined ? counted(source) : { ...counted(source), code: number, takenFor: 'missing' };
  };
}

/** How a plan writes its numbers: `1`, `1.1`; `1)`; `1-1`. */
type NumberForm = 'plain' | 'bracketed' | 'dashed';

/** Fewer dashed numbers may be anything. */
const LEAST_DASHED = 2;

function formOf(rows: readonly PlanRowSource[]): NumberForm {
  if (rows.some(({ columns, row }) => splitCode(columns, row.cells, 'plain').code !== null)) return 'plain';
  const dashed = rows.filter(({ columns, row }) =>
    DASHED_CODE.test(cellOf(row.cells, columns, 'code').trim()),
  );
  return dashed.length >= LEAST_DASHED ? 'dashed' : 'bracketed';
}

function splitCode(columns: Columns, raw: readonly string[], form: NumberForm): SplitRow {
  const bracketed = form === 'bracketed';
  const cells = new Map<Role, string>();
  for (const role of columns.roles.keys()) cells.set(role, cellOf(raw, columns, role).trim());
  joinDueColumns(cells);
  const written = cells.get('code') ?? '';
  const codeCell = form === 'dashed' ? written.replace(DASHED_CODE, '$1.$2') : written;
  const activity = cells.get('activity') ?? '';
  cells.delete('code');
  const titled = bracketed ? BRACKETED_CODE_AND_TITLE : CODE_AND_TITLE;
  const dotted = DOTTED_CODE.exec(activity) ?? (columns.roles.has('code') ? null : titled.exec(activity));
  const plain = (bracketed ? BRACKETED_CODE : CODE).exec(codeCell)?.[1];
  if (dotted && (plain === undefined || dotted[1]!.startsWith(plain))) {
    cells.set('activity', activity.slice(dotted[0].length));
    return { code: dotted[1]!, cells, displaced: displacedSubs(codeCell) };
  }
  if (plain !== undefined) return { code: plain, cells, displaced: [] };
  const both = titled.exec(codeCell);
  if (both) {
    cells.set('activity', [codeCell.slice(both[0].length), activity].filter(Boolean).join('\n'));
    return { code: both[1]!, cells, displaced: [] };
  }
  return { code: null, cells, displaced: displacedSubs(codeCell) };
}

/** A column for the end of a range or for the recurrence says what the due column would. */
function joinDueColumns(cells: Map<Role, string>): void {
  const [due, until, recurrence] = (['due', 'until', 'recurrence'] as const).map(
    (role) => cells.get(role) ?? '',
  );
  const range = [due, until].filter(Boolean).join(' - ');
  cells.set('due', [range, recurrence].filter(Boolean).join('\n'));
}

const displacedSubs = (codeCell: string): string[] => findScopes(codeCell).flatMap(({ subs }) => subs);

function extend(
  activity: Activity,
  source: PlanRowSource,
  cells: Map<Role, string>,
  { displaced, continued }: { displaced: string[]; continued: boolean },
): void {
  const { line } = source.row;
  const aligned = source.first ? [] : ownSubItems(activity, source, cells);
  activity.displaced.push(...displaced);
  shareWithSubItems(activity, source, aligned);
  for (const [role, text] of cells) {
    if (!text) continue;
    const segments = activity.cells.get(role) ?? [];
    segments.push({ line, text: text.replace(/^\(ต่อ\)\s*/, ''), continued, aligned });
    activity.cells.set(role, segments);
  }
}

const OPEN_END = /(?:ส่ง|ภายใน|วันที่|ข้อ|ที่|\)|รายงาน|และ|-)\s*$/;

/** Sub-items of a row that has a date of its own, or beside a merged one: they start in it, and no due cell names any. */
function ownSubItems(activity: Activity, source: PlanRowSource, cells: Map<Role, string>): string[] {
  const due = cells.get('due') ?? '';
  const before = columnText(activity, 'due');
  const named = findScopes(`${before}\n${due}`).length > 0;
  if (named || (due === '' && !covering(activity, source, 'due'))) return [];
  return due !== '' && OPEN_END.test(before) ? [] : findStarts(cells.get('activity') ?? '');
}

function isHeading(activity: Activity, next: Activity | undefined): boolean {
  return (
    next?.code.startsWith(`${activity.code}.`) === true &&
    !activity.cells.has('due') &&
    !activity.cells.has('responsible')
  );
}

/** All text of a column, its rows in order. */
export const columnText = (activity: Activity, role: Role): string =>
  (activity.cells.get(role) ?? []).map(({ text }) => text).join('\n');

/** A column's text as one, and the source line of each position in it. */
export interface JoinedText {
  text: string;
  lineAt(index: number): number;
  aligned: string[];
  line: number;
}

/**
 * Joins the rows of a cell that a page break cut apart, so that a date or a name can go on over it. A row with
 * sub-items and a date of its own stays apart.
 */
export function joinSegments(segments: readonly Segment[]): JoinedText[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && String(last[0]!.aligned) === String(segment.aligned)) last.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join('\n'),
    line: group[0]!.line,
    aligned: group[0]!.aligned,
    lineAt: (index) => lineOf(group, index),
  }));
}

function lineOf(group: readonly Segment[], index: number): number {
  let end = 0;
  for (const { line, text } of group) {
    end += text.length + 1;
    if (index < end) return line;
  }
  return group.at(-1)!.line;
}
