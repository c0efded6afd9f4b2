import { type CivilDate, daysBetween } from '../clock.js';
import type { Submission } from '../people/types.js';
import type { Plan } from '../plan/types.js';
import { type UnlistedRound, unlistedRounds } from '../plan/unlisted-rounds.js';
import { latest, type Row, rowsByDeadline, unitsOf } from './rows.js';
import type { ClubRound, OwnRound, UnitProgress } from './types.js';

/**
 * `none`: there is nothing to hand in. `done`: everything was handed in, the last of it at an instant in milliseconds.
 * A round with a row that nobody owes stays `open` for the club, because nobody hands that row in. `counted`: no plan
 * lists a row, a document counts them; that is the club's, and what was handed in of it is not known.
 */
export type RoundStanding =
  | { kind: 'none' }
  | { kind: 'open' }
  | { kind: 'counted' }
  | { kind: 'done'; at: number };

/** The rounds of every plan, asked by the day their rows must be in. What is outstanding is asked for a day of sending. */
export interface Rounds {
  /** Those days, ascending. */
  dues: CivilDate[];
  /** A unit's outstanding rows of a round; null when there are none. */
  own(due: CivilDate, unit: string, day: CivilDate): OwnRound | null;
  /** A round with every unit's progress; null when nothing of it is outstanding. */
  club(due: CivilDate, day: CivilDate): ClubRound | null;
  /** How a round stands for a unit, or for the club (null) over all units, whatever the day. */
  standing(due: CivilDate, unit: string | null): RoundStanding;
}

export function createRounds(plans: Plan[], submissions: Submission[]): Rounds {
  const byDue = rowsByDeadline(plans, submissions);
  const counted = new Map(unlistedRounds(plans).map((one) => [one.due, one]));
  const rowsOf = (due: CivilDate): Row[] => byDue.get(due) ?? [];
  const owed = (due: CivilDate, unit: string): Row[] =>
    rowsOf(due).filter(({ item }) => item.owedBy.includes(unit));
  const round = (due: CivilDate, day: CivilDate, rows: Row[]): OwnRound => ({
    due,
    daysLeft: daysBetween(day, due),
    rows: rows.map(({ plan, item }) => ({ plan, item })),
  });

  return {
    dues: [...byDue.keys(), ...counted.keys()].sort(),
    own: remembered((due, unit, day) => {
      const rows = owed(due, unit).filter((row) => !row.done(unit));
      return rows.length > 0 ? round(due, day, rows) : null;
    }),
    club: remembered((due, day) => {
      const known = counted.get(due);
      if (known) return countedRound(known, day);
      const rows = rowsOf(due);
      if (!rows.some(isOutstanding)) return null;
      const shown = round(due, day, rows);
      return {
        ...shown,
        units: progress(rows),
        unowed: shown.rows.filter(({ item }) => item.owedBy.length === 0),
        counted: null,
      };
    }),
    standing(due, unit) {
      if (unit === null && counted.has(due)) return { kind: 'counted' };
      const rows = unit === null ? rowsOf(due) : owed(due, unit);
      if (rows.length === 0) return { kind: 'none' };
      const at = latest(unit === null ? rows.flatMap(completions) : rows.map((row) => row.doneAt(unit)));
      return at === null ? { kind: 'open' } : { kind: 'done', at };
    },
  };
}

const countedRound = (counted: UnlistedRound, day: CivilDate): ClubRound => ({
  due: counted.due,
  daysLeft: daysBetween(day, counted.due),
  rows: [],
  units: [],
  unowed: [],
  counted,
});

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
