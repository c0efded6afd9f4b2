import type { Command } from 'commander';
import { Refusal } from '../../errors.js';
import type { Holiday } from '../../people/types.js';
import { withContext } from '../context.js';
import { createOutput } from '../output.js';
import { readDate, readYear } from '../values.js';

/** What an organizer adds; the seeded table has its own kinds. */
const ADDED = 'added';

export function register(program: Command): void {
  const holiday = program.command('holiday').description('Government holidays, which move reminders');
  listCommand(holiday);
  addCommand(holiday);
  removeCommand(holiday);
}

function listCommand(holiday: Command): void {
  holiday
    .command('list')
    .description('holidays by date')
    .option('--year <year>', 'only of this year, Gregorian or Buddhist')
    .option('--json', 'print JSON')
    .action(async ({ year, json }: { year?: string; json?: boolean }) => {
      const wanted = year === undefined ? '' : String(readYear(year));
      await withContext(process.env, async ({ store }) => {
        const found = (await store.holidays.all()).filter(({ date }) => date.startsWith(wanted));
        createOutput(Boolean(json)).result(found, () => table(found));
      });
    });
}

function addCommand(holiday: Command): void {
  holiday
    .command('add')
    .description('add a holiday, or rename one')
    .argument('<date>', 'YYYY-MM-DD')
    .argument('<name>', 'as it is announced')
    .option('--json', 'print JSON')
    .action(async (date: string, name: string, { json }: { json?: boolean }) => {
      const added: Holiday = { date: readDate(date), name: readName(name), kind: ADDED };
      await withContext(process.env, async ({ store }) => {
        await store.holidays.add(added);
        createOutput(Boolean(json)).result(added, () => table([added]));
      });
    });
}

function removeCommand(holiday: Command): void {
  holiday
    .command('remove')
    .description('make a day a working day again')
    .argument('<date>', 'YYYY-MM-DD')
    .option('--json', 'print JSON')
    .action(async (text: string, { json }: { json?: boolean }) => {
      const date = readDate(text);
      await withContext(process.env, async ({ store }) => {
        if (!(await store.holidays.remove(date))) {
          throw new Refusal(`${date} is no holiday in the table: kamnot holiday list shows them`);
        }
        createOutput(Boolean(json)).result({ removed: date }, () => `${date} is a working day again`);
      });
    });
}

function readName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 200) throw new Refusal("a holiday's name has 1 to 200 characters");
  return name;
}

const table = (holidays: Holiday[]): string =>
  holidays.length === 0
    ? 'no holidays in that year: kamnot holiday add DATE NAME'
    : holidays.map(({ date, name, kind }) => `${date}  ${kind.padEnd(10)}  ${name}`).join('\n');
