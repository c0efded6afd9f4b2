import { type Clock, createClock, parseInstant, whyNoInstant } from '../clock.js';
import { type Config, type Env, ensureDataDir, readConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { createLog, type Log } from '../log.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';

/** What a command works with. */
export interface Context {
  env: Env;
  config: Config;
  clock: Clock;
  log: Log;
  store: Store;
}

/**
 * The sandbox plays in the year of its sample plan; without `KAMNOT_NOW` its clock starts a week before the
 * first round of FY 2567 (DESIGN 11), for the service and for every command alike.
 */
const SANDBOX_START = '2024-03-12T09:00:00+07:00';

export function clockFor(config: Config) {
  return createClock(config.now ?? (config.sandbox ? new Date(SANDBOX_START) : undefined));
}

/** Opens the store (the running service's, or its own), runs the command, closes it whatever happens. */
export async function withContext<T>(env: Env, run: (context: Context) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  ensureDataDir(config);
  const clock = clockFor(config);
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const store = await openStore(config, log);
  try {
    return await run({ env, config, clock, log, store });
  } finally {
    await store.close();
  }
}

/** Reads `--at`: ISO 8601 with offset. @throws UsageError when it is none */
export function parseAt(value: string | undefined, clock: Clock): Date {
  if (value === undefined) return clock.now();
  const instant = parseInstant(value);
  if (!instant) {
    throw new UsageError(`--at ${JSON.stringify(value.slice(0, 40))} ${whyNoInstant(value)}`);
  }
  return instant;
}
