import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NUMBER_WORDS,
  numberOfWord,
  parseNumber,
  toArabicDigits,
  toThaiDigits,
  withNumerals,
} from '../../src/thai/digits.js';

test('digits of either kind become the other, the rest stays', () => {
  expect(toArabicDigits('ข้อ ๑.๗ (๕)')).toBe('ข้อ 1.7 (5)');
  expect(toThaiDigits('ข้อ 1.7 (5)')).toBe('ข้อ ๑.๗ (๕)');
  expect(withNumerals('20 มี.ค. 66', 'arab')).toBe('20 มี.ค. 66');
  expect(withNumerals('20 มี.ค. 66', 'thai')).toBe('๒๐ มี.ค. ๖๖');
});

test('there and back gives the same text, at the same length', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const arabic = toArabicDigits(text);
      expect(toArabicDigits(toThaiDigits(arabic))).toBe(arabic);
      expect(toThaiDigits(text)).toHaveLength(text.length);
    }),
  );
});

test.each([
  ['หนึ่ง', 1],
  ['สิบ', 10],
  ['สิบเอ็ด', 11],
  ['สิบสอง', 12],
  ['ยี่สิบ', 20],
  ['ยี่สิบเอ็ด', 21],
  ['สามสิบ', 30],
  ['สามสิบเอ็ด', 31],
  ['นึง', 1],
])('%s is %d', (word, value) => {
  expect(numberOfWord(word)).toBe(value);
  expect(parseNumber(word)).toBe(value);
});

test('every number to 31 has a word, and longer words come before the words in them', () => {
  for (let value = 1; value <= 31; value++)
    expect(NUMBER_WORDS.some(([, named]) => named === value)).toBe(true);
  const lengths = NUMBER_WORDS.map(([word]) => word.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
});

test.each([
  ['๑๒', 12],
  [' 7 ', 7],
  ['ข้อ', null],
  ['', null],
  ['1.7', null],
])('parseNumber(%j) is %j', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
