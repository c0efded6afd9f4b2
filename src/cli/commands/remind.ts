import type { Command } from 'commander';
import { bangkok, createClock } from '../../clock.js';
import { createMembers } from '../../delivery/members.js';
import { createQuota } from '../../delivery/quota.js';
import { dryRun, type Report } from '../../reminders/rehearsal/dry-run.js';
import { runReminders } from '../../reminders/rehearsal/run.js';
import { createReader } from '../../reminders/scheduler/reader.js';
import { type Context, parseAt, withContext } from '../context.js';
import { withLine } from '../line.js';
import { createOutput } from '../output.js';
import { deliveryLine, skipLine } from '../reminder-lines.js';

interface Options {
  at?: string;
  dryRun?: boolean;
  catchUp?: boolean;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command('remind')
    .description("run the reminder job for a day: what is due by then goes, whatever other days' pushes did")
    .option('--at <instant>', 'ISO 8601 with offset; default: now')
    .option('--dry-run', 'show what would go, send and write nothing')
    .option('--catch-up', 'add what was missed since the last recorded tick')
    .option('--json', 'print JSON')
    .action(async ({ at: given, dryRun: dry, catchUp, json }: Options) => {
      await withContext(process.env, async (context) => {
        const at = parseAt(given, context.clock);
        const report = await (dry ? rehearse : deliver)(context, at, Boolean(catchUp));
        createOutput(Boolean(json)).result({ at: bangkok(at).format(), ...report }, () => human(report));
      });
    });
}

async function rehearse({ store, log }: Context, at: Date, catchUp: boolean): Promise<Report> {
  return dryRun(store, await createReader(store, log)(), at, catchUp);
}

async function deliver(context: Context, at: Date, catchUp: boolean): Promise<Report> {
  const { store, log } = context;
  const clock = createClock(at, context.clock.real);
  return withLine(context, clock, (line) => {
    const members = createMembers({ line, store, clock });
    const quota = createQuota({ line, members, store, clock, log });
    return runReminders({ store, line, log, clock, quota }, catchUp);
  });
}

function human({ deliveries, skipped }: Report): string {
  const lines = [...deliveries.map(deliveryLine), ...skipped.map(skipLine)];
  return lines.length > 0 ? lines.join('\n') : 'nothing is due';
}
