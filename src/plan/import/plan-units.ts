import type { Unit } from '../../people/types.js';
import type { Draft } from './items/combine.js';
import type { Activity } from './rows/activities.js';
import { EVERY_UNIT, isParentOffice, type KnownUnit } from './unit-names.js';
import { readUnitCell } from './units/unit-entries.js';

/** The known units, the owner among them. */
export function knownUnits(owner: string, known: readonly Unit[]): KnownUnit[] {
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
