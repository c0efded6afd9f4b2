import { bangkok, type Clock, instantAt, type MovableClock } from '../../../src/clock.js';
import type { Delivery } from '../../../src/delivery/types.js';
import type { Chat } from '../../../src/people/types.js';
import type { Plan } from '../../../src/plan/types.js';
import { readLastTick } from '../../../src/reminders/scheduler/last-tick.js';
import { createReader } from '../../../src/reminders/scheduler/reader.js';
import { createReminderTick, type ReminderTick } from '../../../src/reminders/scheduler/tick.js';
import type { Store } from '../../../src/store/store.js';
import { silentLog } from '../../helpers/store.js';

export const at = (date: string, time = '08:30') => instantAt(date, time);

/** A clock that stands still until it is moved, so that recorded ticks are exact. */
export function standingClock(start: Date): MovableClock {
  let now = start;
  return {
    now: () => now,
    real: () => now.getTime(),
    moveTo: (instant) => {
      now = instant;
    },
  };
}

export async function fill(store: Store, plans: Plan[], chats: Chat[]): Promise<void> {
  for (const plan of plans) await store.plans.save(plan, '2022-10-01T09:00:00+07:00');
  for (const { chatId, ...fields } of chats) await store.chats.set(chatId, fields);
}

/** A process: a tick of its own on a shared store. */
export const processOn = (
  store: Store,
  clock: Clock,
  onMissed?: (days: string[]) => Promise<unknown>,
): ReminderTick =>
  createReminderTick({ store, read: createReader(store, silentLog), clock, log: silentLog, onMissed });

/** Date, status and reason of every reminder on record. */
export async function recorded(store: Store): Promise<string[]> {
  const rows = await store.deliveries.list();
  return rows.map(line).sort();
}

const line = ({ key, status, reason }: Delivery): string =>
  [key.split('|').slice(2).join('|'), status, reason ?? ''].join(' ').trim();

export const lastTick = (store: Store): Promise<string | null> => readLastTick(store.settings);
export const iso = (instant: Date): string => bangkok(instant).format();
