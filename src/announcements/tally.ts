import type { Chat } from '../people/types.js';
import type { Meant } from './meant.js';
import { seatsOf } from './seats.js';
import type { AnnouncementAnswer } from './types.js';

/** Answers of one unit. */
export interface UnitTally {
  /** Null: answers of nobody's unit. */
  unit: string | null;
  acknowledged: number;
  /** Persons who come and have a seat. */
  joining: number;
  waiting: number;
  declined: number;
  /** Persons heard of: those who answered and those they bring. */
  heard: number;
  /** Members of the unit's groups; null where LINE did not tell. */
  members: number | null;
  /** Persons that the target groups mean; null where they say nothing of this unit. */
  meant: number | null;
}

export interface Tally {
  units: UnitTally[];
  total: Omit<UnitTally, 'unit'>;
}

/** The share that plans ask for of each unit. Percent. */
export const TARGET_PERCENT = 80;

/** The 100 % of a unit: whom the target groups mean, else the members of its groups; null: not known. */
export const wholeOf = ({ meant, members }: Pick<UnitTally, 'meant' | 'members'>): number | null =>
  meant ?? members;

/** Answers counted per unit; a unit that was told or meant and did not answer stands there with nothing. */
export function tally(
  answers: AnnouncementAnswer[],
  told: Chat[],
  capacity: number | null,
  meant: Meant,
): Tally {
  const seated = new Set(seatsOf(answers, capacity).seated);
  const names = new Set<string | null>([
    ...told.flatMap(({ unit, kind }) => (unit && kind !== 'user' ? [unit] : [])),
    ...meant.units.keys(),
  ]);
  for (const { unit } of answers) names.add(unit);
  const units = [...names]
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'th', { numeric: true })))
    .map((unit) => ({
      unit,
      ...count(
        answers.filter((answer) => answer.unit === unit),
        seated,
      ),
      members: membersOf(told.filter((chat) => unit !== null && chat.unit === unit && chat.kind !== 'user')),
      meant: (unit !== null && meant.units.get(unit)) || null,
    }));
  return { units, total: { ...count(answers, seated), members: membersOf(told), meant: meant.total } };
}

function count(
  answers: AnnouncementAnswer[],
  seated: Set<string>,
): Omit<UnitTally, 'unit' | 'members' | 'meant'> {
  const sum = (some: AnnouncementAnswer[]) => some.reduce((total, { people }) => total + people, 0);
  const joining = answers.filter(({ reply }) => reply === 'join');
  const others = answers.length - joining.length;
  return {
    acknowledged: answers.filter(({ reply }) => reply === 'ack').length,
    joining: sum(joining.filter(({ userId }) => seated.has(userId))),
    waiting: sum(joining.filter(({ userId }) => !seated.has(userId))),
    declined: answers.filter(({ reply }) => reply === 'decline').length,
    heard: others + sum(joining),
  };
}

/** Null as soon as one group is not counted: a percent of a part would look better than it is. */
function membersOf(chats: Chat[]): number | null {
  const groups = chats.filter(({ kind }) => kind !== 'user');
  if (groups.length === 0 || groups.some(({ members }) => members === null)) return null;
  return groups.reduce((total, { members }) => total + (members ?? 0), 0);
}

/** Persons still missing to the target; null where the 100 % is not known. */
export function missingToTarget(persons: number, whole: number | null): number | null {
  return whole === null ? null : Math.max(0, Math.ceil((whole * TARGET_PERCENT) / 100) - persons);
}
