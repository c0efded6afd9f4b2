import { pick, seeded, shuffled } from '../../../src/sandbox/line/random.js';

/** Seeded random choices: the same seed makes the same document on every machine. */
export interface Random {
  next(): number;
  int(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  chance(share: number): boolean;
  shuffle<T>(values: readonly T[]): T[];
}

export function createRandom(seed: number): Random {
  const next = seeded(seed);
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (values) => pick(next, values),
    chance: (share) => next() < share,
    shuffle: (values) => shuffled(next, values),
  };
}
