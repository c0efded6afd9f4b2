import type { Role } from '../columns/columns.js';
import type { Activity } from '../rows/activities.js';
import type { KnownUnit, NamedUnit } from '../unit-names.js';
import { readUnitCell } from './unit-entries.js';

const UNIT_COLUMNS: readonly Role[] = ['responsible', 'supporters'];
/** Words that units' names begin with, the smaller first: one of an earlier line may be part of one of a later. */
const SIZES = [
  /^(?:งาน|แผนก|สาขา)/,
  /^(?:ฝ่าย|กลุ่ม|ส่วน|ภาค|กอง|ศูนย์)/,
  /^(?:สำนัก|คณะ|สถาบัน|วิทยาลัย|กรม|กระทรวง)/,
];
const sizeOf = (name: string): number => SIZES.findIndex((words) => words.test(name));

/**
 * The activities without the larger unit that a name goes on with (`กองกลาง สำนักงานอธิการบดี`): it only says whose part
 * the unit is.
 * 1. A space alone stands between both, and the second is of a larger kind.
 * 2. No cell has the larger unit by itself; where one has, both are units, as in a list.
 */
export function withoutParentsBeside(
  activities: readonly Activity[],
  known: readonly KnownUnit[],
): Activity[] {
  const cells = activities.flatMap(({ cells }) =>
    UNIT_COLUMNS.flatMap((role) => (cells.get(role) ?? []).map(({ text }) => text)),
  );
  const pairs = cells.flatMap((text) => pairsIn(text, known));
  if (pairs.length === 0) return [...activities];
  const alone = new Set(cells.flatMap((text) => namesAlone(text, known)));
  return activities.map((activity) => ({
    ...activity,
    cells: new Map(
      [...activity.cells].map(([role, segments]) => [
        role,
        UNIT_COLUMNS.includes(role)
          ? segments.map((one) => ({ ...one, text: withoutParents(one.text, known, alone) }))
          : segments,
      ]),
    ),
  }));
}

/** Where a unit stands before a larger one, with a space alone between. */
function pairsIn(text: string, known: readonly KnownUnit[]): { unit: NamedUnit; larger: NamedUnit }[] {
  const units = readUnitCell(text, known);
  return units.slice(1).flatMap((larger, at) => {
    const unit = units[at]!;
    const isPair =
      [unit, larger].every(({ kind }) => kind === 'unit') &&
      /^ +$/.test(text.slice(unit.end, larger.index)) &&
      sizeOf(unit.name) >= 0 &&
      sizeOf(unit.name) < sizeOf(larger.name);
    return isPair ? [{ unit, larger }] : [];
  });
}

function namesAlone(text: string, known: readonly KnownUnit[]): string[] {
  const behind = new Set(pairsIn(text, known).map(({ larger }) => larger.index));
  return readUnitCell(text, known).flatMap(({ index, name }) => (behind.has(index) ? [] : [name]));
}

function withoutParents(text: string, known: readonly KnownUnit[], alone: ReadonlySet<string>): string {
  const pairs = pairsIn(text, known).filter(({ larger }) => !alone.has(larger.name));
  return pairs.reduceRight(
    (left, { unit, larger }) => left.slice(0, unit.end) + left.slice(larger.end),
    text,
  );
}
