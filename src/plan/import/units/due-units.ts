import type { Claim } from '../dates/due-cell.js';
import { blankDates, findWrittenDates } from '../dates/written-dates.js';
import { findUnits, type KnownUnit, spelling } from '../unit-names.js';
import type { Part, Responsibility } from './responsible.js';
import { readUnitCell } from './unit-entries.js';

/** A unit named in the due cell. Positions are UTF-16 units of the text. */
export interface DueUnit {
  index: number;
  end: number;
  name: string;
  bracketed: boolean;
}

/** A date or recurrence of the due cell with the units that the cell names for it (none: not said). */
export interface DatedPlace {
  index: number;
  units: string[];
}

/** Behind these a unit receives; it does not hand in. */
const RECEIVES = /(?:ส่ง|ให้|ให้แก่|แก่|ต่อ|ถึง|ไปยัง|ยัง|ที่|ณ|ผ่าน|เสนอ|ยื่น)\s?$/;
/** Stands for a letter of a unit's name, so that the number in it is not taken for a sub-item. */
const MASK = '\uE001';

/** The units that the text names as handing in: of those responsible; any, where the cell names none or every unit. */
export function findDueUnits(
  text: string,
  fiscalYear: number,
  { parts, empty, toAll }: Responsibility,
  known: readonly KnownUnit[],
): DueUnit[] {
  const owing = new Set(parts.filter(isOwing).map(({ unit }) => unit.name));
  const anyUnit = owing.size === 0 && (empty || toAll);
  if (owing.size === 0 && !anyUnit) return [];
  const rest = blankDates(text, findWrittenDates(text, fiscalYear));
  const units = findUnits(rest, known);
  const others = [...owing]
    .flatMap((name) => findSpelled(rest, name))
    .filter((one) => !units.some(({ index, end }) => one.index < end && one.end > index));
  return [...units, ...others]
    .sort((a, b) => a.index - b.index)
    .filter(({ index }) => !RECEIVES.test(rest.slice(0, index)))
    .filter((one) => owing.has(one.name) || (anyUnit && 'kind' in one && one.kind === 'unit'))
    .map(({ index, end, name }) => ({ index, end, name, bracketed: /\([^()]*$/.test(rest.slice(0, index)) }));
}

/** A name that is a unit's only in a list of units (งาน…, หน่วย…), where it stands as a word of its own. */
const findSpelled = (text: string, name: string): { index: number; end: number; name: string }[] =>
  [...text.matchAll(new RegExp(`(?<![ก-๎])${spelling(name)}(?![ก-๎])`, 'g'))].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    name,
  }));

const isOwing = ({ role, unit }: Part): boolean => role === 'main' && unit.kind === 'unit';

/** Stands in the list of units that owe, be it readable or not. */
const isListed = ({ role, unit }: Part): boolean =>
  role === 'main' && (unit.kind === 'unit' || unit.kind === 'unread');

export function maskUnits(text: string, units: readonly DueUnit[]): string {
  return units.reduce(
    (masked, { index, end }) => masked.slice(0, index) + MASK.repeat(end - index) + masked.slice(end),
    text,
  );
}

/**
 * Gives each date the units named for it.
 * 1. Where every line that names a unit has a date, each line is read by itself, else the cell as a whole.
 * 2. What begins with a unit names it before its date, what begins with a date behind it; a unit in brackets
 *    always belongs to the date before it, unless the brackets lead.
 * 3. Behind a leading unit all dates of its line are that unit's.
 */
export function assignUnits(text: string, places: DatedPlace[], units: readonly DueUnit[]): void {
  const lines = spans(text).map(([from, to]) => within(from, to, places, units));
  const byLine = lines.every((line) => line.units.length === 0 || line.places.length > 0);
  for (const span of byLine ? lines : [within(0, text.length, places, units)]) assignWithin(text, span);
}

interface Span {
  places: DatedPlace[];
  units: DueUnit[];
}

const within = (from: number, to: number, places: DatedPlace[], units: readonly DueUnit[]): Span => ({
  places: places.filter(({ index }) => index >= from && index <= to),
  units: units.filter(({ index }) => index >= from && index <= to),
});

