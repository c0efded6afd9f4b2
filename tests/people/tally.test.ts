import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStoredTally } from '../../src/people/stored-tally.js';
import { createTally, type Tally } from '../../src/people/tally.js';
import type { Store } from '../../src/store/store.js';
import { testStore } from '../helpers/store.js';

let store: Store;
let now: number;
beforeEach(async () => {
  store = await testStore();
  now = 0;
});
afterEach(() => store.close());

const options = { limit: 3, periodMs: 1000, real: () => now };
const stored = () => createStoredTally(store.settings, 'tries', options);

async function tries(tally: Tally, who: string, times: number): Promise<boolean[]> {
  const taken: boolean[] = [];
  for (let count = 0; count < times; count++) taken.push(await tally.take(who));
  return taken;
}

describe.each([
  ['in memory', () => createTally(options)],
  ['in the store', stored],
])('a tally %s', (_where, make) => {
  it('lets each one through so often in a period, and begins anew in the next', async () => {
    const tally = make();
    expect(await tries(tally, 'a', 5)).toEqual([true, true, true, false, false]);
    expect(await tries(tally, 'b', 1)).toEqual([true]);
    now = 999;
    expect(await tries(tally, 'a', 1)).toEqual([false]);
    now = 1000;
    expect(await tries(tally, 'a', 4)).toEqual([true, true, true, false]);
  });
});

describe('a tally in the store', () => {
  it('is one for all processes and outlives a restart', async () => {
    const [one, other] = [stored(), stored()];
    const taken = await Promise.all([one, other, one, other, one, other].map((tally) => tally.take('a')));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(await stored().take('a')).toBe(false);
  });

  it('says of nobody who it was, and keeps nothing of an earlier period', async () => {
    await stored().take('somebody');
    const before = JSON.stringify(await store.settings.get('tries'));
    expect(before).not.toContain('somebody');
    now = 1000;
    await stored().take('another');
    const { salt, counts } = (await store.settings.get<{ salt: string; counts: object }>('tries'))!;
    expect(before).not.toContain(salt);
    expect(Object.keys(counts)).toHaveLength(1);
  });
});
