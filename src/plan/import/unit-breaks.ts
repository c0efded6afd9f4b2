import type { Activity } from './activities.js';
import type { Role } from './columns.js';
import { type CellContext, cellTokens } from './responsible-tokens.js';
import { readUnitCell } from './unit-entries.js';
import {
  HEAD,
  type KnownUnit,
  MORE_UNITS,
  type NamedUnit,
  officialName,
  STOP,
  STOP_WORD,
} from './unit-names.js';

const UNIT_COLUMNS: readonly Role[] = ['responsible', 'supporters'];

/**
 * Narrow columns break a name over two lines, and flattened cells leave two names with a space between them. The
 * names that stand unbroken in the document's cells tell which:
 * 1. Collect the units that all cells name without a space in them.
 * 2. A line break is closed where the two lines together are one of them, or the first ends with the word that begins
 *    a name (สำนัก) and the second goes on with it.
 * 3. A space within a name that is none of them becomes a comma where both its sides are.
 * Lengths stay, so that positions hold.
 */
export function mendUnitCells(activities: readonly Activity[], context: Context): Activity[] {
  const { known } = context;
  const cells = activities.flatMap((activity) =>
    UNIT_COLUMNS.flatMap((role) => (activity.cells.get(role) ?? []).map(({ text }) => text)),
  );
  const names = new Set(cells.flatMap((text) => unbroken(text, context)));
  const mend = (text: string): string => partNames(joinLines(text, names, known), names, known);
  return activities.map((activity) => ({
    ...activity,
    cells: new Map(
      [...activity.cells].map(([role, segments]) => [
        role,
        UNIT_COLUMNS.includes(role) ? segments.map((one) => ({ ...one, text: mend(one.text) })) : segments,
      ]),
    ),
  }));
}

type Context = Pick<CellContext, 'fiscalYear' | 'known'>;

const unbroken = (text: string, context: Context): string[] =>
  cellTokens(text, 0, { ...context, subs: [] }).flatMap((token) =>
    token.kind === 'unit' && token.unit.sure && !/[ก-๎] [ก-๎]/.test(text.slice(token.at, token.end))
      ? [token.unit.name]
      : [],
  );

const unitsIn = (text: string, known: readonly KnownUnit[]): NamedUnit[] =>
  readUnitCell(text, known).filter(({ kind }) => kind === 'unit');

const BEGUN = new RegExp(`(?:^|\\s)${HEAD}$`);
const GOES_ON = new RegExp(`^(?!${MORE_UNITS}|${STOP}|${STOP_WORD})[ก-ฮเ-ไ][ก-๎]`);

function joinLines(text: string, names: ReadonlySet<string>, known: readonly KnownUnit[]): string {
  const [first = '', ...rest] = text.split('\n');
  return rest.reduce((all, line) => {
    const last = all.slice(all.lastIndexOf('\n') + 1);
    if (BEGUN.test(last) && GOES_ON.test(line)) return `${all} ${line}`;
    const unit = unitsIn(last, known).at(-1);
    if (!unit || unit.end !== last.length) return `${all}\n${line}`;
    const joined = unitsIn(`${last} ${line}`, known).find(({ index }) => index === unit.index);
    const isOne = joined && joined.end > unit.end && names.has(joined.name);
    return `${all}${isOne ? ' ' : '\n'}${line}`;
  }, first);
}

function partNames(text: string, names: ReadonlySet<string>, known: readonly KnownUnit[]): string {
  const letters = text.split('');
  for (const { index, end, name } of unitsIn(text, known)) {
    if (names.has(name)) continue;
    for (let at = index; at < end; at++) {
      const sides = [text.slice(index, at), text.slice(at + 1, end)];
      if (text[at] === ' ' && sides.every((side) => names.has(officialName(side, known)))) letters[at] = ',';
    }
  }
  return letters.join('');
}
