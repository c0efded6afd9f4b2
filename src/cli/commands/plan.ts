import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { bangkok } from '../../clock.js';
import { Refusal } from '../../errors.js';
import type { Unit } from '../../people/types.js';
import { diffPlans, type PlanDiff } from '../../plan/import/diff.js';
import { type ImportedPlan, importPlan } from '../../plan/import/import-plan.js';
import { blockingFindings, mergePlans } from '../../plan/import/merge.js';
import { LARGEST_FILE, tooLarge } from '../../plan/import/read/read.js';
import { templateWorkbook } from '../../plan/template.js';
import type { Plan } from '../../plan/types.js';
import type { Store } from '../../store/store.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { summary } from './plan-summary.js';

interface ImportFlags {
  owner?: string;
  year?: number;
  allUnits?: boolean;
  dryRun?: boolean;
  accept?: boolean;
  json?: boolean;
}

/** What `plan import` prints: the document's own reading, the difference to what is stored, and whether it is stored. */
export type ImportResult = Plan & { diff: PlanDiff; stored: boolean };

/** What CONTRACT 4 shows of it; what else is kept of a plan is kamnot's own. */
const shown = ({ fiscalYear, owner, items, rounds, timelines, findings, diff, stored }: ImportResult) => ({
  fiscalYear,
  owner,
  items,
  rounds,
  timelines,
  findings,
  diff,
  stored,
});

export function register(program: Command): void {
  const plan = program.command('plan').description('the plan: import a document, write the sheet to fill in');
  plan
    .command('import')
    .argument('<file>', '.txt, .md, .html, .csv, .xlsx or .docx')
    .option('--owner <unit>', 'the unit whose plan it is (default: as the document says)')
    .option('--year <be>', 'fiscal year, Buddhist era (default: as the document says)', parseYear)
    .option('--all-units', 'rows addressed to every unit are owed by every known unit')
    .option('--dry-run', 'show what would change and store nothing')
    .option('--accept', 'store in spite of findings that ask for a decision')
    .option('--json', 'print one JSON value')
    .description('read a plan, show the difference to what is stored, store it')
    .action((file: string, flags: ImportFlags) => runImport(file, flags));
  plan
    .command('template')
    .argument('<file.xlsx>', 'the file to write; an existing one is not overwritten')
    .option('--json', 'print one JSON value')
    .description('write the spreadsheet an organizer fills in')
    .action(writeTemplate);
}

function parseYear(value: string): number {
  const year = Number(value);
  if (!/^\d{4}$/.test(value) || year < 2500 || year > 2700)
    throw new InvalidArgumentError('give the Buddhist year, e.g. 2567');
  return year;
}

async function runImport(file: string, flags: ImportFlags): Promise<void> {
  const bytes = await readPlanFile(file);
  await withContext(process.env, async (context) => {
    const imported = await importPlan(basename(file), bytes, {
      owner: flags.owner,
      year: flags.year,
      allUnits: flags.allUnits,
      knownUnits: await context.store.units.all(),
      holidays: await context.store.holidays.all(),
    });
    const result = await decide(context, imported, flags);
    createOutput(flags.json === true).result(shown(result), () => summary(result, flags));
  });
}

/** Writes the empty sheet. @throws Refusal when the file exists, cannot be written or is no .xlsx */
async function writeTemplate(file: string, flags: { json?: boolean }): Promise<void> {
  if (!file.toLowerCase().endsWith('.xlsx')) throw new Refusal(`${file} must end in .xlsx`);
  try {
    await writeFile(file, await templateWorkbook(), { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' ? 'exists already: choose another name' : `cannot be written (${code ?? 'unknown'})`;
    throw new Refusal(`${file} ${why}`, { cause });
  }
  createOutput(flags.json === true).result(
    { file },
    () => `Wrote ${file}. Fill in the first sheet, then: kamnot plan import ${file}`,
  );
}

/** The bytes of a plan file; its size is looked at first. @throws Refusal when it cannot be read */
async function readPlanFile(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file).then((found) => {
      if (found.isDirectory()) throw new Refusal(`${file} is a folder: name the plan's file in it`);
      if (!found.isFile()) throw new Refusal(`${file} is no regular file`);
      return found;
    });
    if (size > LARGEST_FILE) throw tooLarge(basename(file), size);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'does not exist: check the path'
        : `cannot be read (${code ?? 'unknown'}): check its rights`;
    throw new Refusal(`${file} ${why}`, { cause });
  }
}

/**
 * Stores the plan, or says why not.
 * 1. Merge with what is stored for the same year and owner, and count the differences.
 * 2. Findings of severity `confirm` that were not accepted before block it until `--accept`.
 * 3. A plan that changes nothing is not written again.
 */
async function decide(
  { store, clock }: Context,
  { plan, units }: ImportedPlan,
  flags: ImportFlags,
): Promise<ImportResult> {
  const stored = await store.plans.get(plan.fiscalYear, plan.owner);
  const merged = mergePlans(stored, plan);
  const result: ImportResult = { ...plan, diff: diffPlans(stored, merged), stored: false };
  if (flags.dryRun) return result;
  const blocking = flags.accept ? [] : blockingFindings(stored, plan);
  if (blocking.length > 0) {
    if (!flags.json) process.stdout.write(`${summary(result, flags)}\n`);
    throw new Refusal(
      `not stored: ${blocking.length} finding(s) ask for a decision; correct the document, or import it with --accept`,
      { result: shown(result) },
    );
  }
  await registerUnits(store, units);
  if (!stored || !samePlan(stored, merged)) await store.plans.save(merged, bangkok(clock.now()).format());
  return { ...result, stored: true };
}

/** Adds units and spellings that are not known yet; what is known is not written again. */
async function registerUnits(store: Store, units: readonly Unit[]): Promise<void> {
  const known = new Map((await store.units.all()).map(({ name, aliases }) => [name, new Set(aliases)]));
  for (const { name, aliases } of units) {
    const fresh = aliases.filter((alias) => !known.get(name)?.has(alias));
    if (!known.has(name) || fresh.length > 0) await store.units.add(name, fresh);
  }
}

const samePlan = (a: Plan, b: Plan): boolean => {
  const parts = (plan: Plan): unknown[] => [
    plan.items,
    plan.rounds,
    plan.timelines,
    plan.handInRules,
    plan.findings,
  ];
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
};
