import { setTimeout as pause } from 'node:timers/promises';
import cron from 'node-cron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkQuota } from '../../jobs/check-quota.js';
import { evaluateReminders, REMINDERS_EVERY_MS } from '../../jobs/evaluate-reminders.js';
import { createHeartbeat } from '../../jobs/heartbeat.js';
import { startJobs } from '../../jobs/index.js';
import type { Job } from '../../jobs/job.js';
import { purgeEvents } from '../../jobs/purge-events.js';
import { runJobs } from '../../jobs/runner.js';
import { createReader } from '../../src/reminders/scheduler/reader.js';
import type { TickResult } from '../../src/reminders/scheduler/tick.js';
import type { NewEvent } from '../../src/store/event-store.js';
import type { Store } from '../../src/store/store.js';
import { silentLog, testStore } from '../helpers/store.js';
import { item, plan, unitChat } from '../reminders/fixtures.js';
import { at, fill, standingClock } from '../reminders/scheduler/play.js';

describe('the heartbeat', () => {
  let now = 0;
  const real = () => now;

  it('is in trouble until the first evaluation, and when there is none for half a minute', () => {
    now = 1_000;
    const heart = createHeartbeat(real, REMINDERS_EVERY_MS);
    expect(heart.trouble()).toMatch(/not been evaluated yet/);
    heart.beat();
    now += 29_000;
    expect(heart.trouble()).toBeNull();
    now += 2_000;
    expect(heart.trouble()).toMatch(/31 seconds ago/);
  });

  it('counts what should have happened and did not', () => {
    now = 0;
    const heart = createHeartbeat(real, 2_000);
    for (const gap of [0, 2_000, 2_300, 10_000]) {
      now += gap;
      heart.beat();
    }
    expect(heart.missedTicks).toBe(4);
    expect(heart.lastEvaluatedAt).toBe(14_300);
  });
});

describe('the runner', () => {
  const job = (run: () => Promise<void>): Job => ({ name: 'job', schedule: '0 0 1 1 *', run });

  it('runs each job at the start, and an error ends its own run only', async () => {
    let runs = 0;
    const runner = runJobs(
      [
        job(async () => {
          runs++;
          throw new Error('once');
        }),
      ],
      silentLog,
    );
    await runner.runNow('job');
    expect(runs).toBe(2);
    await runner.stop();
  });

  it('never overlaps a job with itself, and runs once more for who asked meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const runner = runJobs(
      [
        job(async () => {
          most = Math.max(most, ++running);
          runs++;
          await pause(5);
          running--;
        }),
      ],
      silentLog,
    );
    await Promise.all([runner.runNow('job'), runner.runNow('job')]);
    expect(most).toBe(1);
    expect(runs).toBe(2);
    await runner.stop();
  });

  it('stops after what is in flight, and runs nothing more', async () => {
    const done: string[] = [];
    const runner = runJobs(
      [
        job(async () => {
          await pause(10);
          done.push('run');
        }),
      ],
      silentLog,
    );
    await runner.stop();
    expect(done).toEqual(['run']);
    await runner.runNow('job');
    expect(done).toEqual(['run']);
  });
});

describe('the schedules', () => {
  const jobs = [
    evaluateReminders({ reminders: {} as never, heartbeat: {} as never, onTick: () => undefined }),
    purgeEvents({ events: {} as never, clock: {} as never, log: silentLog }),
    checkQuota(async () => undefined),
  ];

  it.each(jobs.map((one) => [one.name, one.schedule]))(
    '%s has one that node-cron takes',
    (_name, schedule) => {
      expect(cron.validate(schedule)).toBe(true);
    },
  );

  it('reminders are evaluated at least every five seconds of real time', () => {
    const task = cron.createTask(jobs[0]!.schedule, () => undefined);
    const [first, second] = task.getNextRuns(2);
    expect(second!.getTime() - first!.getTime()).toBe(REMINDERS_EVERY_MS);
    expect(REMINDERS_EVERY_MS).toBeLessThanOrEqual(5_000);
    void task.destroy();
  });
});

const eventRow = (receivedAt: number): NewEvent => ({
  ...{ id: '01H', payload: {}, type: 'message', chatId: 'U1', messageId: '1' },
  timestamp: receivedAt,
  receivedAt,
});

describe('the jobs of the service', () => {
  let store: Store;
  beforeEach(async () => {
    store = await testStore();
    await fill(store, [plan([item({ code: '1', due: '2023-03-20' })])], [unitChat()]);
  });
  afterEach(() => store.close());

  it('evaluate the reminders at the start, again when asked, and beat', async () => {
    const clock = standingClock(at('2023-03-13', '07:59'));
    const results: TickResult[] = [];
    const jobs = startJobs({
      ...{ store, read: createReader(store, silentLog), clock, log: silentLog },
      onReminders: (result) => results.push(result),
    });
    await jobs.evaluateReminders();
    // The schedule of real time may have evaluated once more in between.
    expect(results.length).toBeGreaterThanOrEqual(2);
    expect(new Set(results.map(({ moment }) => moment))).toEqual(new Set(['before']));
    expect(jobs.heartbeat.trouble()).toBeNull();
    clock.moveTo(at('2023-03-13'));
    await jobs.evaluateReminders();
    expect(results.flatMap(({ planned }) => planned)).toHaveLength(1);
    await jobs.stop();
  });

  it('evaluate the announcements at the start and when asked; their failures stop nothing else', async () => {
    let ticks = 0;
    const announcements = {
      async tick() {
        ticks += 1;
        throw new Error('store down');
      },
    };
    const clock = standingClock(at('2023-03-13'));
    const read = createReader(store, silentLog);
    const jobs = startJobs({ store, read, clock, log: silentLog, announcements });
    await jobs.evaluateAnnouncements();
    await jobs.evaluateReminders();
    expect(ticks).toBeGreaterThanOrEqual(2);
    expect(jobs.heartbeat.trouble()).toBeNull();
    await jobs.stop();
  });

  it('check the quota when there is one', async () => {
    let checked = false;
    const jobs = startJobs({
      store,
      read: createReader(store, silentLog),
      clock: standingClock(at('2023-03-13')),
      log: silentLog,
      checkQuota: async () => {
        checked = true;
      },
    });
    await jobs.stop();
    expect(checked).toBe(true);
  });

  it('know a handled event for the week in which LINE may deliver it again, and forget it on the ninth day', async () => {
    const clock = standingClock(at('2023-03-13'));
    const { id, ...event } = eventRow(clock.real());
    const isNew = async () => (await store.events.insertNew([{ id, ...event }])).length === 1;
    const purge = () => purgeEvents({ events: store.events, clock, log: silentLog }).run();
    expect(await isNew()).toBe(true);
    await store.events.claim('me', clock.real(), 20_000, 1);
    await store.events.settle(id, 'me');

    clock.moveTo(at('2023-03-21'));
    await purge();
    expect(await isNew()).toBe(false);
    clock.moveTo(at('2023-03-21', '08:31'));
    await purge();
    expect(await isNew()).toBe(true);
  });

  it('never forget an event that is not handled yet', async () => {
    const clock = standingClock(at('2023-03-13'));
    await store.events.insertNew([eventRow(clock.real())]);
    clock.moveTo(at('2023-06-13'));
    await purgeEvents({ events: store.events, clock, log: silentLog }).run();
    expect(await store.events.waiting()).toBe(1);
  });
});
