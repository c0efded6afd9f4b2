import { describe, expect, it } from 'vitest';
import { createTally } from '../../src/people/tally.js';

describe('a tally', () => {
  it('lets each one through so often in a period, and begins anew in the next', () => {
    let now = 0;
    const tally = createTally({ limit: 3, periodMs: 1000, real: () => now });
    const tries = (who: string, times: number) => Array.from({ length: times }, () => tally.take(who));
    expect(tries('a', 5)).toEqual([true, true, true, false, false]);
    expect(tries('b', 1)).toEqual([true]);
    now = 999;
    expect(tries('a', 1)).toEqual([false]);
    now = 1000;
    expect(tries('a', 4)).toEqual([true, true, true, false]);
  });
});
