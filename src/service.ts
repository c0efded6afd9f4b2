import { type Jobs, startJobs } from '../jobs/index.js';
import { noticeMissed } from '../templates/notice-missed.js';
import { noticeQuota } from '../templates/notice-quota.js';
import { createAnnouncementContent } from './announcements/content.js';
import { createAnnouncedCost } from './announcements/cost-ahead.js';
import { openAnnouncements } from './announcements/open.js';
import { createPictureUrl } from './announcements/picture.js';
import { createChatHandler } from './chat/handle.js';
import { clockFor } from './cli/context.js';
import type { Config } from './config.js';
import { createAudience } from './delivery/audience.js';
import { carriedContent } from './delivery/carried-content.js';
import { createMembers } from './delivery/members.js';
import { createNotices } from './delivery/notices.js';
import { createOutbox } from './delivery/outbox.js';
import { createQuota } from './delivery/quota.js';
import { createApp } from './http/app.js';
import { listen } from './http/server.js';
import { lineAccess } from './line/access.js';
import { createLineClient } from './line/client.js';
import { createIntake } from './line/intake.js';
import { createOwnChannel } from './line/own-channel.js';
import { createReplier } from './line/replier.js';
import { createWorker } from './line/worker.js';
import type { Log } from './log.js';
import { adminCode } from './people/admin-code.js';
import { createReadiness } from './readiness.js';
import { createExpectedCost } from './reminders/scheduler/expected-cost.js';
import { createReminderContent } from './reminders/scheduler/provider.js';
import { createReader } from './reminders/scheduler/reader.js';
import { storeAt } from './store/open.js';
import type { Home } from './store/reach.js';

export interface Service {
  url: string;
  sandbox: boolean;
  /** Sent to the bot in a 1:1 chat it makes the first admin; null once there is one, and in the sandbox. */
  adminCode: string | null;
  /** No new work; what is in flight is finished or given back (CONTRACT 1). */
  stop(): Promise<void>;
}

/**
 * The whole service on one page: store, LINE, chat, jobs, HTTP.
 * @throws Refusal when the database or the port cannot be used
 */
export async function openService(config: Config, log: Log, home: Home): Promise<Service> {
  const clock = clockFor(config);
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.reverse().splice(0)) await close();
  };

  try {
    // 1. Store
    const store = await storeAt(home);
    closing.push(() => store.close());

    // 2. LINE, or the stand-in for it
    const play = config.line ? null : await import('./sandbox/open.js');
    const sandbox = play && (await play.openSandbox({ config, store, clock }));
    if (sandbox) closing.push(() => sandbox.close());
    const access = lineAccess(config, sandbox?.line ?? null, clock);
    const line = createLineClient({ ...access, clock, log });
    closing.push(() => line.close());

    const ownChannel = createOwnChannel({ line, store, log });
    if (config.line) void ownChannel.check();

    // 3. Delivery and chat
    const members = createMembers({ line, store, clock });
    const read = createReader(store, log);
    const expected = createExpectedCost(read, clock);
    const announced = createAnnouncedCost(store, clock);
    const quota = createQuota({ line, members, store, clock, log, expected, announced });
    const providers = {
      reminder: createReminderContent(read),
      answer: carriedContent,
      notice: carriedContent,
      announcement: createAnnouncementContent(store, createPictureUrl(config.publicUrl)),
    };
    const audienceOpen = createAudience(store);
    const outbox = createOutbox({ store, line, clock, log, providers, audienceOpen, quota });
    const notices = createNotices({ store, outbox, clock });
    quota.onAlert((alert) => notices.tell(`quota|${alert.month}|${alert.key}`, [noticeQuota(alert)]));
    const replier = createReplier({ line, outbox, clock, log });
    const { announcing, tick } = openAnnouncements({
      ...{ store, clock, log, outbox, quota, access },
      publicUrl: config.publicUrl,
    });
    const { tell, tellChat } = notices;
    const handle = createChatHandler({ store, clock, log, tell, tellChat, announcing });
    const worker = createWorker({ store, handle, replier, clock, log });
    const intake = createIntake({
      store,
      secret: access.secret,
      clock,
      log,
      onStored: worker.wake,
      onDestination: ownChannel.sawDestination,
    });
    outbox.start();
    worker.start();
    closing.push(() => Promise.all([worker.stop(), outbox.stop()]));

    // 4. Jobs
    const jobs: Jobs = startJobs({
      announcements: tick,
      ...{ store, read, clock, log },
      onReminders: outbox.wake,
      onMissed: (days) => notices.tell(`missed|${days[0]}|${days.at(-1)}`, [noticeMissed(days)]),
      checkQuota: () => quota.report(),
    });
    closing.push(() => jobs.stop());

    // 5. HTTP
    const app = createApp({
      receive: intake.receive,
      pictures: store.pictures,
      readiness: createReadiness(store, [() => jobs.heartbeat.trouble()]),
      metricsText: onFirstUse(async () => {
        const { createMetrics } = await import('./metrics.js');
        return createMetrics({ store, heartbeat: jobs.heartbeat, clock });
      }),
      sandbox: play && sandbox && play.sandboxRoutes(sandbox),
      log,
    });
    const server = await listen(app, config.port, config.host);
    closing.push(() => server.close());
    const url = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${server.port}`;
    if (play && sandbox) play.attachSandbox(sandbox, { url, store, read, clock, jobs, outbox });
    const code = config.sandbox ? null : await adminCode(store);
    return { url, sandbox: config.sandbox, adminCode: code, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Most services are never asked for their metrics: what they need is loaded with the first question. */
function onFirstUse(make: () => Promise<() => Promise<string>>): () => Promise<string> {
  let made: Promise<() => Promise<string>> | null = null;
  return async () => {
    made ??= make();
    return (await made)();
  };
}
