import type { Command } from 'commander';
import { Argument } from 'commander';
import { clearMisses, keepMisses, type Misses, readMisses } from '../../chat/misses.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';

/** For organizers, so that aliases and rules can follow what people really ask. */
export function register(program: Command): void {
  const missed = program.command('missed').description('Questions that could not be answered');
  withList(
    missed.command('list').description('how many, and their words where keeping is on'),
    async () => {},
  );
  withList(
    missed
      .command('keep')
      .description('keep their words, anonymous and normalised; off forgets them')
      .addArgument(new Argument('<switch>', 'on or off').choices(['on', 'off'])),
    ({ store }, to) => keepMisses(store, to === 'on'),
  );
  withList(missed.command('clear').description('start counting anew'), ({ store }) => clearMisses(store));
}

/** Runs, then shows what there is. */
function withList(command: Command, run: (context: Context, argument?: string) => Promise<void>): void {
  command.option('--json', 'print JSON').action(async (...given: unknown[]) => {
    const argument = typeof given[0] === 'string' ? given[0] : undefined;
    const { json } = command.opts<{ json?: boolean }>();
    await withContext(process.env, async (context) => {
      await run(context, argument);
      const misses = await readMisses(context.store);
      createOutput(Boolean(json)).result(misses, () => words(misses));
    });
  });
}

function words({ keeping, count, texts }: Misses): string {
  const head = `${count} questions could not be answered; their words are ${keeping ? '' : 'not '}kept`;
  return [head, ...texts].join('\n');
}
