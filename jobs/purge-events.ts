import type { Clock } from '../src/clock.js';
import type { Log } from '../src/log.js';
import type { EventStore } from '../src/store/store.js';
import type { Job } from './job.js';

/** LINE may deliver an event again for days; its id is kept for eight, so that it is known. */
const KEEP_MS = 8 * 24 * 3_600_000;

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
