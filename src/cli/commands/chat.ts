import type { Command } from 'commander';
import { Refusal, UsageError } from '../../errors.js';
import { bindChat } from '../../people/bind.js';
import type { Chat } from '../../people/types.js';
import { requireUnit } from '../../people/units.js';
import { chatCodeCommand } from '../code-commands.js';
import { type Context, withContext } from '../context.js';
import { answerLines } from '../lines.js';
import { createOutput } from '../output.js';
import { readChatId } from '../values.js';

const LABEL_LENGTH = 100;

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
  chatCodeCommand(chat);
  labelCommand(chat);
}

function listCommand(chat: Command): void {
  chat
    .command('list')
    .description('every chat we know')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const chats = await store.chats.all();
        createOutput(Boolean(json)).result(chats.map(shown), () => table(chats));
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

/** LINE tells nobody when a group is renamed, and its name is not kept: the label is the organizers' own. */
function labelCommand(chat: Command): void {
  chat
    .command('label')
    .description('name a chat for yourself; without a text the label goes away')
    .argument('<chatId>', 'as `chat list` shows it')
    .argument('[text]', 'at most 100 characters')
    .option('--json', 'print JSON')
    .action(async (id: string, text: string | undefined, { json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const chatId = await knownChat(store, id);
        const chat = await store.chats.set(chatId, { label: readLabel(text) });
        createOutput(Boolean(json)).result(shown(chat), () => table([chat]));
      });
    });
}

function readLabel(text: string | undefined): string | null {
  const label = text?.trim() ?? '';
  if (label.length > LABEL_LENGTH)
    throw new Refusal(`a label has at most ${LABEL_LENGTH} characters: shorten it`);
  return label === '' ? null : label;
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

async function bind(
  { store, clock }: Context,
  id: string,
  unitName: string | undefined,
  strong: boolean,
): Promise<Chat> {
  const chatId = readChatId(id);
  const unit = unitName === undefined ? null : requireUnit(unitName, await store.units.all()).name;
  return bindChat(store, chatId, { unit, strong }, clock.now());
}

async function unbind({ store }: Context, id: string): Promise<Chat> {
  const chatId = await knownChat(store, id);
  return store.chats.set(chatId, { unit: null, strong: false, approved: false, boundAt: null });
}

async function knownChat({ chats }: Context['store'], id: string): Promise<string> {
  const chatId = readChatId(id);
  if (await chats.get(chatId)) return chatId;
  throw new Refusal('this chat is unknown: kamnot chat list shows those known');
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

/** One page of truth: a person's chat needs no approval, a group waits for one once it said what it wants to be. */
function stateOf({ kind, active, approved, unit, strong }: Chat): string {
  if (!active) return 'gone';
  if (approved) return 'approved';
  if (kind === 'user') return 'person';
  return unit !== null || strong ? 'waiting' : 'unbound';
}

function table(chats: Chat[]): string {
  if (chats.length === 0) return 'no chats yet: invite the bot into a group, or kamnot chat bind';
  return chats
    .map((chat) =>
      [chat.chatId, chat.kind.padEnd(5), stateOf(chat).padEnd(8), spokenFor(chat), chat.label ?? '']
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
