import { describe, expect, test } from 'vitest';
import { coalesce } from '../../src/store/coalesce.js';

describe('coalesce', () => {
  test('what is asked for together goes in one batch, each gets its own result in order', async () => {
    const batches: number[][] = [];
    const double = coalesce(async (items: number[]) => {
      batches.push(items);
      return items.map((item) => item * 2);
    });
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(await double(4)).toBe(8);
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });

  test('a batch has a largest size, and what comes while one is written goes with the next', async () => {
    const sizes: number[] = [];
    let late: Promise<number> | null = null;
    const echo = coalesce(
      async (items: number[]) => {
        sizes.push(items.length);
        if (sizes.length === 1) late = echo(99);
        return items;
      },
      { most: 2 },
    );
    expect(await Promise.all([1, 2, 3].map(echo))).toEqual([1, 2, 3]);
    expect(await late).toBe(99);
    expect(sizes).toEqual([2, 2]);
  });

  test('what comes in the pause behind a batch goes together', async () => {
    const batches: number[][] = [];
    let begin: () => void = () => undefined;
    const paused = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let end: () => void = () => undefined;
    const pause = (size: number) => {
      if (size < 2) return undefined;
      begin();
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    const echo = coalesce(
      async (items: number[]) => {
        batches.push(items);
        return items;
      },
      { pause },
    );
    await Promise.all([1, 2].map(echo));
    await paused;
    const late = echo(3);
    await new Promise((resolve) => setImmediate(resolve));
    const later = echo(4);
    end();
    expect(await Promise.all([late, later])).toEqual([3, 4]);
    end();
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('a batch that fails fails for its own items only', async () => {
    let broken = true;
    const fragile = coalesce(async (items: number[]) => {
      if (broken) throw new Error('disk full');
      return items;
    });
    const first = await Promise.allSettled([fragile(1), fragile(2)]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await fragile(3)).toBe(3);
  });
});
