import { Argument, type Command } from 'commander';
import { UsageError } from '../errors.js';
import { CODE_HOURS, type Grant, issueCode } from '../people/codes.js';
import type { RoleName } from '../people/types.js';
import { requireUnit } from '../people/units.js';
import { type Context, withContext } from './context.js';
import { createOutput } from './output.js';

/** `chat code`: for a group that binds itself. */
export function chatCodeCommand(chat: Command): void {
  chat
    .command('code')
    .description(`print a code with which one group binds itself within ${CODE_HOURS} hours`)
    .option('--unit <unit>', 'the unit it is to speak for')
    .option('--strong', 'the STRONG club')
    .option('--json', 'print JSON')
    .action(
      async ({ unit: name, strong = false, json }: { unit?: string; strong?: boolean; json?: boolean }) => {
        if (name === undefined && !strong) throw new UsageError('chat code needs --unit UNIT or --strong');
        await print(json, '/รหัส', async ({ store }) => {
          const unit = name === undefined ? null : requireUnit(name, await store.units.all()).name;
          return { kind: 'chat', unit, strong };
        });
      },
    );
}

const ROLES: RoleName[] = ['admin', 'organizer', 'focal'];

/** `role code`: for a person whose LINE user id nobody knows. */
export function roleCodeCommand(role: Command): void {
  role
    .command('code')
    .description(`print a code with which one person takes a role within ${CODE_HOURS} hours`)
    .addArgument(new Argument('<role>', 'what the person may be').choices(ROLES))
    .option('--unit <unit>', 'the unit of a focal person')
    .option('--json', 'print JSON')
    .action(async (given: RoleName, { unit: name, json }: { unit?: string; json?: boolean }) => {
      if ((given === 'focal') !== (name !== undefined)) {
        throw new UsageError('a focal person needs --unit UNIT; an admin or organizer has none');
      }
      await print(json, 'รหัส', async ({ store }) => {
        const unit = name === undefined ? null : requireUnit(name, await store.units.all()).name;
        return { kind: 'role', role: given, unit };
      });
    });
}

/** @param say word that goes before the code in the chat */
async function print(
  json: boolean | undefined,
  say: string,
  grantOf: (context: Context) => Promise<Grant>,
): Promise<void> {
  await withContext(process.env, async (context) => {
    const grant = await grantOf(context);
    const code = await issueCode(context.store, context.clock, grant);
    const result = { code, gives: grant, hours: CODE_HOURS };
    createOutput(Boolean(json)).result(
      result,
      () => `${code} (write "${say} ${code}"; once, within ${CODE_HOURS} hours)`,
    );
  });
}
