import { describe, expect, it } from 'vitest';
import { cutListMarks } from '../../../src/chat/understand/text/list-marks.js';
import { askOne, shown } from './asking.js';
import { WORLD } from './small-plan.js';

describe('marks that count what a message lists', () => {
  it('are cut when they count lines from one', () => {
    expect(cutListMarks('1) ก\n2) ข\n3) ค')).not.toMatch(/\d/);
    expect(cutListMarks('ถามค่ะ\n1. ก\n2. ข')).not.toMatch(/\d/);
  });

  it('stay when they count nothing', () => {
    expect(cutListMarks('19) ก\n20) ข')).toContain('19');
    expect(cutListMarks('1) ก')).toContain('1)');
    expect(cutListMarks('1.7 ก\n1.8 ข')).toContain('1.7');
  });

  const dates = ['1.2@02-15', '5@08-10'];
  it.each([
    '1) ติดป้ายเตือนระดับน้ำ 2) อบรมครูสอนว่ายน้ำ ขอกำหนดส่งทั้งสองเรื่องค่ะ',
    '๑) ติดป้ายเตือนระดับน้ำ ๒) อบรมครูสอนว่ายน้ำ ส่งวันไหน',
    'ขอวันส่ง 1. ติดป้ายเตือนระดับน้ำ 2. อบรมครูสอนว่ายน้ำ',
    '(1) ติดป้ายเตือนระดับน้ำ (2) อบรมครูสอนว่ายน้ำ กำหนดส่งเมื่อไหร่',
    'ก) ติดป้ายเตือนระดับน้ำ ข) อบรมครูสอนว่ายน้ำ ส่งวันไหน',
    '1) ติดป้ายเตือนระดับน้ำ\n2) อบรมครูสอนว่ายน้ำ\nส่งวันไหนคะ',
    '1) 1.2 2) 5 ส่งวันไหน',
  ])('within a line too: %s', (text) => {
    expect(shown(askOne(WORLD, text)).sort()).toEqual(dates);
  });

  it.each([
    ['8 (1) กับ (2) ส่งวันไหน', ['8(1,2)@08-10']],
    ['อนุรักษ์ปลาไทย (1) กับ (2) ส่งวันไหน', ['2(1)@03-31', '2(2)@05-20']],
    ['2(1) กับ 2(2) ส่งวันไหน', ['2(1)@03-31', '2(2)@05-20']],
    ['1.1 1.2 ส่งวันไหน', ['1.1@02-15', '1.2@02-15']],
  ])('are sub-items and numbers elsewhere: %s', (text, rows) => {
    expect(shown(askOne(WORLD, text))).toEqual(rows);
  });

  it.each([
    ['ขอวันส่งค่ะ\n- ข้อ 1.1\n- ข้อ 2\n- ข้อ 8', ['1.1', '2', '8']],
    ['ส่งวันไหนคะ\n• ข้อ 1.1\n• ข้อ 8', ['1.1', '8']],
    ['ข้อ 1.1\n– ข้อ 2 ส่งวันไหน\n– ข้อ 8', ['1.1', '2', '8']],
  ])('are dashes and dots at the starts of lines, which join no numbers: %s', (text, codes) => {
    expect([...new Set(askOne(WORLD, text).items.map(({ code }) => code))].sort()).toEqual(codes);
  });

  it('are no dash that stands in one line alone', () => {
    expect(cutListMarks('ข้อ 19\n- 21')).toContain('-');
  });
});
