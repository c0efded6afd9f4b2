import type { Command } from 'commander';
import { bangkok, civilDate } from '../../clock.js';
import { type HandInWish, resolveHandIn } from '../../people/hand-in.js';
import { type HandedInRow, handedInRows, handedInWords } from '../../people/handed-in-rows.js';
import { takeBack } from '../../people/take-back.js';
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

/** What became of it: how many marks changed, and which parts of which plans it was about. */
interface Changed {
  changed: number;
  parts: Pick<Submission, 'plan' | 'code' | 'sub' | 'handIn'>[];
}

type Change = (context: Context, wish: HandInWish, at: Date) => Promise<Changed>;

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
        const wish = readWish(code, unit, at, options);
        const result = await run(context, wish, at);
        const rows = await rowsOf(context, wish, result);
        const { changed } = result;
        createOutput(Boolean(options.json)).result({ changed, submissions: rows }, () =>
          summary(name, unit, result),
        );
      });
    });
}

const readWish = (code: string, unit: string, at: Date, options: Options): HandInWish => ({
  code: toArabicDigits(code.trim()),
  subs: options.sub.map((sub) => toArabicDigits(sub.trim())),
  due: options.due === undefined ? null : readDate(options.due),
  unit,
  on: civilDate(at),
});

async function markAll({ store }: Context, wish: HandInWish, at: Date): Promise<Changed> {
  const found = resolveHandIn(await store.plans.all(), wish);
  const parts = found.map(({ plan, ...part }) => ({ plan: planKey(plan), ...part }));
  const when = { at: bangkok(at).format(), by: OPERATOR };
  let changed = 0;
  for (const part of parts) {
    if (await store.submissions.mark({ ...part, unit: wish.unit, ...when })) changed++;
  }
  return { changed, parts };
}

async function undoAll({ store }: Context, wish: HandInWish): Promise<Changed> {
  const [plans, submissions] = await Promise.all([store.plans.all(), store.submissions.all()]);
  const { remove, add } = takeBack(plans, submissions, wish);
  for (const mark of add) await store.submissions.mark(mark);
  let changed = 0;
  for (const mark of remove) if (await store.submissions.undo(mark)) changed++;
  return { changed, parts: remove.flatMap((mark) => partsNamed(mark, wish)) };
}

/** Of one mark of the whole only the sub-items named were taken back. */
const partsNamed = (mark: Submission, { subs }: HandInWish): Submission[] =>
  mark.sub === null && subs.length > 0 ? subs.map((sub) => ({ ...mark, sub })) : [mark];

/** What is recorded of that activity by now, in the plans that it was about. */
async function rowsOf({ store }: Context, wish: HandInWish, { parts }: Changed): Promise<HandedInRow[]> {
  const keys = new Set(parts.map(({ plan }) => plan));
  const [plans, submissions] = await Promise.all([store.plans.all(), store.submissions.all()]);
  const mine = ({ plan, code, unit }: Submission): boolean =>
    keys.has(plan) && code === wish.code && unit === wish.unit;
  return handedInRows(plans, submissions.filter(mine));
}

async function list({ store }: Context, wanted: string | undefined): Promise<HandedInRow[]> {
  const unit = wanted === undefined ? null : requireUnit(wanted, await store.units.all()).name;
  const [plans, submissions] = await Promise.all([store.plans.all(), store.submissions.all()]);
  return handedInRows(plans, submissions).filter((row) => unit === null || row.unit === unit);
}

function summary(name: 'mark' | 'undo', unit: string, { changed, parts }: Changed): string {
  const names = parts.map(({ code, sub }) => (sub === null ? code : `${code}(${sub})`));
  const what = [...new Set(names)].join(', ');
  if (name === 'undo') return `${what} of ${unit}: taken back`;
  return changed === 0
    ? `${what} of ${unit}: was recorded before`
    : `${what} of ${unit}: recorded as handed in`;
}

const table = (rows: HandedInRow[]): string =>
  rows.length === 0 ? 'nothing was handed in yet' : rows.map(handedInWords).join('\n');
