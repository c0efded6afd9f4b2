import { type CivilDate, type Clock, civilDate } from '../../clock.js';
import type { Log } from '../../log.js';
import type { Agenda } from '../agenda.js';
import { dueOccurrences, missedDays } from '../due.js';
import { type Moment, momentOf } from '../window.js';
import { readLastTick, recordTick } from './last-tick.js';
import { type Planned, planDue } from './plan-due.js';
import { createReader, type Reading, type ReminderStore } from './reader.js';
import { recordedDays } from './recorded-days.js';

export interface TickResult extends Planned {
  moment: Moment;
}

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
 * 2. The same state on the same day was evaluated before: nothing to do.
 * 3. Plan what is due and what was missed; only then record the tick.
 */
export function createReminderTick(options: { store: ReminderStore; clock: Clock; log: Log }): ReminderTick {
  const { store, clock, log } = options;
  const read = createReader(store, log);
  let evaluated: { agenda: Agenda; date: CivilDate } | null = null;

  async function evaluate(reading: Reading, lastTick: string | null, now: Date): Promise<Planned> {
    const { agenda } = reading;
    const date = civilDate(now);
    if (evaluated?.agenda === agenda && evaluated.date === date)
      return { planned: [], skipped: [], settled: true };
    const recorded = await recordedDays(store, reading.state, missedDays(agenda, lastTick, date));
    const due = dueOccurrences({ ...reading.state, lastTick, recorded }, now, agenda);
    const planned = await planDue(store.deliveries, due, agenda, { now, real: clock.real() });
    evaluated = planned.settled ? { agenda, date } : null;
    return planned;
  }

  return {
    async tick() {
      const now = clock.now();
      const [reading, lastTick] = await Promise.all([read(), readLastTick(store.settings)]);
      const moment = momentOf(now, civilDate(now), reading.agenda.policy, reading.agenda.calendar);
      const age = lastTick === null ? null : now.getTime() - Date.parse(lastTick);
      const unusable = age === null || age < -SKEW_MS;
      if (moment !== 'open') {
        if (unusable) await recordTick(store.settings, now);
        return { moment, planned: [], skipped: [], settled: true };
      }
      const result = await evaluate(reading, lastTick, now);
      if (unusable || age >= RECORD_EVERY_MS || result.planned.length > 0)
        await recordTick(store.settings, now);
      if (result.planned.length + result.skipped.length > 0) {
        log.info({ planned: result.planned.length, skipped: result.skipped.length }, 'reminders are due');
      }
      return { moment, ...result };
    },
  };
}