function spans(text: string): [number, number][] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => [line.index, line.index + line[0].length]);
}

function assignWithin(text: string, { places, units }: Span): void {
  const [firstUnit] = units;
  if (!firstUnit || !places[0]) return;
  const leads = firstUnit.index < places[0].index;
  for (const unit of units) {
    const before = places.filter(({ index }) => index < unit.index).at(-1);
    const after = places.find(({ index }) => index > unit.index);
    const behind = !leads || (unit.bracketed && !firstUnit.bracketed);
    const place = behind ? before : (after ?? before);
    place?.units.push(unit.name);
  }
  for (const [at, place] of places.entries()) {
    const last = places[at - 1];
    const goesOn = leads && last && !text.slice(last.index, place.index).includes('\n');
    if (goesOn && place.units.length === 0) place.units.push(...last.units);
  }
}

/**
 * Dates and units that stand in as many lines, one to a line in both cells, belong together line by line.
 * @returns the unit of each line, or null where the cells are not of this form
 */
export function parallelUnits(
  text: string,
  places: readonly DatedPlace[],
  responsibility: Responsibility,
  known: readonly KnownUnit[],
): string[] | null {
  const filled = (cell: string): string[] => cell.split('\n').filter((line) => /[^\s●•–—-]/.test(line));
  const dated = spans(text).filter(([from, to]) => /[^\s●•–—-]/.test(text.slice(from, to)));
  const lines = filled(responsibility.text).map((line) => readUnitCell(line, known).map(({ name }) => name));
  const onePlaceEach = dated.every(([from, to]) => within(from, to, [...places], []).places.length === 1);
  const plain = responsibility.parts.every((part) => isListed(part) && !part.subs && !part.claim);
  const matching = lines.length === dated.length && lines.length === responsibility.parts.length;
  if (!plain || !matching || !onePlaceEach || lines.length < 2) return null;
  return lines.every((names) => names.length === 1) ? lines.flat() : null;
}

/**
 * Rows of one activity that each have a date and units of their own belong together row by row.
 * @param lines source line of each date
 * @returns the units of each date, or null where the rows are not of this form
 */
export function unitsByRow(lines: readonly number[], { parts }: Responsibility): string[][] | null {
  const listed = parts.filter((part) => isListed(part));
  const rows = new Set(lines);
  const plain = parts.every(({ subs, claim }) => !subs && !claim);
  const paired = [...rows].every((row) => listed.some(({ line }) => line === row));
  if (rows.size < 2 || !plain || !paired || !listed.every(({ line }) => rows.has(line))) return null;
  return lines.map((row) => listed.filter(({ line }) => line === row).map(({ unit }) => unit.name));
}

/** Both name something, and nothing in common. */
export const disjoint = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));

/**
 * Completes the units of an activity's dates.
 * 1. The same date for the same sub-items is one hand-in of all units named for it.
 * 2. A date without a unit beside dates with one is for the units that are left, if any.
 * @returns the units that no date is for
 */
export function shareOut(claims: readonly Claim[], { parts }: Responsibility): string[] {
  const handIns = claims.filter(({ kind }) => kind !== 'milestone');
  if (!handIns.some(({ units }) => units.length > 0)) return [];
  const owing = [...new Set(parts.filter(isOwing).map(({ unit }) => unit.name))];
  const named = new Map(handIns.map((claim) => [claim, claim.units]));
  for (const claim of handIns) {
    const same = handIns.filter((one) => one.due === claim.due && String(one.subs) === String(claim.subs));
    const beside = handIns.filter((one) => !disjoint(one.subs, claim.subs)).flatMap((one) => named.get(one)!);
    claim.units =
      named.get(claim)!.length > 0
        ? [...new Set(same.flatMap((one) => named.get(one)!))]
        : owing.filter((name) => beside.length > 0 && !beside.includes(name));
  }
  const open = handIns.some(({ units, subs }) => units.length === 0 || subs.length > 0);
  return open ? [] : owing.filter((name) => !handIns.some(({ units }) => units.includes(name)));
}
