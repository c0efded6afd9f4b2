import type { Command } from 'commander';
import { exportPerson, forgetPerson, type PersonRecord } from '../../people/person.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { readUserId } from '../values.js';

type PersonAct = (context: Context, userId: string) => Promise<PersonRecord>;

export function register(program: Command): void {
  const person = program.command('person').description('What is kept about a person');
  act(person, 'export', 'print everything that is kept', ({ store }, userId) => exportPerson(store, userId));
  act(person, 'forget', 'delete it; prints what was deleted', forget);
}

/** What the person wrote and nobody has read yet is dropped too, else answering it would begin a new record. */
async function forget({ store, clock }: Context, userId: string): Promise<PersonRecord> {
  await store.events.dropChat(userId, clock.real());
  return forgetPerson(store, userId);
}

function act(parent: Command, name: string, description: string, run: PersonAct): void {
  parent
    .command(name)
    .description(description)
    .argument('<userId>', 'as LINE gives it')
    .option('--json', 'print JSON')
    .action(async (text: string, { json }: { json?: boolean }) => {
      const userId = readUserId(text);
      await withContext(process.env, async (context) => {
        const record = await run(context, userId);
        createOutput(Boolean(json)).result(record, () => words(record));
      });
    });
}

function words({ chat, roles, submissions, answers, announcements, deliveries }: PersonRecord): string {
  return [
    `1:1 chat: ${chat ? (chat.unit ?? 'no unit') : 'none'}`,
    `roles: ${roles.map(({ role, unit }) => (unit ? `${role} of ${unit}` : role)).join(', ') || 'none'}`,
    `hand-ins marked: ${submissions.length}`,
    `announcements answered: ${answers.length}`,
    `announcements written, approved or received: ${announcements.length}`,
    `messages sent to the 1:1 chat: ${deliveries.length}`,
  ].join('\n');
}
