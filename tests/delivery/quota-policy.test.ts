import { describe, expect, test } from 'vitest';
import { forecast, readLimit, readUsed, viewOf, whyWait } from '../../src/delivery/quota-policy.js';
import type { Urgency } from '../../src/delivery/types.js';

describe("LINE's quota answers", () => {
  test.each<[unknown, unknown]>([
    [{ type: 'none' }, 'unlimited'],
    [{ type: 'limited', value: 300 }, 300],
    [{ type: 'limited', value: 0 }, 0],
    [{ type: 'limited' }, null],
    [{ type: 'limited', value: -5 }, null],
    [{ type: 'limited', value: 'many' }, null],
    [{ type: 'limited', value: 1e300 }, null],
    [{ type: 'unlimited' }, null],
    [{}, null],
    [null, null],
    ['none', null],
  ])('limit of %j is %j', (answer, limit) => {
    expect(readLimit(answer)).toBe(limit);
  });

  test.each<[unknown, unknown]>([
    [{ totalUsage: 12 }, 12],
    [{ totalUsage: '12' }, null],
    [{ totalUsage: -1 }, null],
    [{}, null],
    [null, null],
  ])('use of %j is %j', (answer, used) => {
    expect(readUsed(answer)).toBe(used);
  });
});

describe('the policy', () => {
  const view = { limit: 1000, used: 500, reserve: 200, assumed: false } as const;

  test.each<[Urgency, number, number, boolean]>([
    ['deadline', 500, 0, true],
    ['deadline', 501, 0, false],
    ['deadline', 1, 500, false],
    ['normal', 300, 0, true],
    ['normal', 301, 0, false],
    ['low', 100, 0, true],
    ['low', 101, 0, false],
    ['low', 1, 100, false],
  ])('%s of cost %i with %i on the way may go: %s', (urgency, cost, taken, goes) => {
    expect(whyWait(view, taken, cost, urgency) === null).toBe(goes);
  });

  test('without a limit everything goes', () => {
    expect(whyWait({ ...view, limit: 'unlimited' }, 1e9, 1e9, 'low')).toBe(null);
  });

  test('an unknown limit is the last known one, else the smallest plan; never unlimited', () => {
    const unknown = { limit: null, used: null };
    expect(viewOf(unknown, unknown, 40, null)).toEqual({ limit: 300, used: 40, reserve: 60, assumed: true });
    expect(viewOf(unknown, { limit: 15_000, used: 900 }, 40, null)).toMatchObject({
      limit: 15_000,
      used: 900,
    });
    expect(viewOf({ limit: 'unlimited', used: null }, unknown, 0, 10)).toMatchObject({
      limit: 'unlimited',
      reserve: 0,
    });
  });

  test('the reserve is what deadline reminders will need, at most half', () => {
    const known = { limit: 1000, used: 0 };
    expect(viewOf(known, known, 0, 120).reserve).toBe(120);
    expect(viewOf(known, known, 0, 9000).reserve).toBe(500);
  });

  test('the forecast carries the pace on, or adds what is expected', () => {
    expect(forecast(100, null, 10, 31)).toBe(310);
    expect(forecast(100, 50, 10, 31)).toBe(150);
  });
});
