import type { Command } from 'commander';
import { UsageError } from '../../errors.js';
import { lineAccess } from '../../line/access.js';
import { createLineClient } from '../../line/client.js';
import type { Chat } from '../../people/types.js';
import { type Simulation, simulate } from '../../reminders/rehearsal/simulate.js';
import { createReader } from '../../reminders/scheduler/reader.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { deliveryLine } from '../reminder-lines.js';
import { readDate } from '../values.js';

interface Options {
  from: string;
  to: string;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command('simulate')
    .description('play days one after another on a copy of the data against a stand-in LINE, with the cost')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
    .requiredOption('--to <date>', 'last day, YYYY-MM-DD')
    .option('--json', 'print JSON')
    .action(async (options: Options) => {
      const span = { from: readDate(options.from), to: readDate(options.to) };
      if (span.to < span.from)
        throw new UsageError(`--to ${span.to} is before --from ${span.from}: swap them`);
      const out = createOutput(Boolean(options.json));
      await withContext(process.env, async (context) => {
        const { state } = await createReader(context.store, context.log)();
        const chats = await counted(context, state.chats);
        const unknown = chats.filter(({ kind, members }) => kind !== 'user' && members === null).length;
        if (unknown > 0) out.note(`${unknown} groups cannot be counted; each counts as one member`);
        const played = await simulate({ ...state, chats }, span, context.log);
        out.result(played, () => human(played));
      });
    });
}

/** Groups that were never counted are counted by LINE, where there is one; nothing is written. */
async function counted({ config, clock, log }: Context, chats: Chat[]): Promise<Chat[]> {
  if (!config.line) return chats;
  const line = createLineClient({ ...lineAccess(config, null, clock), clock, log });
  try {
    return await Promise.all(
      chats.map(async (chat) => {
        if (chat.kind === 'user' || chat.members !== null) return chat;
        const answer = await line.memberCount(chat.chatId, chat.kind);
        return answer.ok ? { ...chat, members: answer.value } : chat;
      }),
    );
  } finally {
    await line.close();
  }
}

function human({ days, total }: Simulation): string {
  const lines = days
    .filter(({ deliveries }) => deliveries.length > 0)
    .flatMap(({ date, deliveries, cost }) => [
      `${date}: ${cost} messages`,
      ...deliveries.map((one) => `  ${deliveryLine(one)}`),
    ]);
  return [...lines, `${total.pushes} pushes, ${total.cost} messages of the quota`].join('\n');
}
