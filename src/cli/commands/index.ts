import type { Command } from 'commander';

/** One file per command; each adds itself to the program. */
export const commands: ((program: Command) => void)[] = [];
