import { addDays, type CivilDate, createClock, instantAt } from '../../clock.js';
import type { Log } from '../../log.js';
import { openMemoryStore } from '../../store/open.js';
import type { Store } from '../../store/store.js';
import { createAgenda } from '../agenda.js';
import { POLICY_SETTING } from '../policy.js';
import type { ReminderState } from '../types.js';
import { type RehearsalLine, startRehearsalLine } from './line.js';
import type { ReportedDelivery } from './report.js';
import { runReminders } from './run.js';

export interface SimulatedDay {
  date: CivilDate;
  deliveries: ReportedDelivery[];
  /** Messages of the month's quota. */
  cost: number;
}

export interface Simulation {
  days: SimulatedDay[];
  total: { pushes: number; cost: number };
}

/**
 * Plays days one after another (CONTRACT 4 `simulate`).
 * 1. The state is copied into a store in memory, the chats into a stand-in LINE; nothing real is touched.
 * 2. Each day runs the reminder job at its hour of sending, through the outbox that the service uses.
 * 3. What the stand-in accepted that day is the day's cost.
 */
export async function simulate(
  state: ReminderState,
  span: { from: CivilDate; to: CivilDate },
  log: Log,
): Promise<Simulation> {
  const clock = createClock(instantAt(span.from));
  const { calls, policy } = createAgenda(state);
  const store = await openMemoryStore(log);
  let line: RehearsalLine | null = null;
  const days: SimulatedDay[] = [];
  try {
    await copyState(state, store);
    line = await startRehearsalLine(state.chats, clock, log);
    for (let date = span.from; date <= span.to; date = addDays(date, 1)) {
      const accepted = line.ledger.length;
      clock.moveTo(instantAt(date, policy.sendAt));
      const report = calls.has(date)
        ? await runReminders({ store, line: line.client, log, clock }, false)
        : null;
      const cost = line.ledger.slice(accepted).reduce((sum, entry) => sum + entry.cost, 0);
      days.push({ date, deliveries: report?.deliveries ?? [], cost });
    }
    return {
      days,
      total: { pushes: line.ledger.length, cost: days.reduce((sum, day) => sum + day.cost, 0) },
    };
  } finally {
    await line?.close();
    await store.close();
  }
}

/** Everything the policy decides from; deliveries of the past stay behind. */
async function copyState(state: ReminderState, store: Store): Promise<void> {
  for (const { date } of await store.holidays.all()) await store.holidays.remove(date);
  await Promise.all([
    ...state.plans.map((plan) => store.plans.save(plan, '')),
    ...(state.duties ?? []).map((duty) => store.duties.set(duty)),
    ...state.holidays.map((holiday) => store.holidays.add(holiday)),
    ...state.submissions.map((submission) => store.submissions.mark(submission)),
    ...state.chats.map(({ chatId, ...fields }) => store.chats.set(chatId, fields)),
    store.settings.set(POLICY_SETTING, state.policy),
  ]);
}
