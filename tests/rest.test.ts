import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRest } from '../src/rest.js';

describe('the pause of a loop', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** How long a pause of a second takes in which `during` happens after 400 ms. */
  async function lasting(rest: (ms: number) => Promise<void>, during = () => {}): Promise<number> {
    const from = Date.now();
    setTimeout(during, 400);
    let took: number | null = null;
    const ended = rest(1000).then(() => {
      took = Date.now() - from;
    });
    await vi.advanceTimersByTimeAsync(2000);
    await ended;
    return took!;
  }

  it('lasts as long as it is asked to, unless something wakes it', async () => {
    const { rest, wake } = createRest();
    expect(await lasting(rest)).toBe(1000);
    expect(await lasting(rest, wake)).toBe(400);
    expect(await lasting(rest)).toBe(1000);
  });

  it('is none once after being woken while it looked, however often', async () => {
    const { rest, wake } = createRest();
    wake();
    wake();
    expect(await lasting(rest)).toBe(0);
    expect(await lasting(rest)).toBe(1000);
  });
});
