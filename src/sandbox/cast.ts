import { createHash } from 'node:crypto';

/** A group of the sandbox, before it exists in the stand-in LINE. */
export interface CastGroup {
  id: string;
  name: string;
  members: number;
  /** Unit it speaks for; null for the STRONG club. */
  unit: string | null;
  strong: boolean;
}

export interface Cast {
  /** The person at the keyboard, with a 1:1 chat and a place in both groups. */
  me: { id: string; name: string };
  groups: CastGroup[];
}

/** The same name gives the same id on every start, so that bindings in the store still fit. */
const lineId = (prefix: 'U' | 'C', name: string): string =>
  prefix + createHash('sha256').update(`kamnot sandbox ${name}`).digest('hex').slice(0, 32);

const UNIT_GROUP_MEMBERS = 12;
const CLUB_GROUP_MEMBERS = 20;

/** Who plays in the sandbox: one person, the working group of a unit and the STRONG club. */
export function castFor(unit: string | null): Cast {
  const groups: CastGroup[] = [
    { id: lineId('C', 'club'), name: 'ชมรม STRONG', members: CLUB_GROUP_MEMBERS, unit: null, strong: true },
  ];
  if (unit) {
    groups.unshift({
      id: lineId('C', 'unit'),
      name: `คณะทำงาน ${unit}`,
      members: UNIT_GROUP_MEMBERS,
      unit,
      strong: false,
    });
  }
  return { me: { id: lineId('U', 'me'), name: 'คุณ' }, groups };
}

/** Colleagues who fill a group; nobody sees them, but each costs a message of the quota. */
export const colleagues = (group: CastGroup): string[] =>
  Array.from({ length: group.members - 1 }, (_, index) => lineId('U', `${group.id} colleague ${index}`));
