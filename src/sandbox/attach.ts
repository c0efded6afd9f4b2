import type { Jobs } from '../../jobs/index.js';
import type { Clock } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import type { Read } from '../reminders/scheduler/reader.js';
import type { Store } from '../store/store.js';
import { examplesFrom, organizerExamples } from './examples.js';
import { nextAnnouncement } from './next-announcement.js';
import { soonest } from './next-message.js';
import { nextPush } from './next-push.js';
import { isOrganizer, organizerCode } from './organizer.js';
import type { Sandbox } from './sandbox.js';

/** What of the running service the page needs. */
interface RunningService {
  /** Where the stand-in LINE finds the webhook. */
  url: string;
  store: Store;
  read: Read;
  clock: Clock;
  jobs: Jobs;
  outbox: Outbox;
}

/** Joins the page to the running service. */
export function attachSandbox(sandbox: Sandbox, service: RunningService): void {
  const { store, read, clock, jobs, outbox } = service;
  sandbox.line.setWebhook(`${service.url}/webhook`);

  sandbox.attach({
    async settle() {
      await jobs.evaluateReminders();
      // Twice: what was sent settles an announcement, whose report is planned then.
      for (let round = 0; round < 2; round++) {
        await jobs.evaluateAnnouncements();
        await sendAll(store, outbox);
      }
    },
    async nextReminder() {
      const now = clock.now();
      const [open, holidays] = await Promise.all([store.announcements.open(), store.holidays.all()]);
      return soonest([nextPush(await read(), now), nextAnnouncement(open, holidays, now)]);
    },
    async examples() {
      const plans = await store.plans.all();
      const organizer = await isOrganizer(store, sandbox.cast.me.id);
      const asked = examplesFrom(plans, clock.now());
      return organizer ? [...organizerExamples(sandbox.cast, clock.now()), ...asked] : asked;
    },
    isOrganizer: () => isOrganizer(store, sandbox.cast.me.id),
    organizerCode: () => organizerCode(store, clock),
  });
}

/** Sends everything that waits for its time, whenever that was reckoned to be. */
async function sendAll({ deliveries }: Store, outbox: Outbox): Promise<void> {
  await deliveries.promoteAll();
  const open = await Promise.all([
    deliveries.list({ status: 'planned' }),
    deliveries.list({ status: 'sending' }),
  ]);
  await outbox.see(open.flat().map(({ key }) => key));
}
