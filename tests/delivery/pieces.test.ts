import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKOFF_MS, backoffMs } from '../../src/delivery/backoff.js';
import { retryKeyOf } from '../../src/delivery/retry-key.js';
import { settle } from '../../src/delivery/settlement.js';
import { createSlots } from '../../src/delivery/slots.js';
import { isFinal, MOVES, mayMove, readStatus, STATUSES } from '../../src/delivery/states.js';
import type { Delivery } from '../../src/delivery/types.js';
import type { Outcome } from '../../src/line/status-table.js';
import { deliveryOf, rowOf } from '../../src/store/delivery-rows.js';
import { accepted, draft, OUTCOMES, testClock } from './helpers.js';

describe('states', () => {
  test('nothing leaves sent; people alone bring back what has ended', () => {
    expect(MOVES.sent).toEqual([]);
    for (const status of STATUSES.filter(isFinal)) {
      expect(MOVES[status].every((to) => to === 'planned')).toBe(true);
    }
    expect(STATUSES.filter(isFinal)).toEqual(['sent', 'failed', 'skipped', 'unknown']);
  });

  test('only a claimed delivery becomes sent', () => {
    expect(STATUSES.filter((status) => mayMove(status, 'sent'))).toEqual(['sending']);
  });

  test('a word that is no status is refused with the words that are', () => {
    expect(readStatus('waiting')).toBe('waiting');
    expect(() => readStatus('lost')).toThrow(/use one of planned, sending/);
  });

  test('whatever LINE answers, the table allows the move, and doubt is never forgotten', () => {
    const clock = testClock();
    const at = { now: clock.now(), real: clock.real() };
    const outcomes: Outcome[] = [accepted(), ...Object.values(OUTCOMES)];
    const base = deliveryOf(
      rowOf(draft(1), { civil: '2024-03-13T12:00:00+07:00', real: at.real }),
    ) as Delivery;
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.boolean(),
        fc.nat(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (outcome, inDoubt, attempts, random) => {
          const before: Delivery = { ...base, status: 'sending', inDoubt, attempts };
          const after = { ...before, ...settle(before, outcome, at, () => random) };
          expect(mayMove('sending', after.status)).toBe(true);
          if (after.status === 'sent') expect(outcome.kind).toBe('accepted');
          if (inDoubt && after.status !== 'sent')
            expect(after.inDoubt || after.status === 'unknown').toBe(true);
          if (after.status === 'failed' || after.status === 'skipped') expect(inDoubt).toBe(false);
          if (after.status === 'planned') expect(after.nextAttemptAt).toBeGreaterThanOrEqual(at.real);
        },
      ),
    );
  });
});

describe('retry keys', () => {
  test('are UUIDs by name: the same again, another for another delivery or body', () => {
    const key = retryKeyOf('reminder|C1|2024-03-13', 0);
    expect(key).toBe('ffb5a721-1a3c-542b-b225-87531d9590e2');
    expect(retryKeyOf('reminder|C1|2024-03-13', 1)).not.toBe(key);
    expect(retryKeyOf('reminder|C2|2024-03-13', 0)).not.toBe(key);
  });
});

describe('backoff', () => {
  test('full jitter below 1 s, 5 s, 30 s, 2 m, 10 m, 30 m, 1 h, then hourly', () => {
    const longest = Array.from({ length: 10 }, (_, attempt) => backoffMs(attempt + 1, () => 1));
    expect(longest).toEqual([...BACKOFF_MS, 3_600_000, 3_600_000, 3_600_000]);
    expect(BACKOFF_MS).toEqual([1000, 5000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000]);
    expect(backoffMs(3, () => 0.5)).toBe(15_000);
    expect(backoffMs(0, () => 0)).toBe(0);
  });
});

describe('slots', () => {
  test('bound the calls in flight; slow ones make room for quick ones up to a limit', async () => {
    const slots = createSlots({ quick: 2, most: 5, slowAfterMs: 5 });
    let most = 0;
    const finish: (() => void)[] = [];
    const hanging = Array.from({ length: 9 }, () =>
      slots.run(
        () =>
          new Promise<void>((resolve) => {
            finish.push(resolve);
            most = Math.max(most, slots.inFlight);
          }),
      ),
    );
    await expect.poll(() => finish.length).toBe(5);
    expect(most).toBe(5);
    for (let done = 0; done < 9; done += 1) {
      await expect.poll(() => finish.length).toBeGreaterThan(done);
      finish[done]?.();
    }
    await Promise.all(hanging);
    expect(slots.inFlight).toBe(0);
    expect(most).toBe(5);
  });

  test('a call that throws gives its place back', async () => {
    const slots = createSlots({ quick: 1, most: 1 });
    await expect(slots.run(async () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await slots.run(async () => 'next')).toBe('next');
  });
});
