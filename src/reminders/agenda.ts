import type { CivilDate } from '../clock.js';
import { type Calendar, createCalendar } from '../thai/working-days.js';
import { dutyOccasions, occasionsOf } from './occasions.js';
import { createRounds, type Rounds } from './rounds.js';
import { clubSchedule, occasionSchedule, unitSchedule } from './schedule.js';
import type { Notice, Occasion, ReminderPolicy, ReminderState } from './types.js';

/** One notice with what it speaks of: `topic` is a deadline for `own` and `club`, an id for `occasions`. */
export interface Call extends Notice {
  about: 'own' | 'club' | 'occasions';
  topic: string;
  /** The date it speaks of. */
  date: CivilDate;
}

/** State prepared for questions about days. Make it once per state. */
export interface Agenda {
  policy: ReminderPolicy;
  calendar: Calendar;
  rounds: Rounds;
  occasions: ReadonlyMap<string, Occasion>;
  /** Every notice of every round and occasion, whoever still owes anything, by day of sending. */
  calls: ReadonlyMap<CivilDate, Call[]>;
}

export function createAgenda(state: ReminderState): Agenda {
  const { policy } = state;
  const calendar = createCalendar(state.holidays);
  const rounds = createRounds(state.plans, state.submissions);
  const dated = [...state.plans.flatMap(occasionsOf), ...(state.duties ?? []).flatMap(dutyOccasions)];
  const occasions = new Map(dated.map((occasion) => [occasion.id, occasion]));
  const all: Call[] = [
    ...rounds.dues.flatMap((due) => [
      ...unitSchedule(due, policy, calendar).map((notice) => call('own', due, due, notice)),
      ...clubSchedule(due, policy, calendar).map((notice) => call('club', due, due, notice)),
    ]),
    ...[...occasions.values()].flatMap(({ id, from }) =>
      occasionSchedule(from, policy, calendar).map((notice) => call('occasions', id, from, notice)),
    ),
  ];
  const calls = new Map<CivilDate, Call[]>();
  for (const one of all) {
    const day = calls.get(one.on);
    if (day) day.push(one);
    else calls.set(one.on, [one]);
  }
  return { policy, calendar, rounds, occasions, calls };
}

const call = (about: Call['about'], topic: string, date: CivilDate, notice: Notice): Call => ({
  ...notice,
  about,
  topic,
  date,
});
