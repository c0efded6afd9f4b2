import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { vi } from 'vitest';
import { commandsFor } from '../../src/cli/commands/index.js';
import { Refusal, UsageError } from '../../src/errors.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { NORTH, plan, SOUTH } from '../chat/fixtures.js';
import { kamnot, type Outcome, tempDir } from '../helpers/process.js';
import { silentLog } from '../helpers/store.js';

/** A data folder for commands, with a plan of two units in it. */
export interface CommandHome {
  /** Runs a command in this process: quick, for what a command does. */
  run(args: string[]): Promise<Outcome>;
  /** The same with `--json`: what was printed, parsed (undefined: nothing was). */
  json(args: string[]): Promise<{ code: number | null; value: unknown; stderr: string }>;
  /** Runs the real program, for exit codes and stdin. */
  process(args: string[], input?: string): Promise<Outcome>;
  /** Looks into the store while no command runs. */
  inside<T>(look: (store: Store) => Promise<T>): Promise<T>;
  remove(): void;
}

export async function openCommandHome(now = '2023-03-13T09:00:00+07:00'): Promise<CommandHome> {
  const folder = tempDir();
  const env = { DATA_DIR: folder, KAMNOT_NOW: now };
  const dataDir = join(folder, 'sandbox');
  mkdirSync(dataDir, { recursive: true });
  const inside: CommandHome['inside'] = async (look) => {
    const store = await openStore({ mongodbUri: null, dataDir }, silentLog);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  await inside(async (store) => {
    await store.plans.save(plan(), '2023-01-01T00:00:00+07:00');
    for (const unit of [NORTH, SOUTH]) await store.units.add(unit, []);
  });
  const run = (args: string[]): Promise<Outcome> => runHere(args, env);
  return {
    run,
    async json(args) {
      const { code, stdout, stderr } = await run([...args, '--json']);
      return { code, stderr, value: stdout.trim() === '' ? undefined : JSON.parse(stdout) };
    },
    process: (args, input) => kamnot(args, env, input),
    inside,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Sets variables of this very process, and gives the way back; the object stays the system's own. */
function setEnv(env: Record<string, string>): () => void {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** Parses and runs like `kamnot` does; how errors become exit codes is the real program's own test. */
async function runHere(args: string[], env: Record<string, string>): Promise<Outcome> {
  const outcome: Outcome = { code: 0, stdout: '', stderr: '' };
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    outcome.stdout += String(text);
    return true;
  });
  const putBack = setEnv(env);
  try {
    const root = await program(args[0], outcome);
    await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    outcome.code = error instanceof Refusal ? 1 : 2;
    outcome.stderr += (error as Error).message;
    if (!(error instanceof Refusal || error instanceof UsageError || error instanceof CommanderError))
      throw error;
  } finally {
    write.mockRestore();
    putBack();
  }
  return outcome;
}

async function program(name: string | undefined, outcome: Outcome): Promise<Command> {
  const root = new Command('kamnot').exitOverride().configureOutput({
    writeErr: (text) => {
      outcome.stderr += text;
    },
  });
  for (const { register } of await commandsFor(name)) register(root);
  return root;
}

/** JSON values of stdout, one a line. */
export const lines = (outcome: Outcome): unknown[] =>
  outcome.stdout
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
