import { describe, expect, it } from 'vitest';
import { inNotation } from './notation.js';

describe('numbers that count a list or a round are no days', () => {
  it.each([
    ['๑) รายงานรอบ ๖ เดือน ๒) รายงานรอบ ๑๒ เดือน ๓) สรุป', 'NONE'],
    ['๑. รอบ 6 เดือน ๒. รอบ 12 เดือน', 'NONE'],
    ['รอบ 6 เดือน 3 ครั้ง', 'NONE'],
    ['1) ส่ง 20 มีนาคม 2) ส่ง 20 มิถุนายน', '2023-03-20 + 2023-06-20'],
    ['รอบ 6 เดือน 20 มีนาคม 2566', '2023-03-20'],
    ['รอบ 20 เดือน 6', '2023-06-20'],
    ['(ส่ง 5 เดือน 6)', '2023-06-05'],
    ['ส่ง 20 มี.ค. 66)', '2023-03-20'],
  ])('%s', (text, expected) => {
    expect(inNotation(text, '2023-03-01', 2566)).toBe(expected);
  });
});
