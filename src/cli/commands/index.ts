import type { Command } from 'commander';

/** A file that adds one command to the program. */
export interface CommandModule {
  register(program: Command): void;
}

/**
 * One file per command, loaded only when it is called: a command starts in a fraction of the time that loading the
 * whole service takes.
 */
export const COMMANDS: Record<string, () => Promise<CommandModule>> = {
  alias: () => import('./alias.js'),
  announcement: () => import('./announcement.js'),
  ask: () => import('./ask.js'),
  chat: () => import('./chat.js'),
  delivery: () => import('./delivery.js'),
  duty: () => import('./duty.js'),
  holiday: () => import('./holiday.js'),
  missed: () => import('./missed.js'),
  person: () => import('./person.js'),
  plan: () => import('./plan.js'),
  remind: () => import('./remind.js'),
  richmenu: () => import('./richmenu.js'),
  role: () => import('./role.js'),
  serve: () => import('./serve.js'),
  simulate: () => import('./simulate.js'),
  submission: () => import('./submission.js'),
  suggestion: () => import('./suggestion.js'),
  unit: () => import('./unit.js'),
};

/** The command that is called, or all of them where help or an error has to list them. */
export function commandsFor(name: string | undefined): Promise<CommandModule[]> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return Promise.all(load ? [load()] : Object.values(COMMANDS).map((one) => one()));
}
