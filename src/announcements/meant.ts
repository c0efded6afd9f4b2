import type { Unit } from '../people/types.js';
import { readAudience } from './draft/audience.js';
import type { AnnouncementContent } from './types.js';

/** How many persons the target groups of an announcement mean. */
export interface Meant {
  /** Of units that a group names. */
  units: Map<string, number>;
  /** Of all groups together; null: no group has a size. */
  total: number | null;
}

/**
 * The sizes of target groups as the 100 % of what is asked for. A group that names one unit counts for that unit; when
 * only one unit is addressed at all, every group is of it. Pure.
 */
export function meantBy({ groups, targets }: AnnouncementContent, units: Unit[]): Meant {
  const meant: Meant = { units: new Map(), total: null };
  const { club, allUnits, followers } = targets;
  const [only, ...more] = club || allUnits || followers ? [] : targets.units;
  for (const { name, size } of groups) {
    if (size === null) continue;
    meant.total = (meant.total ?? 0) + size;
    const [named, ...others] = readAudience(name, units).value?.units ?? [];
    const unit = others.length > 0 ? undefined : (named ?? (more.length === 0 ? only : undefined));
    if (unit) meant.units.set(unit, (meant.units.get(unit) ?? 0) + size);
  }
  return meant;
}
