import { createClock } from '../../src/clock.js';
import { asset } from '../../src/paths.js';
import type { FaultRule } from '../../src/sandbox/line/fault-types.js';
import { type StandInLine, startStandInLine } from '../../src/sandbox/line/index.js';
import { kamnotJson, type RunningService, startService, tempDir } from '../helpers/process.js';

/** A small office: a stand-in LINE outside the service, a plan imported, one unit's group and the club's group. */
export interface Office {
  line: StandInLine;
  env: Record<string, string>;
  unit: string;
  unitGroup: string;
  clubGroup: string;
  user: string;
  service: RunningService;
  restart(vars?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

export const PLAN_FILE = asset('src/sandbox/sample/plan-2567.md');
const SECRET = 'e2e-secret';
const TOKEN = 'e2e-token';

/**
 * A stand-in LINE, and the settings of a service that talks to it and has a data folder of its own.
 * @param now ISO instant at which the clocks of both start
 * @param faults what goes wrong at LINE from the beginning
 */
export async function openChannel(
  now: string,
  faults: FaultRule[] = [],
): Promise<Pick<Office, 'line' | 'env'>> {
  const line = await startStandInLine({
    clock: createClock(new Date(now)),
    channel: { secret: SECRET, accessTokens: [TOKEN] },
    quota: { type: 'limited', value: 10_000 },
    faults,
    // LINE waits two seconds; a busy machine may take longer to answer than an office's.
    webhookTimeoutMs: 60_000,
  });
  const env = {
    DATA_DIR: tempDir(),
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
    LINE_API_BASE_URL: line.origin,
    LINE_DATA_API_BASE_URL: line.origin,
    KAMNOT_NOW: now,
    LOG_LEVEL: 'warn',
  };
  return { line, env };
}

/** The small office on a channel of its own, with its service running. */
export async function openOffice(now: string, faults: FaultRule[] = []): Promise<Office> {
  const { line, env } = await openChannel(now, faults);
  const user = line.addUser({ friend: true }).id;
  const unitGroup = line.createGroup({ name: 'unit', members: [user, line.addUser(), line.addUser()] });
  const clubGroup = line.createGroup({ name: 'club', members: [user, line.addUser()] });
  const imported = await kamnotJson<{ owner: string; items: { owedBy: string[] }[] }>(
    ['plan', 'import', PLAN_FILE, '--accept'],
    env,
  );
  const unit = imported.items.find((item) => item.owedBy.length > 0)?.owedBy[0] ?? imported.owner;
  await kamnotJson(['chat', 'bind', unitGroup.id, '--unit', unit], env);
  await kamnotJson(['chat', 'bind', clubGroup.id, '--strong'], env);
  const office: Office = {
    line,
    env,
    unit,
    unitGroup: unitGroup.id,
    clubGroup: clubGroup.id,
    user,
    service: await startService(env),
    async restart(vars = {}) {
      office.service = await startService({ ...env, ...vars });
      line.setWebhook(`${office.service.url}/webhook`);
    },
    async close() {
      await office.service.kill();
      await line.close();
    },
  };
  line.setWebhook(`${office.service.url}/webhook`);
  await line.invite(unitGroup.id);
  await line.invite(clubGroup.id);
  return office;
}
