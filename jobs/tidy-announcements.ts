import { tidyAnnouncements } from '../src/announcements/tidy.js';
import type { Clock } from '../src/clock.js';
import type { Log } from '../src/log.js';
import type { Store } from '../src/store/store.js';
import type { Job } from './job.js';

/** Lets go of drafts that were given up and of pictures that nobody is shown. */
export function tidyingAnnouncements(options: {
  store: Pick<Store, 'announcements' | 'pictures'>;
  clock: Clock;
  log: Log;
}): Job {
  return {
    name: 'tidy-announcements',
    schedule: '0 37 * * * *',
    async run() {
      const gone = await tidyAnnouncements(options);
      if (gone.drafts + gone.pictures > 0) options.log.info(gone, 'old drafts and pictures are forgotten');
    },
  };
}
