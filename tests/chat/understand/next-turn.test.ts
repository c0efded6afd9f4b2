import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { WORLD } from './small-plan.js';

const told = (text: string, at = '2024-04-02'): string => {
  const answer = askOne(WORLD, text, { at });
  return `${answer.intent} ${shown(answer).join(' ')}`.trim();
};

describe('the next turn of one activity that is handed in more than once', () => {
  it.each([
    'อนุรักษ์ปลาไทยรอบหน้าส่งวันไหนคะ',
    'อนุรักษ์ปลาไทย ครั้งต่อไปส่งเมื่อไหร่',
    'ข้อ 2 รอบต่อไปส่งวันไหน',
    'อนุรักษ์ปลาไทยส่งไปแล้วนะคะ งวดต่อไปส่งวันไหน',
    'ข้อ 2 งวดแรกส่งแล้ว งวดหน้าส่งเมื่อไหร่คะ',
  ])('%s', (text) => {
    expect(told(text)).toBe('lookup 2(2)@05-20');
  });

  it('is the next of the plan where it is handed in once', () => {
    expect(told('5 ส่งแล้ว รอบหน้าส่งวันไหน')).toMatch(/^next 2\(2\)@05-20/);
  });

  it('is the whole card where all is over', () => {
    expect(told('ข้อ 2 รอบหน้าส่งวันไหน', '2024-06-01')).toBe('lookup 2(1)@03-31 2(2)@05-20');
  });
});
