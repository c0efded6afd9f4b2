import type { Clock } from '../clock.js';
import { lineAccess, type StandInAccess } from '../line/access.js';
import { createLineClient, type LineClient } from '../line/client.js';
import { startRehearsalLine } from '../reminders/rehearsal/line.js';
import { publishedLine } from '../sandbox/published-line.js';
import type { Context } from './context.js';

/**
 * Runs with the LINE that this mode speaks with, and closes it whatever happens: LINE itself; in sandbox mode the
 * running sandbox's stand-in, so that pushes show on its page, or without one a stand-in of the command's own.
 */
export async function withLine<T>(
  context: Context,
  clock: Clock,
  run: (line: LineClient) => Promise<T>,
): Promise<T> {
  const { config, store, log } = context;
  const running = config.line ? null : await runningStandIn(context, clock);
  if (!config.line && !running) {
    const rehearsal = await startRehearsalLine(await store.chats.all(), clock, log);
    return run(rehearsal.client).finally(() => rehearsal.close());
  }
  const line = createLineClient({ ...lineAccess(config, running, clock), clock, log });
  return run(line).finally(() => line.close());
}

async function runningStandIn({ config, store, log }: Context, clock: Clock): Promise<StandInAccess | null> {
  const published = await publishedLine(store.settings);
  if (!published) return null;
  const line = createLineClient({ ...lineAccess(config, published, clock), clock, log });
  const answer = await line.botInfo();
  await line.close();
  return answer.ok ? published : null;
}
