import { expect, test } from 'vitest';
import { run } from './run.js';

/** `SOAK_FROM` and `SOAK_SEEDS` choose the seeds; the default is the hundred of issue 4. */
const FROM = Number(process.env['SOAK_FROM'] ?? 1);
const SEEDS = Array.from({ length: Number(process.env['SOAK_SEEDS'] ?? 100) }, (_, index) => FROM + index);
const CHATS = Number(process.env['SOAK_CHATS'] ?? 500);

test.each(SEEDS)(
  'seed %i',
  async (seed) => {
    const { faulty, statuses, killed, faults } = await run({ seed, chats: CHATS, kills: 6 });
    console.log(`seed ${seed}: ${JSON.stringify(statuses)}, ${killed} kills, ${faults} faults`);
    expect({ seed, faulty }).toEqual({ seed, faulty: [] });
  },
  600_000,
);
