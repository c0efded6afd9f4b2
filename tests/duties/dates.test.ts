import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/clock.js';
import { dutyDates, nextDutyDate } from '../../src/duties/dates.js';
import type { Duty } from '../../src/duties/types.js';
import { lastDayOf } from '../../src/thai/civil.js';

const first = (every: Duty['every'], day: number | null, from: string, count = 4): string[] =>
  dutyDates({ every, day, from }).slice(0, count);

describe('dates of a duty', () => {
  it.each([
    ['every month', 'monthly', 10, '2023-03-01', ['2023-03-10', '2023-04-10', '2023-05-10', '2023-06-10']],
    ['on the first day itself', 'monthly', 10, '2023-03-10', ['2023-03-10', '2023-04-10']],
    [
      'from the next month when the day has passed',
      'monthly',
      10,
      '2023-03-11',
      ['2023-04-10', '2023-05-10'],
    ],
    ['on the last day', 'monthly', null, '2024-01-05', ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['on a day that a month does not have', 'monthly', 31, '2023-01-31', ['2023-01-31', '2023-02-28']],
    ['every second month', 'every-2-months', 5, '2023-11-06', ['2023-12-05', '2024-02-05', '2024-04-05']],
    [
      'at the ends of quarters',
      'quarterly',
      null,
      '2022-10-01',
      ['2022-12-31', '2023-03-31', '2023-06-30', '2023-09-30'],
    ],
    [
      'in the next quarter when the day has passed',
      'quarterly',
      15,
      '2023-03-16',
      ['2023-06-15', '2023-09-15'],
    ],
  ] as const)('%s', (_name, every, day, from, dates) => {
    expect(first(every, day, from, dates.length)).toEqual(dates);
  });

  const wishes = fc.record({
    every: fc.constantFrom('monthly', 'every-2-months', 'quarterly' as const),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
    from: fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days)),
  });

  it('ascend, begin soon, never before the first day, and fall on the day asked for', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const dates = dutyDates(wish);
        const months = { monthly: 1, 'every-2-months': 2, quarterly: 3 }[wish.every];
        expect(dates[0]! >= wish.from).toBe(true);
        expect(daysBetween(wish.from, dates[0]!)).toBeLessThanOrEqual(
          31 * (wish.every === 'quarterly' ? 3 : 1),
        );
        expect(dates).toEqual([...new Set(dates)].sort());
        for (const [turn, date] of dates.entries()) {
          const [year, month, day] = date.split('-').map(Number) as [number, number, number];
          const last = lastDayOf(year, month);
          expect(day).toBe(Math.min(wish.day ?? last, last));
          const before = dates[turn - 1];
          if (before) expect(daysBetween(before, date)).toBeGreaterThanOrEqual(28 * months);
          if (wish.every === 'quarterly') expect(month % 3).toBe(0);
        }
      }),
    );
  });

  it('next: the first on or after a day', () => {
    const duty = { every: 'monthly', day: 10, from: '2023-03-01' } as const;
    expect(nextDutyDate(duty, '2023-05-10')).toBe('2023-05-10');
    expect(nextDutyDate(duty, '2023-05-11')).toBe('2023-06-10');
    expect(nextDutyDate(duty, '2099-01-01')).toBeNull();
  });
});
