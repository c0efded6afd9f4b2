import type { AnnouncementTick } from '../src/announcements/tick.js';
import type { CivilDate, Clock } from '../src/clock.js';
import type { Log } from '../src/log.js';
import type { Read } from '../src/reminders/scheduler/reader.js';
import { createReminderTick, type TickResult } from '../src/reminders/scheduler/tick.js';
import type { Store } from '../src/store/store.js';
import { checkQuota } from './check-quota.js';
import { evaluateAnnouncements } from './evaluate-announcements.js';
import { evaluateReminders, REMINDERS_EVERY_MS } from './evaluate-reminders.js';
import { createHeartbeat, type Heartbeat } from './heartbeat.js';
import type { Job } from './job.js';
import { purgeEvents } from './purge-events.js';
import { runJobs } from './runner.js';
import { tidyingAnnouncements } from './tidy-announcements.js';

export interface JobsOptions {
  store: Store;
  /** The reminders' state. */
  read: Read;
  clock: Clock;
  log: Log;
  /** Told after each evaluation of the reminder policy; wake the outbox when something was planned. */
  onReminders?: (result: TickResult) => void;
  /** Told of days of sending on which the policy was not evaluated; organizers should hear of them. */
  onMissed?: (days: CivilDate[]) => Promise<unknown>;
  /** Absent: there are no announcements. */
  announcements?: AnnouncementTick;
  /** Absent: there is no quota to check. */
  checkQuota?: () => Promise<unknown>;
}

export interface Jobs {
  /** No new runs; resolves when those in flight have ended. */
  stop(): Promise<void>;
  /** Evaluates the reminder policy now (the clock was moved). */
  evaluateReminders(): Promise<void>;
  /** Evaluates the announcements now. */
  evaluateAnnouncements(): Promise<void>;
  readonly heartbeat: Heartbeat;
}

/** Starts every scheduled job; each runs once at the start. */
export function startJobs(options: JobsOptions): Jobs {
  const { store, read, clock, log } = options;
  const heartbeat = createHeartbeat(() => clock.real(), REMINDERS_EVERY_MS);
  const reminders = evaluateReminders({
    reminders: createReminderTick({ store, read, clock, log, onMissed: options.onMissed }),
    heartbeat,
    onTick: (result) => options.onReminders?.(result),
  });
  const announcements = options.announcements ? [evaluateAnnouncements(options.announcements)] : [];
  const jobs: Job[] = [
    reminders,
    purgeEvents({ events: store.events, clock, log }),
    tidyingAnnouncements({ store, clock, log }),
    ...announcements,
    ...(options.checkQuota ? [checkQuota(options.checkQuota)] : []),
  ];
  const runner = runJobs(jobs, log);
  return {
    stop: () => runner.stop(),
    evaluateReminders: () => runner.runNow(reminders.name),
    async evaluateAnnouncements() {
      for (const { name } of announcements) await runner.runNow(name);
    },
    heartbeat,
  };
}
