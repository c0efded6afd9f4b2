import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDayMonth,
  formatDaysLeft,
  formatFull,
  formatLong,
  formatMonth,
  formatRange,
  formatShort,
  formatWeekday,
} from '../../src/thai/format.js';
import { graphemeCount, truncateGraphemes, truncateUnits } from '../../src/thai/truncate.js';

describe('dates', () => {
  const date = '2023-03-20';
  test('each style, in either numerals', () => {
    expect(formatLong(date)).toBe('วันจันทร์ที่ 20 มีนาคม 2566');
    expect(formatFull(date)).toBe('20 มีนาคม 2566');
    expect(formatShort(date)).toBe('20 มี.ค. 66');
    expect(formatDayMonth(date)).toBe('20 มี.ค.');
    expect(formatMonth(date)).toBe('มีนาคม 2566');
    expect(formatWeekday(date)).toBe('วันจันทร์');
    expect(formatLong(date, 'thai')).toBe('วันจันทร์ที่ ๒๐ มีนาคม ๒๕๖๖');
    expect(formatShort(date, 'thai')).toBe('๒๐ มี.ค. ๖๖');
  });

  test('a leap day keeps its Buddhist year', () => {
    expect(formatLong('2024-02-29')).toBe('วันพฤหัสบดีที่ 29 กุมภาพันธ์ 2567');
  });

  test('agrees with the platform on weekday and Buddhist year, if it has Thai', () => {
    const platform = new Intl.DateTimeFormat('th-TH-u-ca-buddhist', {
      timeZone: 'UTC',
      weekday: 'long',
      year: 'numeric',
    });
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 24_000 }), (dayNumber) => {
        const instant = new Date(dayNumber * 86_400_000);
        const parts = Object.fromEntries(
          platform.formatToParts(instant).map(({ type, value }) => [type, value]),
        );
        const iso = instant.toISOString().slice(0, 10);
        expect(formatWeekday(iso)).toBe(parts['weekday']);
        expect(formatFull(iso).endsWith(parts['year']!)).toBe(true);
      }),
    );
  });
});

test.each([
  ['2023-03-20', '2023-03-20', '20 มี.ค. 66'],
  ['2023-06-01', '2023-06-30', 'มิถุนายน 2566'],
  ['2023-06-01', '2023-06-15', '1–15 มิ.ย. 66'],
  ['2024-04-24', '2024-05-12', '24 เม.ย. – 12 พ.ค. 67'],
  ['2023-12-28', '2024-01-05', '28 ธ.ค. 66 – 5 ม.ค. 67'],
])('range %s to %s', (from, to, text) => {
  expect(formatRange(from, to)).toBe(text);
});

test.each([
  [0, 'วันนี้'],
  [1, 'พรุ่งนี้'],
  [5, 'อีก 5 วัน'],
  [-1, 'เลยกำหนด 1 วัน'],
  [-12, 'เลยกำหนด 12 วัน'],
])('%d days left', (days, text) => {
  expect(formatDaysLeft(days)).toBe(text);
});

test('days left in Thai numerals', () => {
  expect(formatDaysLeft(12, 'thai')).toBe('อีก ๑๒ วัน');
});

describe('cutting text', () => {
  const label = 'กำหนดส่งที่ใกล้ที่สุด';

  test('graphemes, not units', () => {
    expect(graphemeCount(label)).toBe(13);
    expect(label).toHaveLength(21);
    expect(truncateGraphemes(label, 13)).toBe(label);
    expect(truncateGraphemes(label, 10)).toBe('กำหนดส่งที่ใก…');
    expect(graphemeCount(truncateGraphemes(label, 10))).toBe(10);
    expect(truncateGraphemes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  });

  test('never longer than asked, never a mark without its letter', () => {
    const thai = fc.string({
      unit: fc.constantFrom('กำ', 'ที่', 'ใ', 'สุ', 'ด', '😂', ' ', 'é'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(thai, fc.integer({ min: 1, max: 40 }), (text, max) => {
        expect(graphemeCount(truncateGraphemes(text, max))).toBeLessThanOrEqual(max);
        const units = truncateUnits(text, max);
        expect(units.length).toBeLessThanOrEqual(max);
        const kept = units.endsWith('…') ? units.slice(0, -1) : units;
        expect(text.startsWith(kept)).toBe(true);
        expect(text.slice(kept.length)).not.toMatch(/^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\udc00-\udfff]/);
      }),
    );
  });
});
