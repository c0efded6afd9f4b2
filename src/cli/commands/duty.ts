import { type Command, Option } from 'commander';
import { civilDate } from '../../clock.js';
import { nextDutyDate } from '../../duties/dates.js';
import { defineDuties } from '../../duties/define.js';
import type { Duty } from '../../duties/types.js';
import { Refusal, UsageError } from '../../errors.js';
import { requireUnit } from '../../people/units.js';
import type { Recurrence } from '../../plan/types.js';
import { toArabicDigits } from '../../thai/digits.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { readDate } from '../values.js';

const EVERY: Record<string, Recurrence> = {
  month: 'monthly',
  '2-months': 'every-2-months',
  quarter: 'quarterly',
};

interface AddOptions {
  every?: string;
  day?: string;
  unit?: string;
  code?: string;
  from?: string;
  json?: boolean;
}

export function register(program: Command): void {
  const duty = program
    .command('duty')
    .description('Duties that recur: meetings, monthly and quarterly reports');
  addCommand(duty);
  listCommand(duty);
  removeCommand(duty);
}

function addCommand(duty: Command): void {
  duty
    .command('add')
    .description('define a duty once; it reminds 7 and 1 days before each of its dates')
    .argument('[title]', 'what is to be done; default: the title of --code')
    .addOption(new Option('--every <rhythm>', 'how often').choices(Object.keys(EVERY)))
    .option('--day <day>', 'day of the month, 1 to 31, or "last"', 'last')
    .option('--unit <unit>', "whose duty it is; default: the units of --code, else the STRONG club's")
    .option('--code <code>', 'the activity of the plan that asks for it')
    .option('--from <date>', 'first day that counts, YYYY-MM-DD; default: today')
    .option('--json', 'print JSON')
    .action(async (title: string | undefined, options: AddOptions) => {
      await withContext(process.env, async (context) => {
        const added = await add(context, title ?? null, options);
        createOutput(Boolean(options.json)).result(added, () => table(added));
      });
    });
}

function listCommand(duty: Command): void {
  duty
    .command('list')
    .description('every duty with its next date')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store, clock }) => {
        const today = civilDate(clock.now());
        const duties = (await store.duties.all()).map((one) => shown(one, today));
        createOutput(Boolean(json)).result(duties, () => table(duties));
      });
    });
}

function removeCommand(duty: Command): void {
  duty
    .command('remove')
    .description('a duty is no more')
    .argument('<id>', 'as `duty list` shows it')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        if (!(await store.duties.remove(id))) {
          throw new Refusal('there is no such duty: kamnot duty list shows those known');
        }
        createOutput(Boolean(json)).result({ removed: id }, () => `${id} is no more`);
      });
    });
}

async function add({ store, clock }: Context, title: string | null, options: AddOptions): Promise<Shown[]> {
  const today = civilDate(clock.now());
  const [plans, units] = await Promise.all([store.plans.all(), store.units.all()]);
  const duties = defineDuties([...plans].reverse(), {
    title,
    every: options.every === undefined ? null : EVERY[options.every]!,
    day: readDay(options.day ?? 'last'),
    unit: options.unit === undefined ? null : requireUnit(options.unit, units).name,
    code: options.code === undefined ? null : toArabicDigits(options.code.trim()),
    from: options.from === undefined ? today : readDate(options.from),
  });
  for (const one of duties) await store.duties.set(one);
  return duties.map((one) => shown(one, today));
}

/** Null: the last day of the month. */
function readDay(text: string): number | null {
  if (text === 'last') return null;
  const day = Number(toArabicDigits(text));
  if (Number.isInteger(day) && day >= 1 && day <= 31) return day;
  throw new UsageError(`${JSON.stringify(text.slice(0, 20))} is no day of a month: write 1 to 31, or last`);
}

const shown = (duty: Duty, today: string) => ({ ...duty, next: nextDutyDate(duty, today) });
type Shown = ReturnType<typeof shown>;

const table = (duties: Shown[]): string =>
  duties.length === 0
    ? 'no duties yet: kamnot duty add "ประชุมคณะทำงาน" --every month --day 10'
    : duties
        .map(({ id, every, next, unit, code, title }) =>
          [id, every.padEnd(14), next ?? 'over', unit ?? 'the STRONG club', code ?? '', title]
            .filter((part) => part !== '')
            .join('  '),
        )
        .join('\n');
