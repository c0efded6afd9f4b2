import { expect, test } from 'vitest';
import { run } from '../soak/run.js';

/** A short form of `npm run soak`; play one seed again with `SOAK_SEED=3 npx vitest run tests/delivery/soak`. */
const SEEDS = process.env['SOAK_SEED'] ? [Number(process.env['SOAK_SEED'])] : [1, 2, 3, 4, 5];

test.each(SEEDS)(
  'random kills and faults, seed %i: every chat once, or a state that says what is known',
  async (seed) => {
    const { faulty, statuses } = await run({ seed, chats: 30, kills: 2 });
    expect({ seed, faulty }).toEqual({ seed, faulty: [] });
    expect(statuses['sent']).toBeGreaterThan(15);
  },
  120_000,
);
