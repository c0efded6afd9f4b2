import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../src/clock.js';
import type { Holiday } from '../../src/people/types.js';
import {
  createCalendar,
  holidayOn,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  workingDayAfter,
  workingDayBefore,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../src/thai/working-days.js';

const day = (date: string): Holiday => ({ date, name: 'holiday', kind: 'holiday' });
/** Songkran 2024 with its substitute: Friday 12 to Tuesday 16 April; the weekend lies within. */
const SONGKRAN: Holiday[] = ['2024-04-12', '2024-04-13', '2024-04-14', '2024-04-15', '2024-04-16'].map(day);

describe('around a long holiday', () => {
  test.each([
    ['2024-04-11', true],
    ['2024-04-12', false],
    ['2024-04-14', false],
    ['2024-04-17', true],
    ['2024-04-20', false],
  ])('%s is a working day: %s', (date, working) => {
    expect(isWorkingDay(date, SONGKRAN)).toBe(working);
  });

  test('the nearest working days', () => {
    expect(workingDayOnOrBefore('2024-04-16', SONGKRAN)).toBe('2024-04-11');
    expect(workingDayOnOrBefore('2024-04-11', SONGKRAN)).toBe('2024-04-11');
    expect(nextWorkingDayOnOrAfter('2024-04-12', SONGKRAN)).toBe('2024-04-17');
    expect(nextWorkingDayOnOrAfter('2024-04-17', SONGKRAN)).toBe('2024-04-17');
    expect(workingDayAfter('2024-04-17', SONGKRAN)).toBe('2024-04-18');
    expect(workingDayAfter('2024-04-11', SONGKRAN)).toBe('2024-04-17');
    expect(workingDayBefore('2024-04-17', SONGKRAN)).toBe('2024-04-11');
  });

  test('working days are counted after the first day, up to and including the last', () => {
    expect(workingDaysBetween('2024-04-11', '2024-04-17', SONGKRAN)).toBe(1);
    expect(workingDaysBetween('2024-04-11', '2024-04-19', SONGKRAN)).toBe(3);
    expect(workingDaysBetween('2024-04-11', '2024-04-11', SONGKRAN)).toBe(0);
    expect(workingDaysBetween('2024-04-12', '2024-04-16', SONGKRAN)).toBe(0);
    expect(workingDaysBetween('2024-04-19', '2024-04-11', SONGKRAN)).toBe(-3);
  });
});

test('a prepared calendar and the list say the same, and an edited list is read anew', () => {
  const list = [day('2024-03-20')];
  expect(isWorkingDay('2024-03-21', list)).toBe(true);
  list.push(day('2024-03-21'));
  expect(isWorkingDay('2024-03-21', list)).toBe(false);
  expect(holidayOn('2024-03-20', createCalendar(list))?.name).toBe('holiday');
  expect(holidayOn('2024-03-22', list)).toBeNull();
});

test('properties of any day and any holidays', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 25 });
  fc.assert(
    fc.property(offsets, fc.integer({ min: 5, max: 55 }), (holidays, at) => {
      const calendar = createCalendar(holidays.map((offset) => day(addDays('2024-04-01', offset))));
      const date = addDays('2024-04-01', at);
      const before = workingDayOnOrBefore(date, calendar);
      const after = nextWorkingDayOnOrAfter(date, calendar);
      expect(before <= date && date <= after).toBe(true);
      expect(isWorkingDay(before, calendar) && isWorkingDay(after, calendar)).toBe(true);
      expect(before === date).toBe(after === date);
      expect([0, 6]).not.toContain(weekday(before));
      if (before !== date) expect(workingDaysBetween(before, date, calendar)).toBe(0);
      expect(workingDaysBetween(date, workingDayAfter(date, calendar), calendar)).toBe(1);
    }),
  );
});

const table = new URL('../../../shared/reference/holidays-th.csv', import.meta.url);

test.skipIf(!existsSync(table))(
  'the government table: rounds of 2026-2028 fall on the days the reference says',
  () => {
    const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
    const calendar = createCalendar(
      rows.map((row) => {
        const [date = '', name = '', kind = ''] = row.split(',');
        return { date, name, kind };
      }),
    );
    expect(isWorkingDay('2026-03-20', calendar)).toBe(true);
    expect(isWorkingDay('2026-07-30', calendar)).toBe(false);
    expect(workingDayOnOrBefore('2026-07-30', calendar)).toBe('2026-07-27');
    expect(workingDayOnOrBefore('2026-09-20', calendar)).toBe('2026-09-18');
    expect(workingDayOnOrBefore('2023-08-02', calendar)).toBe('2023-07-27');
  },
);
