import type { Log } from '../../log.js';
import { coalesce } from '../../store/coalesce.js';
import type { Store } from '../../store/store.js';
import { type Agenda, createAgenda } from '../agenda.js';
import { POLICY_SETTING, readPolicy } from '../policy.js';
import type { ReminderState } from '../types.js';

export type ReminderStore = Pick<
  Store,
  'plans' | 'duties' | 'chats' | 'submissions' | 'holidays' | 'settings' | 'revision' | 'deliveries'
>;

/** The stored state, and the same prepared for questions; `lastTick` is read by whoever catches up. */
export interface Reading {
  state: ReminderState;
  agenda: Agenda;
}

/** Today's reading; a service has one that all share. */
export type Read = () => Promise<Reading>;

/**
 * Reads the state of the store, and reads it anew only when something in it has changed. Calls made at the same time
 * share one look at the store, which begins after they were made: nobody sees less than what was stored before.
 */
export function createReader(store: ReminderStore, log: Log): Read {
  let known: { version: string; reading: Reading } | null = null;

  async function look(): Promise<Reading> {
    const [revision, stored] = await Promise.all([store.revision(), store.settings.get(POLICY_SETTING)]);
    const version = `${revision} ${JSON.stringify(stored)}`;
    if (known?.version !== version) known = { version, reading: await load(stored) };
    return known.reading;
  }

  async function load(stored: unknown): Promise<Reading> {
    const { policy, fault } = readPolicy(stored);
    if (fault) log.error({ fault }, 'the stored reminder policy is not used');
    const [plans, duties, chats, submissions, holidays] = await Promise.all([
      store.plans.all(),
      store.duties.all(),
      store.chats.all(),
      store.submissions.all(),
      store.holidays.all(),
    ]);
    const state: ReminderState = { plans, duties, chats, submissions, holidays, lastTick: null, policy };
    return { state, agenda: createAgenda(state) };
  }

  const read = coalesce<null, Reading>(async (calls) => {
    const reading = await look();
    return calls.map(() => reading);
  });
  return () => read(null);
}
