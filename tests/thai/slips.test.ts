import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/thai/dates/lexicon.js';
import { slipsOf } from '../../src/thai/dates/slips.js';
import { inNotation } from './notation.js';

const TODAY = '2023-06-12';

describe('words for times whose tone mark or silent letter is left out', () => {
  it.each([
    ['เดือนทีแล้วมีอะไรต้องส่งบ้าง', '2023-05-01..2023-05-31'],
    ['เดือนที่แลว', '2023-05-01..2023-05-31'],
    ['อาทิตย์ทีผ่านมา', '2023-06-05..2023-06-11'],
    ['สัปดาหนี้', '2023-06-12..2023-06-18'],
    ['เมือวาน', '2023-06-11'],
    ['พฤหสหน้า', 'NONE'],
    ['เดือนหนามีไรส่ง', '2023-07-01..2023-07-31'],
    ['เดือนหนาว', 'NONE'],
    ['เดือนเนี้ยต้องส่งไรมั่ง', '2023-06-01..2023-06-30'],
    ['เดือนนหน้า', '2023-07-01..2023-07-31'],
    ['เดือนี้', '2023-06-01..2023-06-30'],
    ['ไตรมาสสองมีอะไร', '2023-01-01..2023-03-31'],
  ])('%s', (text, expected) => {
    expect(inNotation(text, TODAY, 2566)).toBe(expected);
  });

  it('are no words of another meaning', () => {
    const forms = new Map(WORDS.flatMap((word) => word.forms.split('|').map((form) => [form, word.kind])));
    const slips = WORDS.flatMap((word) =>
      (slipsOf(word)?.forms.split('|') ?? []).map((form) => ({ form, word })),
    );
    expect(slips.length).toBeGreaterThan(50);
    expect(slips.filter(({ form, word }) => (forms.get(form) ?? word.kind) !== word.kind)).toEqual([]);
  });
});
