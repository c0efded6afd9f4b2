import { type CivilDate, type Clock, civilDate } from '../../clock.js';
import type { Log } from '../../log.js';
import type { Agenda } from '../agenda.js';
import { dueOccurrences, missedDays } from '../due.js';
import { type Moment, maySend, momentOf } from '../window.js';
import { readLastTick, recordTick } from './last-tick.js';
import { type Planned, planDue } from './plan-due.js';
import type { Read, Reading, ReminderStore } from './reader.js';
import { recordedDays } from './recorded-days.js';

export interface TickResult extends Planned {
  moment: Moment;
  /** Days of sending on which no tick happened, seen now; organizers are told. */
  missedDays: CivilDate[];
}

const NOTHING: Planned & Pick<TickResult, 'missedDays'> = {
  planned: [],
  skipped: [],
  settled: true,
  missedDays: [],
};

export interface ReminderTick {
  /** Evaluates the policy once. @throws only when the store fails; nothing is lost then. */
  tick(): Promise<TickResult>;
}

/** While nothing happens the tick is recorded this often; what a lost minute could hide has its own records. */
const RECORD_EVERY_MS = 60_000;
/** Clocks of several processes may differ by this much; a tick further ahead means that the clock was set back. */
const SKEW_MS = 60_000;

/**
 * The reminders' clockwork (CONTRACT 5.5, 5.8): cheap while nothing is due, safe when several processes run it.
 * 1. Outside the hours of sending nothing is due, and the last recorded tick stays where it is: what is missed until
 *    the next opening is seen from there. A first start records its tick at once, because it has no past.
 * 2. The same state was evaluated before at such a moment of the day: nothing to do.
 * 3. Plan what is due and what was missed, tell of the latter; only then record the tick. Before the hour of sending
 *    it stays where it is too: what is missed may have to wait for that hour.
 */
export function createReminderTick(options: {
  store: ReminderStore;
  read: Read;
  clock: Clock;
  log: Log;
  /** Told of days of sending that were missed, once more after a crash, before they count as seen. */
  onMissed?: (days: CivilDate[]) => Promise<unknown>;
}): ReminderTick {
  const { store, read, clock, log, onMissed } = options;
  let evaluated: { agenda: Agenda; date: CivilDate; moment: Moment } | null = null;

  async function evaluate(
    reading: Reading,
    lastTick: string | null,
    now: Date,
    moment: Moment,
  ): Promise<typeof NOTHING> {
    const { agenda } = reading;
    const date = civilDate(now);
    if (evaluated?.agenda === agenda && evaluated.date === date && evaluated.moment === moment)
      return NOTHING;
    const missed = missedDays(agenda, lastTick, date);
    const recorded = await recordedDays(store, reading, missed, date);
    const due = dueOccurrences({ ...reading.state, lastTick, recorded }, now, agenda);
    const planned = await planDue(store.deliveries, due, agenda, { now, real: clock.real() });
    const told = moment === 'open' ? missed : [];
    if (told.length > 0) await onMissed?.(told);
    evaluated = planned.settled ? { agenda, date, moment } : null;
    return { ...planned, missedDays: told };
  }

  return {
    async tick() {
      const now = clock.now();
      const [reading, lastTick] = await Promise.all([read(), readLastTick(store.settings)]);
      const moment = momentOf(now, civilDate(now), reading.agenda.policy, reading.agenda.calendar);
      const age = lastTick === null ? null : now.getTime() - Date.parse(lastTick);
      const unusable = age === null || age < -SKEW_MS;
      if (!maySend(moment)) {
        if (unusable) await recordTick(store.settings, now);
        return { moment, ...NOTHING };
      }
      const result = await evaluate(reading, lastTick, now, moment);
      const isSeen = moment === 'open' && ((age ?? 0) >= RECORD_EVERY_MS || result !== NOTHING);
      if (unusable || isSeen) await recordTick(store.settings, now);
      const { planned, skipped, missedDays: missed } = result;
      if (planned.length + skipped.length > 0)
        log.info({ planned: planned.length, skipped: skipped.length }, 'reminders are due');
      if (missed.length > 0) log.warn({ missed }, 'the schedule was not evaluated on days of sending');
      return { moment, ...result };
    },
  };
}
