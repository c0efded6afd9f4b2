import type { Command } from 'commander';
import { type ApprovalRule, approvalRule, setApprovalRule } from '../../announcements/approval.js';
import { statusCounts } from '../../announcements/sending-report.js';
import type { Announcement } from '../../announcements/types.js';
import { UsageError } from '../../errors.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';

export function register(program: Command): void {
  const announcement = program
    .command('announcement')
    .description('Announcements and who has to approve them');
  announcement
    .command('list')
    .description('every announcement, the newest first')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const rows = await list(context);
        createOutput(Boolean(json)).result(rows, () => table(rows));
      });
    });
  announcement
    .command('approval')
    .description('how many people an announcement needs: its writer and a second one, or the writer alone')
    .argument('[rule]', 'two or one; without it, what is set')
    .option('--json', 'print JSON')
    .action(async (rule: string | undefined, { json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        if (rule !== undefined) await setApprovalRule(store, readRule(rule));
        const approval = await approvalRule(store);
        createOutput(Boolean(json)).result({ approval }, () => approval);
      });
    });
}

function readRule(rule: string): ApprovalRule {
  if (rule === 'two' || rule === 'one') return rule;
  throw new UsageError(`${JSON.stringify(rule.slice(0, 20))} is no rule: write two or one`);
}

/** One line of the list; without the persons behind it. */
interface Row extends Pick<Announcement, 'id' | 'state' | 'generation' | 'sendAt' | 'createdAt'> {
  title: string;
  from: string | null;
  to: string | null;
  place: string | null;
  targets: Announcement['content']['targets'];
  sent: number;
  failed: number;
  waiting: number;
}

async function list({ store }: Context): Promise<Row[]> {
  const all = (await store.announcements.all()).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return Promise.all(
    all.map(async (one) => ({ ...rowOf(one), ...(await statusCounts(store, one, one.generation)) })),
  );
}

function rowOf({ id, state, generation, sendAt, createdAt, content }: Announcement) {
  const { title, when, place, targets } = content;
  const days = { from: when?.from ?? null, to: when?.to ?? null };
  return { id, state, generation, sendAt, createdAt, title, ...days, place, targets };
}

const table = (rows: Row[]): string =>
  rows.length === 0
    ? 'no announcements yet: an organizer writes "ประกาศ …" to the bot'
    : rows
        .map(({ id, state, from, sent, failed, title }) =>
          [id, state.padEnd(9), (from ?? '-').padEnd(10), `${sent} sent, ${failed} not`, title].join('  '),
        )
        .join('\n');
