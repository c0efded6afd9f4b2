import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collapseElongation,
  correctSpelling,
  cutSpans,
  normalise,
  repairMarks,
} from '../../src/thai/normalise.js';
import { MISSPELLINGS } from '../../src/thai/spelling.js';

describe('marks are repaired', () => {
  test.each([
    ['decomposed am', 'ส\u0e4d\u0e32นัก', 'สำนัก'],
    ['decomposed am with a tone after', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['decomposed am with a tone before', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['am typed before its tone', 'น\u0e33\u0e49', 'น้ำ'],
    ['two e make ae', 'เเผน', 'แผน'],
    ['tone before the vowel', 'ท\u0e48\u0e35', 'ที่'],
    ['silencer before the vowel', 'สิทธ\u0e4c\u0e34', 'สิทธิ์'],
    ['repeated marks', 'ท\u0e35\u0e35\u0e48\u0e48', 'ที่'],
    ['zero width characters', 'มี\u200bนา\u2060คม\ufeff', 'มีนาคม'],
    ['private-use glyphs of PDF files', 'ท\u0e35\uf70a', 'ที่'],
    ['no-break space', '20\u00a0มีนาคม', '20 มีนาคม'],
  ])('%s', (_name, typed, meant) => {
    expect(repairMarks(typed)).toBe(meant);
  });

  test('what is right already stays', () => {
    for (const text of ['กำหนดส่งที่ใกล้ที่สุด', 'ชี้แจง', 'เก็บ', 'น้ำใจ', 'สิทธิ์', 'แผน เผื่อ'])
      expect(repairMarks(text)).toBe(text);
  });
});

describe('normalise', () => {
  test.each([
    ['ข้อ ๑.๗(๕)-(๖)ส่งวันไหนคะ?', 'ข้อ 1.7 5 6 ส่งวันไหนคะ'],
    ['No Gift Policy', 'no gift policy'],
    ['Moral&STRONG Day!!', 'moral strong day'],
    ['20มิย66', '20 มิย 66'],
    ['Law Café ÜBER', 'law cafe uber'],
    ['Cafe\u0301', 'cafe'],
    ['e-learningหลักสูตร๒', 'e learning หลักสูตร 2'],
    ['13.30 น.', '13.30 น'],
    ['บ่อยๆ ฯลฯ', 'บ่อย ล'],
    ['ส่งงงงวันใหนครับบบ', 'ส่งวันไหนครับ'],
    ['ปฎิญญา กฏกระทรวง', 'ปฏิญญา กฎกระทรวง'],
    ['😂🙏', ''],
    ['   ', ''],
    ['<b>แผน</b>', 'b แผน b'],
  ])('%s', (typed, form) => {
    expect(normalise(typed)).toBe(form);
  });

  test('index and query meet: the form of a form is the form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'กขคงรสมาำเแิีุ่้์ๆฯํ๑๒12aB.-( \u200b'.split('')), maxLength: 40 }),
        (text) => {
          const form = normalise(text);
          expect(normalise(form)).toBe(form);
          expect(form).toBe(form.trim());
          expect(form).not.toMatch(/\s{2}|[๐-๙A-Z]/);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('elongation: three become one, two stay, rr stays a vowel, digits are numbers', () => {
  expect(collapseElongation('มากกกกก')).toBe('มาก');
  expect(collapseElongation('ระบบบัญชี')).toBe('ระบบบัญชี');
  expect(collapseElongation('ทั้งระบบบบ')).toBe('ทั้งระบบ');
  expect(collapseElongation('ฝ่ายต้นแบบบริการ')).toBe('ฝ่ายต้นแบบบริการ');
  expect(collapseElongation('มากกว่า')).toBe('มากกว่า');
  expect(collapseElongation('กิจกรรรม')).toBe('กิจกรรม');
  expect(collapseElongation('10000')).toBe('10000');
});

test('a corrected word is not corrected again', () => {
  for (const [wrong, right] of Object.entries(MISSPELLINGS)) {
    expect(correctSpelling(wrong)).toBe(right);
    expect(correctSpelling(right)).toBe(right);
  }
});

test('cut spans count on the raw text, in any order, overlaps once', () => {
  const text = '@kamnot ข้อ 5 20 มิ.ย. นะ';
  expect(
    cutSpans(text, [
      { index: 14, length: 8 },
      { index: 0, length: 7 },
    ]),
  ).toBe('  ข้อ 5   นะ');
  expect(
    cutSpans('abcdef', [
      { index: 1, length: 3 },
      { index: 2, length: 2 },
    ]),
  ).toBe('a ef');
  expect(cutSpans('abc', [])).toBe('abc');
});
