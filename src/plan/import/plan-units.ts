import type { Unit } from '../../people/types.js';
import { type DocumentLine, findParents } from './identity.js';
import type { Draft } from './items/combine.js';
import type { Activity } from './rows/activities.js';
import { EVERY_UNIT, isParentOffice, type KnownUnit } from './unit-names.js';
import { type Misread, ownerAsSaid, readMisreadUnits } from './units/misread-units.js';
import { withoutParentsBeside } from './units/parents-beside.js';
import { type MendedUnits, mendUnitCells } from './units/unit-breaks.js';
import { readUnitCell } from './units/unit-entries.js';

/** What the document tells of its units before its cells are read. */
interface UnitSource {
  /** The owner as it is given or as the title has it. */
  owner: string;
  isGiven: boolean;
  registered: readonly Unit[];
  fiscalYear: number;
  lines: readonly DocumentLine[];
}

/** Whose plan it is, the units that may be named in it, and the activities with the names in their cells put right. */
interface UnitsRead extends MendedUnits {
  owner: string;
  known: KnownUnit[];
  misread: Misread[];
}

/**
 * Puts the names of units right.
 * 1. The owner is called as the cells call it, where a scan damaged the title.
 * 2. Names over line ends are joined, larger units beside them left out.
 * 3. Names that a scan damaged are read as those that they look like.
 */
export function readUnits(
  activities: readonly Activity[],
  { owner: titled, isGiven, registered, fiscalYear, lines }: UnitSource,
): UnitsRead {
  const text = lines.map((line) => line.text).join('\n');
  const owner = isGiven ? titled : ownerAsSaid(titled, activities, { known: registered, text });
  const known = [...knownUnits(owner, registered), ...findParents(lines, owner)];
  const joined = mendUnitCells(activities, { fiscalYear, known });
  const read = readMisreadUnits(withoutParentsBeside(joined.activities, known), { owner, known, text });
  const line = lines.find((one) => one.text.includes(titled))?.line ?? 1;
  const ofTitle = owner === titled ? [] : [{ code: null, line, written: titled, name: owner }];
  return { ...read, owner, known, doubts: joined.doubts, misread: [...ofTitle, ...read.misread] };
}

/** The known units, the owner among them. */
function knownUnits(owner: string, known: readonly Unit[]): KnownUnit[] {
  return known.some(({ name }) => name === owner) ? [...known] : [...known, { name: owner, aliases: [] }];
}

/** Who owes what is addressed to every unit: the known units, the owner, and whoever a responsible cell names. */
export function everyUnitOf(
  owner: string,
  known: readonly Unit[],
  activities: readonly Activity[],
): string[] {
  const named = activities.flatMap((activity) =>
    (activity.cells.get('responsible') ?? []).flatMap(({ text }) =>
      readUnitCell(text, known)
        .filter(({ kind }) => kind === 'unit')
        .map(({ name }) => name),
    ),
  );
  return [...new Set([...known.map(({ name }) => name), owner, ...named])].filter(
    (name) => !isParentOffice(name, known),
  );
}

/** The owner and all units that rows name, with the spellings that the document has for them. */
export function namedUnits(
  owner: string,
  drafts: readonly Draft[],
  known: readonly KnownUnit[],
  spellings: ReadonlyMap<string, string[]>,
): Unit[] {
  const names = new Set([owner, ...drafts.flatMap(({ owedBy, responsible }) => [...owedBy, ...responsible])]);
  return [...names]
    .filter((name) => name === owner || (name !== EVERY_UNIT && !isParentOffice(name, known)))
    .map((name) => ({ name, aliases: spellings.get(name) ?? [] }));
}
