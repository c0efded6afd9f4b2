import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  civilIso,
  createClock,
  daysBetween,
  fiscalYearOf,
  fiscalYearSpan,
  instantAt,
  parseInstant,
  weekday,
} from '../src/clock.js';

describe('clock', () => {
  it('starts at the given instant and runs on in real time', () => {
    let real = 1_000;
    const clock = createClock(new Date('2024-03-12T09:00:00+07:00'), () => real);
    real += 60_000;
    expect(clock.now().toISOString()).toBe('2024-03-12T02:01:00.000Z');
    expect(clock.real()).toBe(61_000);
  });

  it('moves without touching real time', () => {
    const clock = createClock(undefined, () => 5_000);
    clock.moveTo(new Date('2030-01-01T00:00:00Z'));
    expect(clock.now().toISOString()).toBe('2030-01-01T00:00:00.000Z');
    expect(clock.real()).toBe(5_000);
  });
});

describe('Bangkok civil dates, whatever the machine says', () => {
  it.each([
    ['2023-03-19T16:59:59Z', '2023-03-19'],
    ['2023-03-19T17:00:00Z', '2023-03-20'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
  ])('%s is %s', (instant, date) => {
    expect(civilDate(new Date(instant))).toBe(date);
  });

  it('an instant is written at +07:00, to the millisecond', () => {
    expect(civilIso(new Date('2023-12-31T17:00:00.250Z'))).toBe('2024-01-01T00:00:00.250+07:00');
  });

  it('goes from a wall-clock time to the instant and back', () => {
    expect(instantAt('2023-03-13', '08:30').toISOString()).toBe('2023-03-13T01:30:00.000Z');
    expect(civilDate(instantAt('2023-03-13'))).toBe('2023-03-13');
  });

  it('adds and counts days over leap days and year ends', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2023-12-31', '2024-03-01')).toBe(61);
    expect(daysBetween('2024-03-01', '2023-12-31')).toBe(-61);
    expect(weekday('2026-06-20')).toBe(6);
  });

  it.each([
    ['2022-09-30', 2565],
    ['2022-10-01', 2566],
    ['2023-09-30', 2566],
  ])('%s lies in fiscal year %i', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year);
  });

  it('spans a fiscal year from October to September', () => {
    expect(fiscalYearSpan(2566)).toEqual(['2022-10-01', '2023-09-30']);
  });
});

describe('parseInstant', () => {
  it.each([
    ['2024-02-29T09:00:00+07:00', '2024-02-29T02:00:00.000Z'],
    ['2024-02-29T09:00Z', '2024-02-29T09:00:00.000Z'],
    ['2024-02-29T09:00:00.5+0700', '2024-02-29T02:00:00.500Z'],
  ])('reads %s', (text, iso) => {
    expect(parseInstant(text)?.toISOString()).toBe(iso);
  });

  it.each([
    '2024-02-31T09:00:00+07:00',
    '2023-02-29T00:00:00Z',
    '2024-02-29T24:00:00Z',
    '2024-02-29T09:00:00',
    '2024-02-29',
    'now',
    '',
  ])('refuses %j instead of rolling it over', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});
