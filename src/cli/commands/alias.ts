import type { Command } from 'commander';
import { Refusal } from '../../errors.js';
import { unknownCode } from '../../people/hand-in.js';
import type { Alias } from '../../people/types.js';
import { toArabicDigits } from '../../thai/digits.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';

const LONGEST = 200;

export function register(program: Command): void {
  const alias = program.command('alias').description('Other names of activities, as people say them');
  addCommand(alias);
  listCommand(alias);
  removeCommand(alias);
}

function addCommand(alias: Command): void {
  alias
    .command('add')
    .description('let a text mean an activity')
    .argument('<code>', 'number of the activity, e.g. 1.7')
    .argument('<text>', 'what people call it')
    .option('--json', 'print JSON')
    .action(async (code: string, text: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const added = await add(context, toArabicDigits(code.trim()), text);
        createOutput(Boolean(json)).result(added, () => table([added]));
      });
    });
}

function listCommand(alias: Command): void {
  alias
    .command('list')
    .description('every alias')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const aliases = (await store.aliases.all()).map(({ code, text }) => ({ code, text }));
        createOutput(Boolean(json)).result(aliases, () => table(aliases));
      });
    });
}

function removeCommand(alias: Command): void {
  alias
    .command('remove')
    .description('forget an alias')
    .argument('<text>', 'as `alias list` shows it')
    .option('--json', 'print JSON')
    .action(async (text: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        if (!(await store.aliases.remove(readText(text)))) {
          throw new Refusal('there is no such alias: kamnot alias list shows them');
        }
        createOutput(Boolean(json)).result({ removed: readText(text) }, () => 'forgotten');
      });
    });
}

async function add({ store }: Context, code: string, given: string): Promise<Alias> {
  const text = readText(given);
  const plans = await store.plans.all();
  if (!plans.some(({ items }) => items.some((item) => item.code === code))) throw unknownCode(plans, code);
  await store.aliases.add({ code, text });
  return { code, text };
}

function readText(given: string): string {
  const text = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > LONGEST) throw new Refusal(`an alias has 1 to ${LONGEST} characters`);
  return text;
}

const table = (aliases: Alias[]): string =>
  aliases.length === 0
    ? 'no aliases yet: kamnot alias add CODE TEXT'
    : aliases.map(({ code, text }) => `${code.padEnd(6)}  ${text}`).join('\n');
