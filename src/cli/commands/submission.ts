import type { Command } from 'commander';
import { bangkok, civilDate } from '../../clock.js';
import { Refusal } from '../../errors.js';
import { type HandIn, resolveHandIn } from '../../people/hand-in.js';
import { partsToUndo } from '../../people/handed-in.js';
import { type HandedInRow, handedInRows, handedInWords } from '../../people/handed-in-rows.js';
import type { Submission } from '../../people/types.js';
import { requireUnit } from '../../people/units.js';
import { planKey } from '../../plan/types.js';
import { toArabicDigits } from '../../thai/digits.js';
import { type Context, parseAt, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { collect, readDate } from '../values.js';

interface Options {
  sub: string[];
  due?: string;
  unit: string;
  at?: string;
  json?: boolean;
}

/** What the command line writes as the one who marked. */
const OPERATOR = 'operator';

export function register(program: Command): void {
  const submission = program.command('submission').description('What units have handed in');
  change(submission, 'mark', 'record that a unit has handed in an activity', markAll);
  change(submission, 'undo', 'take a recorded hand-in back', undoAll);
  submission
    .command('list')
    .description('everything that was handed in')
    .option('--unit <unit>', 'only of this unit')
    .option('--json', 'print JSON')
    .action(async (options: { unit?: string; json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const rows = await list(context, options.unit);
        createOutput(Boolean(options.json)).result(rows, () => table(rows));
      });
    });
}

type Change = (context: Context, handIn: HandIn, unit: string, at: Date) => Promise<number>;

function change(parent: Command, name: 'mark' | 'undo', description: string, run: Change): void {
  parent
    .command(name)
    .description(description)
    .argument('<code>', 'number of the activity, e.g. 1.7')
    .option('--sub <n>', 'only this sub-item (repeatable)', collect, [])
    .option('--due <date>', 'only the rows due on this date, YYYY-MM-DD')
    .requiredOption('--unit <unit>', 'the unit that hands in')
    .option('--at <iso>', 'when, ISO 8601 with offset')
    .option('--json', 'print JSON')
    .action(async (code: string, options: Options) => {
      await withContext(process.env, async (context) => {
        const at = parseAt(options.at, context.clock);
        const unit = requireUnit(options.unit, await context.store.units.all()).name;
        const handIn = await resolve(context, code, unit, at, options);
        const changed = await run(context, handIn, unit, at);
        const rows = await rowsOf(context, handIn, unit);
        createOutput(Boolean(options.json)).result({ changed, submissions: rows }, () =>
          summary(name, changed, handIn, unit),
        );
      });
    });
}

async function resolve(
  { store }: Context,
  code: string,
  unit: string,
  at: Date,
  options: Options,
): Promise<HandIn> {
  return resolveHandIn(await store.plans.all(), {
    code: toArabicDigits(code.trim()),
    subs: options.sub.map((sub) => toArabicDigits(sub.trim())),
    due: options.due === undefined ? null : readDate(options.due),
    unit,
    on: civilDate(at),
  });
}

async function markAll({ store }: Context, { plan, parts }: HandIn, unit: string, at: Date): Promise<number> {
  const when = { at: bangkok(at).format(), by: OPERATOR };
  let changed = 0;
  for (const part of parts) {
    if (await store.submissions.mark({ plan: planKey(plan), ...part, unit, ...when })) changed++;
  }
  return changed;
}

async function undoAll({ store }: Context, { plan, parts }: HandIn, unit: string): Promise<number> {
  let changed = 0;
  for (const part of partsToUndo(plan, parts)) {
    if (await store.submissions.undo({ plan: planKey(plan), ...part, unit })) changed++;
  }
  if (changed === 0)
    throw new Refusal('nothing of that was recorded as handed in: kamnot submission list shows what was');
  return changed;
}

async function rowsOf({ store }: Context, { plan, parts }: HandIn, unit: string): Promise<HandedInRow[]> {
  const codes = new Set(parts.map(({ code }) => code));
  const mine = (one: Submission): boolean => one.unit === unit && codes.has(one.code);
  return handedInRows([plan], (await store.submissions.all(planKey(plan))).filter(mine));
}

async function list({ store }: Context, wanted: string | undefined): Promise<HandedInRow[]> {
  const unit = wanted === undefined ? null : requireUnit(wanted, await store.units.all()).name;
  const [plans, submissions] = await Promise.all([store.plans.all(), store.submissions.all()]);
  return handedInRows(plans, submissions).filter((row) => unit === null || row.unit === unit);
}

function summary(name: 'mark' | 'undo', changed: number, { parts }: HandIn, unit: string): string {
  const what = parts.map(({ code, sub }) => (sub === null ? code : `${code}(${sub})`)).join(', ');
  if (name === 'undo') return `${what} of ${unit}: taken back`;
  return changed === 0
    ? `${what} of ${unit}: was recorded before`
    : `${what} of ${unit}: recorded as handed in`;
}

const table = (rows: HandedInRow[]): string =>
  rows.length === 0 ? 'nothing was handed in yet' : rows.map(handedInWords).join('\n');
