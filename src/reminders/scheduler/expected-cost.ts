import type { Clock } from '../../clock.js';
import { costAhead } from '../forecast.js';
import type { Read } from './reader.js';

/** What the reminders of this month will still cost, in messages: the quota keeps so much for them. */
export function createExpectedCost(read: Read, clock: Clock): () => Promise<number> {
  return async () => {
    const { state, agenda } = await read();
    return costAhead(state, agenda, clock.now());
  };
}
