import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refusal } from '../../errors.js';
import { asset } from '../../paths.js';
import { installRichMenu } from '../../richmenu/install.js';
import { withContext } from '../context.js';
import { withLine } from '../line.js';
import { createOutput } from '../output.js';

const PICTURE = 'src/richmenu/rich-menu.png';

export function register(program: Command): void {
  program
    .command('richmenu')
    .description('give every 1:1 chat the menu of the six most used wishes; the same menu is made once')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async (context) => {
        if (!context.config.line) {
          throw new Refusal(
            'the sandbox shows no rich menu: set the LINE_CHANNEL_* variables and run it again',
          );
        }
        const picture = await readFile(asset(PICTURE));
        const installed = await withLine(context, context.clock, (line) => installRichMenu(line, picture));
        createOutput(Boolean(json)).result(installed, () =>
          installed.fresh
            ? `the rich menu is in place: ${installed.richMenuId}`
            : 'the rich menu was in place already',
        );
      });
    });
}
