import type { Command } from 'commander';
import { answer } from '../../chat/answer.js';
import { questionOf, readAsked, shownAnswer } from '../../chat/asked.js';
import type { Answer, World } from '../../chat/types.js';
import { loadWorld } from '../../chat/world.js';
import { UsageError } from '../../errors.js';
import { type Context, parseAt, withContext } from '../context.js';
import { answerLines } from '../lines.js';
import { createOutput } from '../output.js';

interface Options {
  at?: string;
  unit?: string;
  group?: boolean;
  mentioned?: boolean;
  stdin?: boolean;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command('ask')
    .description('ask as in the chat; nothing is written')
    .argument('[text]', 'the question, in Thai')
    .option('--at <iso>', 'day of asking, ISO 8601 with offset')
    .option('--unit <unit>', 'unit that the chat speaks for')
    .option('--group', 'ask in a group: answered only when addressed')
    .option('--mentioned', 'the question mentions the bot')
    .option('--stdin', 'one JSON question a line, one JSON answer a line')
    .option('--json', 'print JSON')
    .action(async (text: string | undefined, options: Options) => {
      if ((text === undefined) === !options.stdin) {
        throw new UsageError('ask needs a question or --stdin, not both: kamnot ask "1.7 ส่งเมื่อไหร่"');
      }
      await withContext(process.env, (context) =>
        text === undefined ? askLines(context, options) : askOne(context, text, options),
      );
    });
}

async function askOne(context: Context, text: string, options: Options): Promise<void> {
  const world = await loadWorld(context.store);
  const question = questionOf(
    {
      text,
      at: parseAt(options.at, context.clock),
      kind: options.group ? 'group' : 'user',
      unit: options.unit ?? null,
      strong: false,
      mentioned: options.mentioned ?? false,
    },
    world.units,
  );
  const answered = answer(question, world);
  createOutput(Boolean(options.json)).result(shownAnswer(null, answered), () => spoken(answered));
}

/** Each question stands alone; the flags of the command line are what a line leaves out. */
async function askLines(context: Context, options: Options): Promise<void> {
  const world: World = await loadWorld(context.store);
  const now = parseAt(options.at, context.clock);
  await answerLines(async (given) => {
    const question = questionOf(readAsked(given, now), world.units);
    return shownAnswer(given['id'], answer(question, world));
  });
}

/** The answer as a terminal shows it: what a notification would say. */
function spoken({ messages, silent }: Answer): string {
  if (silent) return '(silent: a group that did not address the bot)';
  const words = messages.map((message) =>
    message.type === 'text' && 'text' in message
      ? message.text
      : message.type === 'flex' && 'altText' in message
        ? message.altText
        : '',
  );
  return [...new Set(words)].filter((one) => one).join('\n');
}
