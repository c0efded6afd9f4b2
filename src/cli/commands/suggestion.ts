import type { Command } from 'commander';
import { Refusal } from '../../errors.js';
import type { Suggestion } from '../../suggestions/types.js';
import { formatShort } from '../../thai/format.js';
import { withContext } from '../context.js';
import { createOutput } from '../output.js';

export function register(program: Command): void {
  const suggestion = program
    .command('suggestion')
    .description('What the staff suggested, without who said it');
  listCommand(suggestion);
  removeCommand(suggestion);
}

function listCommand(suggestion: Command): void {
  suggestion
    .command('list')
    .description('every suggestion, oldest first')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const found = await store.suggestions.all();
        createOutput(Boolean(json)).result(found, () => table(found));
      });
    });
}

function removeCommand(suggestion: Command): void {
  suggestion
    .command('remove')
    .description('a suggestion was dealt with, or names somebody')
    .argument('<id>', 'as `suggestion list` shows it')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        if (!(await store.suggestions.remove(id))) {
          throw new Refusal('there is no such suggestion: kamnot suggestion list shows those kept');
        }
        createOutput(Boolean(json)).result({ removed: id }, () => `${id} was removed`);
      });
    });
}

const table = (suggestions: Suggestion[]): string =>
  suggestions.length === 0
    ? 'no suggestions yet: the staff writes "เสนอแนะ …" in the 1:1 chat'
    : suggestions.map(({ id, text, on }) => `${id}  ${formatShort(on).padEnd(12)}  ${text}`).join('\n');
