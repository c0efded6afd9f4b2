import { expect, test } from 'vitest';
import { SEED } from '../helpers/seed.js';
import { run } from '../soak/run.js';

/** A short form of `npm run soak`. */
const SEEDS = [0, 1, 2, 3, 4].map((number) => SEED + number);

test.each(SEEDS)(
  'random kills and faults, seed %i: every chat once, or a state that says what is known',
  async (seed) => {
    const { faulty, statuses } = await run({ seed, chats: 30, kills: 2 });
    expect({ seed, faulty }).toEqual({ seed, faulty: [] });
    expect(statuses['sent']).toBeGreaterThan(15);
  },
);
