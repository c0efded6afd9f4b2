import { type Clock, DAY_MS } from '../src/clock.js';
import type { Log } from '../src/log.js';
import type { EventStore } from '../src/store/event-store.js';
import type { Job } from './job.js';

/**
 * LINE delivers an event again when it is in doubt, and does not say for how long; a week is a safe guess. The id is
 * kept a day longer than that: of an event nothing else is left once it is handled.
 */
const KEEP_MS = 8 * DAY_MS;

/** Forgets the ids of events handled long ago. */
export function purgeEvents(options: { events: Pick<EventStore, 'purge'>; clock: Clock; log: Log }): Job {
  return {
    name: 'purge-events',
    schedule: '0 7 * * * *',
    async run() {
      const purged = await options.events.purge(options.clock.real() - KEEP_MS);
      if (purged > 0) options.log.info({ purged }, 'old events are forgotten');
    },
  };
}
