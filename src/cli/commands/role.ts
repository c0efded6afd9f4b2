import { Argument, type Command } from 'commander';
import { Refusal, UsageError } from '../../errors.js';
import type { Role, RoleName } from '../../people/types.js';
import { requireUnit } from '../../people/units.js';
import { roleCodeCommand } from '../code-commands.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { readUserId } from '../values.js';

const ROLES: RoleName[] = ['admin', 'organizer', 'focal'];

export function register(program: Command): void {
  const role = program.command('role').description('Who may do what');
  grantCommand(role);
  roleCodeCommand(role);
  revokeCommand(role);
  listCommand(role);
}

function grantCommand(role: Command): void {
  role
    .command('grant')
    .description('give a person a role')
    .argument('<userId>', 'as LINE gives it')
    .addArgument(new Argument('<role>', 'what the person may be').choices(ROLES))
    .option('--unit <unit>', 'the unit of a focal person')
    .option('--json', 'print JSON')
    .action(async (userId: string, name: RoleName, { unit, json }: { unit?: string; json?: boolean }) => {
      if ((name === 'focal') !== (unit !== undefined)) {
        throw new UsageError('a focal person needs --unit UNIT; an admin or organizer has none');
      }
      await withContext(process.env, async (context) => {
        const granted = await grant(context, userId, name, unit);
        createOutput(Boolean(json)).result(granted, () => [table([granted]), ...hints(granted)].join('\n'));
      });
    });
}

function revokeCommand(role: Command): void {
  role
    .command('revoke')
    .description('take all roles of a person away')
    .argument('<userId>', 'as `role list` shows it')
    .option('--json', 'print JSON')
    .action(async (text: string, { json }: { json?: boolean }) => {
      const userId = readUserId(text);
      await withContext(process.env, async ({ store }) => {
        if (!(await store.roles.revoke(userId))) {
          throw new Refusal('this person has no role: kamnot role list shows who has');
        }
        createOutput(Boolean(json)).result({ userId, roles: [] }, () => 'the roles were taken away');
      });
    });
}

function listCommand(role: Command): void {
  role
    .command('list')
    .description('everybody with a role')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const roles = (await store.roles.all()).map(({ userId, role, unit }) => ({ userId, role, unit }));
        createOutput(Boolean(json)).result(roles, () => table(roles));
      });
    });
}

async function grant({ store }: Context, id: string, role: RoleName, unitName?: string): Promise<Role> {
  const userId = readUserId(id);
  const unit = unitName === undefined ? null : requireUnit(unitName, await store.units.all()).name;
  const granted = { userId, role, unit };
  await store.roles.grant(granted);
  return granted;
}

/** What the person should be told: nobody is told in LINE of a role that is granted here. */
const hints = ({ role }: Role): string[] =>
  role === 'focal'
    ? []
    : [
        'tell them: in the 1:1 chat "ประกาศ …" drafts an announcement, "รายการประกาศ" lists all, "ช่วยเหลือ" helps',
      ];

const table = (roles: Role[]): string =>
  roles.length === 0
    ? 'nobody has a role yet: kamnot role grant USER_ID admin'
    : roles
        .map(({ userId, role, unit }) => `${userId}  ${role.padEnd(9)}  ${unit ?? ''}`.trimEnd())
        .join('\n');
