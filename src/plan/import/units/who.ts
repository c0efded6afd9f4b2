import type { Claim } from '../dates/due-cell.js';
import type { PlanContext } from '../items/combine.js';
import type { Activity } from '../rows/activities.js';
import { everyUnitBut, isForEveryUnit, isOwnersByText } from './owed-by.js';
import type { Part, Responsibility } from './responsible.js';

/** Who has to do with something. */
export interface Who {
  responsible: string[];
  supporters: string[];
  owedBy: string[];
}

/** The units for one sub-item (null: the whole), without those that have another date of their own. */
export function whoFinder(activity: Activity, responsibility: Responsibility, context: PlanContext) {
  const forEvery = context.everyUnit !== null && isForEveryUnit(activity, responsibility);
  const everyUnit = forEvery ? everyUnitBut(responsibility.text, context) : null;
  const ownersByText = responsibility.empty && isOwnersByText(activity, context.owner);
  return (sub: string | null, claim: Claim): Who => {
    const parts = partsFor(responsibility.parts, sub).filter(
      (part) => (!part.claim || part.claim.due === claim.due) && isNamed(part, claim),
    );
    const names = (role: Part['role']): string[] => displayed(parts.filter((part) => part.role === role));
    const main = parts.filter((part) => part.role === 'main' && part.unit.kind === 'unit');
    const ofAll = responsibility.toAll && main.length === 0 ? claim.units : [];
    const ofOwner = ownersByText && (claim.units.length === 0 || claim.units.includes(context.owner));
    const owedBy =
      (claim.units.length === 0 ? everyUnit : null) ??
      (ofOwner ? [context.owner] : [...new Set([...main.map(({ unit }) => unit.name), ...ofAll])]);
    const responsible = ofAll.length > 0 ? ofAll : names('main');
    const supporters = names('supporter').filter((name) => !responsible.includes(name));
    return { responsible, supporters, owedBy: [...owedBy] };
  };
}

/** A date that names units is for those alone; supporters support them all. */
const isNamed = ({ unit, role }: Part, { units }: Claim): boolean =>
  units.length === 0 || role === 'supporter' || units.includes(unit.name);

/** Parts for a sub-item, of those who owe and of those who support: those that name it, else those that name none. */
function partsFor(parts: readonly Part[], sub: string | null): Part[] {
  if (sub === null) return [...parts];
  return (['main', 'supporter'] as const).flatMap((role) => {
    const ofRole = parts.filter((part) => part.role === role);
    const named = ofRole.filter((part) => part.subs?.includes(sub));
    return named.length > 0 ? named : ofRole.filter((part) => part.subs === null);
  });
}

/** The parent office and "every unit" are shown only where no unit is named. */
export function displayed(parts: readonly Part[]): string[] {
  const units = parts.filter(({ unit }) => unit.kind === 'unit');
  const offices = parts.filter(({ unit }) => unit.kind === 'parent' || unit.kind === 'all');
  return [...new Set((units.length > 0 ? units : offices).map(({ unit }) => unit.name))];
}
