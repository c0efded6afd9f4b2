import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fiscalYearOf, fiscalYearSpan, weekday } from '../../src/clock.js';
import { lastDayOf } from '../../src/thai/civil.js';
import { findAbsoluteDates, findDates } from '../../src/thai/dates.js';
import { formatFull, formatLong, formatRange, formatShort, WEEKDAY_NAMES } from '../../src/thai/format.js';
import { MONTHS } from '../../src/thai/months.js';
import { type Pieces, WRITTEN_FORMS, YEARLESS_FORMS } from './written-forms.js';

const FISCAL_YEARS = [2566, 2567, 2568] as const;

function piecesOf(date: string): Pieces {
  const [ce, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day, month, ce, be: ce + 543, weekday: WEEKDAY_NAMES[weekday(date)]! };
}

function datesOf(fiscalYear: number): string[] {
  const [first, last] = fiscalYearSpan(fiscalYear);
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

const ALL_DATES = FISCAL_YEARS.flatMap(datesOf);

/** Texts whose only date is not the expected day, for one readable assertion instead of tens of thousands. */
function wrong(
  texts: Iterable<readonly [text: string, date: string]>,
  today: string,
  fiscalYear: number,
): string[] {
  const misses: string[] = [];
  for (const [text, date] of texts) {
    const found = findDates(text, { today, fiscalYear });
    const [only] = found;
    const right =
      found.length === 1 &&
      only!.start === date &&
      only!.end === date &&
      only!.text === text &&
      only!.wrongWeekday === null;
    if (!right)
      misses.push(
        `${text} is ${date}, read ${JSON.stringify(found.map(({ start, end, text: part }) => [part, start, end]))}`,
      );
  }
  return misses;
}

describe('every civil date of three fiscal years comes back as itself', () => {
  test.each(WRITTEN_FORMS)('written: $name', ({ write }) => {
    const texts = ALL_DATES.map((date) => [write(piecesOf(date)), date] as const);
    expect(wrong(texts, '2024-01-17', 2567)).toEqual([]);
  });

  test.each(YEARLESS_FORMS)('without a year, within its plan: $name', ({ write }) => {
    for (const fiscalYear of FISCAL_YEARS) {
      const texts = datesOf(fiscalYear).map((date) => [write(piecesOf(date)), date] as const);
      expect(wrong(texts, fiscalYearSpan(fiscalYear)[0], fiscalYear)).toEqual([]);
    }
  });

  test('what we print is read back', () => {
    for (const write of [formatLong, formatFull, formatShort]) {
      const texts = ALL_DATES.flatMap((date) => [
        [write(date), date] as const,
        [write(date, 'thai'), date] as const,
      ]);
      expect(wrong(texts, '2024-01-17', 2567)).toEqual([]);
    }
  });

  test('absolute dates need no today', () => {
    for (const date of ALL_DATES) {
      const [found] = findAbsoluteDates(formatFull(date));
      expect(found).toMatchObject({ start: date, end: date, filled: null });
    }
  });
});

describe('impossible dates are named, never rolled over', () => {
  const impossible = [2022, 2023, 2024, 2025].flatMap((ce) =>
    MONTHS.flatMap((_, index) => {
      const month = index + 1;
      const last = lastDayOf(ce, month);
      return Array.from({ length: 39 - last }, (__, extra) => ({
        day: last + 1 + extra,
        month,
        ce,
        be: ce + 543,
        weekday: '',
      }));
    }),
  );
  const forms = WRITTEN_FORMS.filter(({ name }) => !/weekday|month first/.test(name));

  test.each(forms)('written: $name', ({ write }) => {
    for (const pieces of impossible) {
      const text = write(pieces);
      const found = findDates(text, { today: '2024-01-17', fiscalYear: 2567 });
      expect(
        found.map(({ start, end }) => [start, end]),
        text,
      ).toEqual([[null, null]]);
      const { day, month, ce } = pieces;
      expect(found[0]!.impossible, text).toEqual({ day, month, year: ce, lastDay: lastDayOf(ce, month) });
    }
  });
});

describe('random texts and days', () => {
  const anyDate = fc.integer({ min: 0, max: ALL_DATES.length - 1 }).map((index) => ALL_DATES[index]!);

  test('a range that we print is read back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 90 }), (from, days) => {
        const to = addDays(from, days);
        const [found, ...more] = findDates(formatRange(from, to), {
          today: from,
          fiscalYear: fiscalYearOf(from),
        });
        expect(more).toEqual([]);
        expect([found!.start, found!.end]).toEqual([from, to]);
      }),
    );
  });

  test('N days ahead and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 400 }), (today, days) => {
        const read = (text: string) => findDates(text, { today, fiscalYear: fiscalYearOf(today) })[0]!;
        expect(read(`อีก ${days} วัน`).start).toBe(addDays(today, days));
        expect(read(`${days} วันที่แล้ว`).start).toBe(addDays(today, -days));
        expect(read(`ภายใน ${days} วัน`)).toMatchObject({ start: today, end: addDays(today, days) });
      }),
    );
  });

  test('a weekday is the next such day, and next week is Monday to Sunday', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 6 }), (today, day) => {
        const read = (text: string) => findDates(text, { today, fiscalYear: fiscalYearOf(today) })[0]!;
        const named = read(`วัน${WEEKDAY_NAMES[day]}`).start!;
        expect(weekday(named)).toBe(day);
        expect(named >= today && named < addDays(today, 7)).toBe(true);
        const week = read('สัปดาห์หน้า');
        expect(weekday(week.start!)).toBe(1);
        expect(week.end).toBe(addDays(week.start!, 6));
        const next = read(`วัน${WEEKDAY_NAMES[day]}หน้า`).start!;
        expect(next >= week.start! && next <= week.end! && weekday(next) === day).toBe(true);
      }),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'วันที่',
      'มี.ค.',
      'มีนา',
      '20',
      '๓๑',
      '66',
      '2566',
      '/',
      '-',
      'ถึง',
      'ก่อน',
      'ภายใน',
      'เดือน',
      'หน้า',
      'นี้',
      'อีก',
      'ไตรมาส',
      'ปี',
      'สิ้น',
      'ต้น',
      'รอบ',
      'ข้อ',
      '1.7',
      'และ',
      ',',
      'ศุกร์',
      'ที่',
      'สงกรานต์',
      'ก.พ.',
      'q',
      'may',
      ' ',
      '\n',
      'ํา',
      '่ั',
      '\u200b',
      '😂',
      "'",
      '(',
      ')',
      'ครึ่งปีหลัง',
      'สอง',
      'สัปดาห์',
      'เป็นต้นไป',
      'ระหว่าง',
    ],
  );
  const jumble = fc.array(
    fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    { maxLength: 40 },
  );

  test('any text is read without a throw, and finds are real dates at their place in the text', () => {
    fc.assert(
      fc.property(jumble, anyDate, (parts, today) => {
        const text = parts.join('');
        let from = 0;
        for (const found of findDates(text, { today, fiscalYear: fiscalYearOf(today) })) {
          expect(found.text).toBe(text.slice(found.index, found.index + found.length));
          expect(found.index).toBeGreaterThanOrEqual(from);
          from = found.index + found.length;
          for (const date of [found.start, found.end]) if (date !== null) expect(addDays(date, 0)).toBe(date);
          if (found.start && found.end) expect(found.start <= found.end).toBe(true);
          expect(found.impossible === null).toBe(found.start !== null || found.end !== null);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
