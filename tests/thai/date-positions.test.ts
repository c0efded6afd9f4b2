import { describe, expect, test } from 'vitest';
import { fold } from '../../src/thai/dates/fold.js';
import { readDigits } from '../../src/thai/dates/numbers.js';
import { findDates } from '../../src/thai/dates.js';
import { cutSpans } from '../../src/thai/normalise.js';

const OPTIONS = { today: '2023-06-12', fiscalYear: 2566 };

describe('finds stand where they stand in the raw text', () => {
  test.each([
    ['๒๐ มีนาคม ๖๖ ส่งอะไร', '_ ส่งอะไร'],
    ['ข้อ 1.7 ส่ง 20 มิ.ย. ใช่ไหม', 'ข้อ 1.7 ส่ง _ ใช่ไหม'],
    ['รอบ 30 กค ข้อ 5', '_ ข้อ 5'],
    ['ก่อนสงกรานต์ส่งอะไร', '_ส่งอะไร'],
    ['วันที่ 20 และ 30 มิ.ย. ส่งอะไร', '_ และ _ ส่งอะไร'],
    ['😂😂 พรุ่งนี้ 😂', '😂😂 _ 😂'],
    ['5, 6, วันที่ 20 ส่งอะไร', '5, 6, _ ส่งอะไร'],
    ['5/6/7/8/9/10/11 แล้ว 20 มีนา ส่งอะไร', '5/6/7/8/9/10/11 แล้ว _ ส่งอะไร'],
    [`${'1-'.repeat(900)} กับ 20 มีนา`, `${'1-'.repeat(900)} กับ _`],
  ])('%s', (text, marked) => {
    const found = findDates(text, OPTIONS);
    const shown = found.reduceRight(
      (rest, { index, length }) => `${rest.slice(0, index)}_${rest.slice(index + length)}`,
      text,
    );
    expect(shown).toBe(marked);
    expect(cutSpans(text, found)).toBe(marked.replaceAll('_', ' '));
  });

  test('dropped and joined units count in the raw positions', () => {
    const text = 'ส่ง 2\u200b0 มี\u200bนาคม 2566 นะ';
    const [found] = findDates(text, OPTIONS);
    expect(found).toMatchObject({ start: '2023-03-20', text: '2\u200b0 มี\u200bนาคม 2566' });
    expect(text.slice(found!.index, found!.index + found!.length)).toBe(found!.text);
  });

  test('decomposed am, two e, swapped tones', () => {
    expect(fold('ค\u0e48\u0e4d\u0e32').text).toBe('ค่ำ');
    expect(fold('ค\u0e4d\u0e48\u0e32').text).toBe('ค่ำ');
    expect(fold('เเล้ว').text).toBe('แล้ว');
    expect(findDates('สัปดาห\u0e4cหน\u0e49\u0e49า', OPTIONS)).toHaveLength(1);
    expect(findDates('อาทิตย์ที่เเล้ว', OPTIONS)[0]).toMatchObject({ start: '2023-06-05', end: '2023-06-11' });
  });
});

test.each([
  ['1.7', ['text']],
  ['13.30', ['text']],
  ['4,520', ['text']],
  ['081-234-5678', ['text']],
  ['20', ['num']],
  ['2566', ['num']],
  ['12345', ['text']],
  ['20/6', ['date']],
  ['31/13', ['num', 'slash', 'num']],
  ['20.3.66', ['date']],
  ['1.6.1', ['text']],
  ['20-24', ['num', 'dash', 'num']],
  ['20/6-30/6', ['date', 'dash', 'date']],
  ['1,2,3', ['num', 'comma', 'num', 'comma', 'num']],
  ['2566-06-20', ['date']],
  ['1/2567', ['num', 'slash', 'num']],
])('the digits %s', (text, kinds) => {
  expect(readDigits(text, 0).map(({ kind }) => kind)).toEqual(kinds);
});

test('a numeric date keeps its year for those who know the plan', () => {
  expect(findDates('1.6.10', OPTIONS)).toEqual([]);
  expect(findDates('1.6.66', OPTIONS)[0]).toMatchObject({ start: '2023-06-01' });
  expect(findDates('ข้อ 1.6.66', OPTIONS)).toEqual([]);
});
