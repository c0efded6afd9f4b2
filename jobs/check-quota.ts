import type { Job } from './job.js';

/** Asks LINE how much of the month's quota is used, and tells the organizers in time. */
export function checkQuota(check: () => Promise<unknown>): Job {
  return {
    name: 'check-quota',
    schedule: '30 */10 * * * *',
    async run() {
      await check();
    },
  };
}
