import type { AnnouncementTick } from '../src/announcements/tick.js';
import type { Job } from './job.js';

/** Begins scheduled sendings, follows them, and plans what comes after; real time, the clock may be moved. */
export function evaluateAnnouncements(announcements: AnnouncementTick): Job {
  return {
    name: 'evaluate-announcements',
    schedule: '*/2 * * * * *',
    async run() {
      await announcements.tick();
    },
  };
}
