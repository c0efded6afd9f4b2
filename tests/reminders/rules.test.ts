import { describe, expect, it } from 'vitest';
import { noticesAfter } from '../../src/reminders/after.js';
import { noticesBefore } from '../../src/reminders/before.js';
import { mondaysAfter } from '../../src/reminders/mondays.js';
import { DEFAULT_POLICY } from '../../src/reminders/policy.js';
import { clubSchedule, unitSchedule } from '../../src/reminders/schedule.js';
import { isEmpty, joinTopics, readTopics, withoutTopics } from '../../src/reminders/topics.js';
import { momentOf, sendingWindow } from '../../src/reminders/window.js';
import { createCalendar } from '../../src/thai/working-days.js';
import { HOLIDAYS } from './fixtures.js';
import { at } from './scheduler/play.js';

const calendar = createCalendar(HOLIDAYS);

describe('reminders before or on a date', () => {
  it('move to the working day before, over a weekend and over a long holiday', () => {
    expect(noticesBefore('2023-04-17', [0], calendar)).toEqual([{ on: '2023-04-12', offset: 0 }]);
    expect(noticesBefore('2023-03-19', [0], calendar)).toEqual([{ on: '2023-03-17', offset: 0 }]);
  });

  it('the nearer of two that meet goes, in whatever order they are named', () => {
    for (const offsets of [
      [3, 1, 0],
      [0, 1, 3],
    ])
      expect(noticesBefore('2023-07-30', offsets, calendar)).toEqual([{ on: '2023-07-27', offset: 0 }]);
  });
});

describe('notices after a date', () => {
  it('move to the next working day, and two that meet become one', () => {
    expect(noticesAfter('2023-04-12', [1, 3, 7], calendar)).toEqual([
      { on: '2023-04-18', offset: -3 },
      { on: '2023-04-19', offset: -7 },
    ]);
  });
});

describe('the Mondays', () => {
  it('begin strictly after the last notice by days', () => {
    expect(mondaysAfter('2023-03-20', 7, 4)).toEqual([14, 21, 28, 35]);
    expect(mondaysAfter('2026-06-20', 7, 4)).toEqual([9, 16, 23, 30]);
  });

  it('are none when the policy says none', () => {
    expect(mondaysAfter('2023-03-20', 7, 0)).toEqual([]);
    const quiet = { ...DEFAULT_POLICY, overdueOffsets: [], overdueMondays: 0 };
    expect(unitSchedule('2023-03-20', quiet, calendar).every(({ offset }) => offset >= 0)).toBe(true);
  });

  it('begin in the first week when there are no notices by days', () => {
    const mondays = { ...DEFAULT_POLICY, overdueOffsets: [] };
    const late = unitSchedule('2023-03-20', mondays, calendar).filter(({ offset }) => offset < 0);
    expect(late.map(({ on }) => on)).toEqual(['2023-03-27', '2023-04-03', '2023-04-10', '2023-04-18']);
  });
});

it("the club's offsets may be changed on both sides of the date", () => {
  const policy = { ...DEFAULT_POLICY, strongOffsets: [10, -2] };
  expect(clubSchedule('2023-03-20', policy, calendar).map(({ on }) => on)).toEqual([
    '2023-03-10',
    '2023-03-22',
  ]);
});

describe('the hours of sending', () => {
  it.each([
    ['2023-03-13', '07:59', 'before'],
    ['2023-03-13', '08:00', 'catching-up'],
    ['2023-03-13', '08:29', 'catching-up'],
    ['2023-03-13', '08:30', 'open'],
    ['2023-03-13', '18:00', 'open'],
    ['2023-03-13', '18:01', 'after'],
    ['2023-03-18', '12:00', 'day-off'],
    ['2023-03-06', '12:00', 'day-off'],
  ])('%s %s is %s', (date, time, moment) => {
    expect(momentOf(at(date, time), date, DEFAULT_POLICY, calendar)).toBe(moment);
  });

  it('are stated in Bangkok time', () => {
    expect(sendingWindow('2023-03-13', DEFAULT_POLICY)).toEqual({
      from: '2023-03-13T08:00:00+07:00',
      until: '2023-03-13T18:00:00+07:00',
    });
  });
});

describe('topics', () => {
  const a = { own: ['1', '2'], club: ['3'], occasions: [] };
  const b = { own: ['2'], club: [], occasions: ['x'] };

  it('join without repeating, and are taken away by kind', () => {
    expect(joinTopics(a, b)).toEqual({ own: ['1', '2'], club: ['3'], occasions: ['x'] });
    expect(withoutTopics(a, b)).toEqual({ own: ['1'], club: ['3'], occasions: [] });
    expect(isEmpty(withoutTopics(b, joinTopics(a, b)))).toBe(true);
  });

  it('of a record that cannot be read are none', () => {
    for (const stored of [undefined, null, 'x', { own: 'x' }, { own: [1] }])
      expect(isEmpty(readTopics(stored))).toBe(true);
  });
});
