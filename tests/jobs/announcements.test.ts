import { expect, it } from 'vitest';
import { startJobs } from '../../jobs/index.js';
import { createClock } from '../../src/clock.js';
import { createReader } from '../../src/reminders/scheduler/reader.js';
import { silentLog, testStore } from '../helpers/store.js';

it('announcements are evaluated at the start, and a failure does not end the service', async () => {
  const store = await testStore();
  let ticks = 0;
  const ticked = new Promise<void>((resolve) => {
    const announcements = {
      async tick() {
        ticks += 1;
        resolve();
        throw new Error('store down');
      },
    };
    const jobs = startJobs({
      ...{ store, read: createReader(store, silentLog), clock: createClock(), log: silentLog },
      announcements,
    });
    closing = () => jobs.stop();
  });
  await ticked;
  await closing();
  expect(ticks).toBe(1);
  await store.close();
});

let closing: () => Promise<void> = async () => undefined;
