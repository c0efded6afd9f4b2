import type { Command } from 'commander';
import { bangkok } from '../../clock.js';
import { Refusal, UsageError } from '../../errors.js';
import type { Chat } from '../../people/types.js';
import { requireUnit } from '../../people/units.js';
import { type Context, withContext } from '../context.js';
import { answerLines } from '../lines.js';
import { createOutput } from '../output.js';
import { readChatId } from '../values.js';

interface BindOptions {
  unit?: string;
  strong?: boolean;
  stdin?: boolean;
  json?: boolean;
}

export function register(program: Command): void {
  const chat = program.command('chat').description('LINE chats and what they speak for');
  listCommand(chat);
  bindCommand(chat);
  unbindCommand(chat);
}

function listCommand(chat: Command): void {
  chat
    .command('list')
    .description('every chat we know')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const chats = (await store.chats.all()).map(shown);
        createOutput(Boolean(json)).result(chats, () => table(chats));
      });
    });
}

function bindCommand(chat: Command): void {
  chat
    .command('bind')
    .description('let a chat speak for a unit or for the STRONG club, approved')
    .argument('[chatId]', 'as LINE gives it')
    .option('--unit <unit>', 'the unit')
    .option('--strong', 'the STRONG club')
    .option('--stdin', 'one JSON binding a line')
    .option('--json', 'print JSON')
    .action(bindAction);
}

function unbindCommand(chat: Command): void {
  chat
    .command('unbind')
    .description('a chat speaks for nobody any more')
    .argument('<chatId>', 'as `chat list` shows it')
    .option('--json', 'print JSON')
    .action(async (chatId: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const result = shown(await unbind(context, chatId));
        createOutput(Boolean(json)).result(result, () => `${result.chatId} speaks for nobody any more`);
      });
    });
}

async function bindAction(chatId: string | undefined, options: BindOptions): Promise<void> {
  if ((chatId === undefined) === !options.stdin) {
    throw new UsageError('chat bind needs a chat id or --stdin, not both');
  }
  await withContext(process.env, async (context) => {
    if (chatId === undefined) return answerLines(async (given) => shown(await bindLine(context, given)));
    if (options.unit === undefined && !options.strong) {
      throw new UsageError('chat bind needs --unit UNIT or --strong');
    }
    const result = shown(await bind(context, chatId, options.unit, options.strong ?? false));
    createOutput(Boolean(options.json)).result(
      result,
      () => `${result.chatId} speaks for ${spokenFor(result)}`,
    );
  });
}

async function bindLine(context: Context, given: Record<string, unknown>): Promise<Chat> {
  const { chatId, unit, strong } = given;
  if (typeof chatId !== 'string') throw new Refusal('"chatId" is missing');
  if (unit !== undefined && unit !== null && typeof unit !== 'string') {
    throw new Refusal('"unit" must be the name of a unit');
  }
  if (!unit && strong !== true) throw new Refusal('the line needs "unit" or "strong": true');
  return bind(context, chatId, unit ?? undefined, strong === true);
}

/** Binding replaces the unit; the club stands beside it. A binding that changes nothing keeps its date. */
async function bind(
  { store, clock }: Context,
  id: string,
  unitName: string | undefined,
  strong: boolean,
): Promise<Chat> {
  const chatId = readChatId(id);
  const unit = unitName === undefined ? undefined : requireUnit(unitName, await store.units.all()).name;
  const known = await store.chats.get(chatId);
  const same =
    known?.approved === true && (unit === undefined || known.unit === unit) && (!strong || known.strong);
  return store.chats.set(chatId, {
    ...(unit === undefined ? {} : { unit }),
    ...(strong ? { strong } : {}),
    approved: true,
    active: true,
    boundAt: same ? known.boundAt : bangkok(clock.now()).format(),
  });
}

async function unbind({ store }: Context, id: string): Promise<Chat> {
  const chatId = readChatId(id);
  if (!(await store.chats.get(chatId))) {
    throw new Refusal('this chat is unknown: kamnot chat list shows those known');
  }
  return store.chats.set(chatId, { unit: null, strong: false, approved: false, boundAt: null });
}

type Shown = ReturnType<typeof shown>;

/** CONTRACT 4 `chat list`. */
const shown = ({ chatId, kind, label, unit, strong, approved, boundAt }: Chat) => ({
  chatId,
  kind,
  label,
  unit,
  strong,
  approved,
  boundAt,
});

const spokenFor = ({ unit, strong }: Pick<Shown, 'unit' | 'strong'>): string =>
  [...(unit ? [unit] : []), ...(strong ? ['the STRONG club'] : [])].join(' and ') || 'nobody';

function table(chats: Shown[]): string {
  if (chats.length === 0) return 'no chats yet: invite the bot into a group, or kamnot chat bind';
  return chats
    .map((chat) =>
      [
        chat.chatId,
        chat.kind.padEnd(5),
        chat.approved ? 'approved' : 'waiting ',
        spokenFor(chat),
        chat.label ?? '',
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
