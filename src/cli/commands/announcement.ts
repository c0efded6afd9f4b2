import type { Command } from 'commander';
import { type ApprovalRule, approvalRule, setApprovalRule } from '../../announcements/approval.js';
import { statusCounts } from '../../announcements/sending-report.js';
import { standingOf } from '../../announcements/standing.js';
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
  /** Chats that have words of it, of any generation. */
  told: number;
  /** The state is that of a correction of what these chats have. */
  correcting: boolean;
  /** Of this generation. */
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

function rowOf(one: Announcement) {
  const { id, state, generation, sendAt, createdAt, content } = one;
  const { title, when, place, targets } = content;
  const days = { from: when?.from ?? null, to: when?.to ?? null };
  const { correcting } = standingOf(one);
  const told = one.published?.chatIds.length ?? 0;
  return { id, state, correcting, generation, sendAt, createdAt, title, ...days, place, targets, told };
}

/** `draft`; of a correction both truths. */
const standing = ({ state, correcting }: Row): string => (correcting ? `sent, correction: ${state}` : state);

const counts = ({ correcting, told, sent, failed }: Row): string =>
  `${correcting ? `${told} told before, ` : ''}${sent} sent, ${failed} not`;

const table = (rows: Row[]): string =>
  rows.length === 0
    ? 'no announcements yet: an organizer writes "ประกาศ …" to the bot'
    : rows
        .map((row) =>
          [row.id, standing(row).padEnd(9), (row.from ?? '-').padEnd(10), counts(row), row.title].join('  '),
        )
        .join('\n');
