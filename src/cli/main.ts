#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { Refusal, UsageError } from '../errors.js';
import { commandsFor } from './commands/index.js';

const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Loads `.env` from the working directory; variables already set win. */
function loadDotEnv(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function createProgram(): Promise<Command> {
  const program = new Command('kamnot')
    .description('Deadlines of a yearly integrity plan, asked and reminded in LINE')
    .exitOverride()
    .showHelpAfterError('(kamnot --help lists the commands)')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  for (const { register } of await commandsFor(process.argv[2])) register(program);
  return program;
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`kamnot: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof Refusal) {
    if (error.result !== undefined && process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify(error.result)}\n`);
    process.stderr.write(`kamnot: ${error.message}\n`);
    return EXIT.refused;
  }
  process.stderr.write(
    `kamnot: unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.refused;
}

/** A reader that has seen enough (`kamnot … | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.refused),
);

loadDotEnv();
try {
  await (await createProgram()).parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
} finally {
  // A failure may have left a connection open; output still on its way gets this long (milliseconds).
  setTimeout(() => process.exit(), 1_000).unref();
}
