import type { Command } from 'commander';
import { register as delivery } from './delivery.js';

/** One file per command; each adds itself to the program. */
export const commands: ((program: Command) => void)[] = [delivery];
