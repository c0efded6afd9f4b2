import { civilDate } from '../../clock.js';
import { isFinal } from '../../delivery/states.js';
import type { Delivery } from '../../delivery/types.js';
import type { Agenda } from '../agenda.js';
import { dueOccurrences, missedDays } from '../due.js';
import { occurrencesOn } from '../occurrences-on.js';
import { readLastTick } from '../scheduler/last-tick.js';
import type { Reading, ReminderStore } from '../scheduler/reader.js';
import { recordedDays } from '../scheduler/recorded-days.js';
import type { Due, SkippedOccurrence } from '../types.js';
import { momentOf } from '../window.js';
import { recordsOf } from './report-day.js';

/**
 * What `kamnot remind --at` runs: the occurrences of that day that are due by then, whatever was or was not sent on
 * other days; with `catchUp` also what was missed since the last recorded tick. After the day's last hour nothing may
 * be sent any more: what was due and has not gone is reported as skipped, and not `recordable`, because the next day
 * still speaks of it.
 */
export async function dueAt(
  store: ReminderStore,
  reading: Reading,
  at: Date,
  catchUp: boolean,
): Promise<Due & { recordable: boolean }> {
  const { state, agenda } = reading;
  const date = civilDate(at);
  if (momentOf(at, date, agenda.policy, agenda.calendar) === 'after') {
    const over = (await recordsOf(store, reading, date)).filter(hasEnded);
    const ended = new Set(over.map(({ key }) => key));
    const [due, late] = parted(occurrencesOn(state, date, agenda), ({ key }) => ended.has(key));
    return { due, skipped: late.map((one) => pastItsDay(one, agenda)), recordable: false };
  }
  if (!catchUp) return { ...dueOccurrences({ ...state, lastTick: null }, at, agenda), recordable: true };
  const lastTick = await readLastTick(store.settings);
  const recorded = await recordedDays(store, reading, missedDays(agenda, lastTick, date), date);
  return { ...dueOccurrences({ ...state, lastTick, recorded }, at, agenda), recordable: true };
}

/** Its own end is told: it went, or LINE did not take it. */
const hasEnded = ({ status }: Delivery): boolean => isFinal(status) && status !== 'skipped';

const parted = <T>(all: T[], is: (one: T) => boolean): [T[], T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

const pastItsDay = (
  { key, chatId, audience, unit, date }: Omit<SkippedOccurrence, 'reason'>,
  { policy }: Agenda,
): SkippedOccurrence => ({
  key,
  chatId,
  audience,
  unit,
  date,
  reason: `it is past ${policy.windowTo}; reminders go from ${policy.windowFrom} to ${policy.windowTo} on working days`,
});
