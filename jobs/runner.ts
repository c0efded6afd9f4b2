import cron from 'node-cron';
import type { Log } from '../src/log.js';
import type { Job } from './job.js';

export interface Runner {
  /** No new runs; resolves when those in flight have ended. */
  stop(): Promise<void>;
  /** Runs a job now, after the run in flight, which may have begun too early to see what the caller did. */
  runNow(name: string): Promise<void>;
}

/** Runs each job at once and then on its schedule; a job never overlaps itself, and an error only ends its own run. */
export function runJobs(jobs: Job[], log: Log): Runner {
  const inFlight = new Map<string, Promise<void>>();
  let stopped = false;

  function run(job: Job): Promise<void> {
    if (stopped) return Promise.resolve();
    const running = inFlight.get(job.name) ?? start(job);
    inFlight.set(job.name, running);
    return running;
  }

  async function start(job: Job): Promise<void> {
    try {
      await job.run();
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a scheduled job failed; it runs again at its next time');
    } finally {
      inFlight.delete(job.name);
    }
  }

  const tasks = jobs.map((job) =>
    cron.schedule(job.schedule, () => run(job), {
      name: job.name,
      logger: cronLogger(log),
      suppressMissedWarning: true,
    }),
  );
  for (const job of jobs) void run(job);

  return {
    async stop() {
      stopped = true;
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(inFlight.values());
    },
    async runNow(name) {
      const job = jobs.find((one) => one.name === name);
      if (!job) return;
      await inFlight.get(name);
      await run(job);
    },
  };
}

/** node-cron writes to the console unless it is given somewhere else to write. */
function cronLogger(log: Log) {
  return {
    info: (message: string) => log.debug(message),
    debug: (message: string) => log.debug(message),
    warn: (message: string) => log.warn(message),
    error: (message: string | Error, err?: Error) => log.error({ err: err ?? message }, 'node-cron'),
  };
}
