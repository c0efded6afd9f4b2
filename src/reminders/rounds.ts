import { type CivilDate, daysBetween } from '../clock.js';
import type { Submission } from '../people/types.js';
import type { Plan } from '../plan/types.js';
import { latest, type Row, rowsByDue, speaksOn, unitsOf } from './rows.js';
import type { ClubRound, OwnRound, UnitProgress } from './types.js';

/** The rounds of every plan, asked by due date. What is outstanding is asked for a day of sending. */
export interface Rounds {
  /** Due dates, ascending. */
  dues: CivilDate[];
  /** A unit's outstanding rows of a round; null when there are none. */
  own(due: CivilDate, unit: string, day: CivilDate): OwnRound | null;
  /** A round with every unit's progress; null when nothing of it is outstanding. */
  club(due: CivilDate, day: CivilDate): ClubRound | null;
  /** Instant (milliseconds) at which the unit had handed in all it owes of the round; null while it owes any, or owes none. */
  completedAt(due: CivilDate, unit: string): number | null;
  /** The same over all units; null as well while the round holds a row that nobody owes, and so nobody hands in. */
  allCompletedAt(due: CivilDate): number | null;
}

export function createRounds(plans: Plan[], submissions: Submission[]): Rounds {
  const byDue = rowsByDue(plans, submissions);
  const rowsOf = (due: CivilDate): Row[] => byDue.get(due) ?? [];
  const owed = (due: CivilDate, unit: string): Row[] =>
    rowsOf(due).filter(({ item }) => item.owedBy.includes(unit));
  const round = (due: CivilDate, day: CivilDate, rows: Row[]): OwnRound => ({
    due,
    daysLeft: daysBetween(day, due),
    rows,
  });

  return {
    dues: [...byDue.keys()].sort(),
    own: remembered((due, unit, day) => {
      const rows = owed(due, unit).filter((row) => !row.done(unit) && speaksOn(row.item, day));
      return rows.length > 0 ? round(due, day, rows) : null;
    }),
    club: remembered((due, day) => {
      const rows = rowsOf(due);
      if (!rows.some((row) => isOutstanding(row) && speaksOn(row.item, day))) return null;
      const unowed = rows.filter(({ item }) => item.owedBy.length === 0);
      return { ...round(due, day, rows), units: progress(rows), unowed };
    }),
    completedAt: (due, unit) => latest(owed(due, unit).map((row) => row.doneAt(unit))),
    allCompletedAt: (due) => latest(rowsOf(due).flatMap(completions)),
  };
}

/** A row that nobody owes is outstanding for the club alone (CONTRACT 5.1). */
const isOutstanding = ({ item, done }: Row): boolean =>
  item.owedBy.length === 0 || item.owedBy.some((unit) => !done(unit));

const completions = ({ item, doneAt }: Row): (number | null)[] =>
  item.owedBy.length === 0 ? [null] : item.owedBy.map(doneAt);

function progress(rows: Row[]): UnitProgress[] {
  return unitsOf(rows).map((unit) => {
    const owed = rows.filter(({ item }) => item.owedBy.includes(unit));
    return { unit, done: owed.filter((row) => row.done(unit)).length, total: owed.length };
  });
}

/** Thousands of chats ask the same few questions. */
function remembered<A extends string[], R>(answer: (...question: A) => R): (...question: A) => R {
  const known = new Map<string, R>();
  return (...question) => {
    const key = question.join('\n');
    if (!known.has(key)) known.set(key, answer(...question));
    return known.get(key) as R;
  };
}
