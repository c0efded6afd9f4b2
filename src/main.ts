import { type Env, ensureDataDir, readConfig } from './config.js';
import { createLog } from './log.js';
import type { Service } from './service.js';
import { reachHome } from './store/reach.js';

/**
 * Starts the service. The store's thread opens its file while this one loads everything else: either takes a third
 * of a second and more.
 * @throws Refusal when a setting, the data folder, the database or the port cannot be used
 */
export async function startService(env: Env): Promise<Service> {
  const config = readConfig(env);
  ensureDataDir(config);
  const log = createLog(config.logLevel);
  const [home, { openService }] = await Promise.all([
    reachHome(config, log, 'service'),
    import('./service.js'),
  ]);
  return openService(config, log, home);
}
