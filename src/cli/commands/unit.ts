import type { Command } from 'commander';
import { Refusal, UsageError } from '../../errors.js';
import type { Unit } from '../../people/types.js';
import { findUnit } from '../../people/units.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';
import { collect } from '../values.js';

/** Longer than any official name; a text pasted by mistake is longer still. */
const LONGEST_NAME = 200;

export function register(program: Command): void {
  const unit = program.command('unit').description('Units (สำนัก/กลุ่ม) and their other names');
  listCommand(unit);
  addCommand(unit);
}

function listCommand(unit: Command): void {
  unit
    .command('list')
    .description('every unit')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withContext(process.env, async ({ store }) => {
        const units = await store.units.all();
        createOutput(Boolean(json)).result(units, () => table(units));
      });
    });
}

function addCommand(unit: Command): void {
  unit
    .command('add')
    .description('add a unit, or other names to one')
    .argument('<name>', 'official name')
    .option('--alias <alias>', 'another name (repeatable)', collect, [])
    .option('--json', 'print JSON')
    .action(async (name: string, { alias, json }: { alias: string[]; json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const added = await add(context, name, alias);
        createOutput(Boolean(json)).result(added, () => table([added]));
      });
    });
}

/** A known unit, named in whatever spelling, gets the aliases; an alias of another unit is refused. */
async function add({ store }: Context, given: string, aliases: string[]): Promise<Unit> {
  const name = readName(given);
  const others = aliases.map(readName);
  const units = await store.units.all();
  const known = findUnit(name, units).unit?.name ?? name;
  for (const alias of others) {
    const taken = findUnit(alias, units).unit;
    if (taken && taken.name !== known) {
      throw new Refusal(`${alias} already names ${taken.name}: choose another alias`);
    }
  }
  return store.units.add(
    known,
    others.filter((alias) => alias !== known),
  );
}

function readName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST_NAME) {
    throw new UsageError(`a unit's name has 1 to ${LONGEST_NAME} characters`);
  }
  return name;
}

const table = (units: Unit[]): string =>
  units.length === 0
    ? 'no units yet: importing a plan registers them'
    : units.map(({ name, aliases }) => [name, ...aliases].join(' = ')).join('\n');
