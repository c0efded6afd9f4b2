import type { Clock } from '../../clock.js';
import type { Log } from '../../log.js';
import { costAhead } from '../forecast.js';
import { createReader, type ReminderStore } from './reader.js';

/** What the reminders of this month will still cost, in messages: the quota keeps so much for them. */
export function createExpectedCost(store: ReminderStore, clock: Clock, log: Log): () => Promise<number> {
  const read = createReader(store, log);
  return async () => {
    const { state, agenda } = await read();
    return costAhead(state, agenda, clock.now());
  };
}
