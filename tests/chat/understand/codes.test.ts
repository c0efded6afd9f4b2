import { describe, expect, it } from 'vitest';
import { loneNumber, takeCodes } from '../../../src/chat/understand/slots/codes.js';
import { takeSubs } from '../../../src/chat/understand/slots/sub-items.js';
import { lightly, NOT_NUMBERS } from '../../../src/chat/understand/text/light.js';
import { Sheet } from '../../../src/chat/understand/text/sheet.js';
import { askOne, shown } from './asking.js';
import { row, WORLD, worldOf } from './small-plan.js';

const BOOK = new Map([
  ['1.5', new Set<string>()],
  ['1.6', new Set(['1', '2', '3'])],
  ['1.7', new Set(['1', '2', '3', '4', '5', '6'])],
  ['5', new Set<string>()],
  ['12', new Set(['1', '2', '3'])],
  ['17', new Set(['1', '2', '3'])],
  ['19', new Set<string>()],
  ['20', new Set<string>()],
  ['28', new Set<string>()],
]);

/** Codes as `1.7(5,6)`, unknown ones with a question mark. */
function codesIn(text: string): string[] {
  const sheet = new Sheet(lightly(text));
  sheet.takeAll(NOT_NUMBERS);
  return takeCodes(sheet, BOOK).map(
    ({ code, subs, known }) => `${code}${subs.length > 0 ? `(${subs})` : ''}${known ? '' : '?'}`,
  );
}

describe('numbers of activities', () => {
  it.each([
    ['1.7(5)-(6)', ['1.7(5,6)']],
    ['1.7 (5)-(6)', ['1.7(5,6)']],
    ['1.7(1)-(4)', ['1.7(1,2,3,4)']],
    ['1.7(1-4)', ['1.7(1,2,3,4)']],
    ['1.7(5)(6)', ['1.7(5,6)']],
    ['1.7 ข้อ 5) และ 6)', ['1.7(5,6)']],
    ['17 ข้อ 2,3', ['17(2,3)']],
    ['17(2) และ (3)', ['17(2,3)']],
    ['ข้อ ๑.๗ (๑)', ['1.7(1)']],
    ['ข้อ1.6ข้อ1', ['1.6(1)']],
    ['1.6.2', ['1.6(2)']],
    ['12.3', ['12(3)']],
    ['19 20 28', ['19', '20', '28']],
    ['1.6,1.7,5', ['1.6', '1.7', '5']],
    ['โครงการที่ ๑๗ กิจกรรมที่ ๒', ['17(2)']],
    ['ข้อ 3 ของโครงการ 17', ['17(3)']],
    ['ข้อ 17-20', ['17', '19', '20']],
    ['1.5-1.7', ['1.5', '1.6', '1.7']],
    ['ข้อ ๑.๕ ถึง ข้อ ๑.๗', ['1.5', '1.6', '1.7']],
    ['1.5ถึง1.6', ['1.5', '1.6']],
    ['1.5 ถึง 1.7(5)', ['1.5', '1.7(5)']],
    ['1.6-19', ['1.6', '19']],
    ['ข้อ (19)', ['19']],
    ['ปลูกป่า (19) กับ อบรมครู(28)', ['19', '28']],
    ['ปลูกป่า (2) ส่งวันไหน', []],
    ['ปลูกป่า (19 คน)', []],
    ['ปลูกป่า (44)', []],
    ['item 19', ['19']],
    ['no. 28', ['28']],
    ['ข้อ 5 คะแนนเท่าไหร่', ['5']],
    ['โครงการ 5 หน่วยงานไหนทำ', ['5']],
    ['ข้อ 44', ['44?']],
    ['1.12', ['1.12?']],
    ['1.7(8)', ['1.7(8)']],
    ['20 คลิปได้กี่คะแนน', ['20']],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });
});

describe('numbers that are none', () => {
  it.each([
    'ห้อง 19',
    'ชั้น 5',
    'โทร 0812345678',
    '02-123-4567',
    'เบอร์ 19',
    'มาตรา 17',
    'ม.17',
    '1,500 บาท',
    '20 บาท',
    '19 คน',
    '5 วัน',
    '28%',
    '12 คะแนนเต็ม',
    '10.30 น.',
    'หน้า 5',
    'จองรถ 20 คน',
    'เวอร์ชัน 1.7',
    'ราคา 1.7 ล้าน',
    '{{5*5}}',
    'http://example.com/1.7',
    'กิจกรรม 5 วัน',
    'อีก 5 วัน',
    '120',
    '2566',
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('sub-items said alone', () => {
  it.each([
    ['ข้อ 3', ['3']],
    ['(2)', ['2']],
    ['(2) และ (3)', ['2', '3']],
    ['หลักสูตรที่ 2', ['2']],
    ['ไม่มีเลข', []],
  ])('%s', (text, subs) => {
    expect(takeSubs(new Sheet(text)).flatMap((one) => one.subs)).toEqual(subs);
  });
});

it('a message of one unknown number is about that number', () => {
  expect(loneNumber(new Sheet('35'))).toBe('35');
  expect(loneNumber(new Sheet('35 คน'))).toBeNull();
  expect(loneNumber(new Sheet('3 4'))).toBeNull();
});

describe('numbers in words that open a question', () => {
  it.each([
    ['สี่ส่งวันไหน', ['4@05-20']],
    ['สี่กับห้าส่งเมื่อไหร่คะ', ['4@05-20', '5@08-10']],
    ['สามต้องส่งวันไหน', ['3@05-20']],
  ])('%s', (text, rows) => {
    expect(shown(askOne(WORLD, text))).toEqual(rows);
  });
});

describe('numbers with strokes between', () => {
  it('are activities where the second is no month and the plan has them all', () => {
    const many = worldOf(
      [13, 14, 20].map((code) => row({ code: `${code}`, title: `งาน ${code}`, due: '2024-05-20' })),
    );
    expect(shown(askOne(many, '13/14/20 ส่งวันไหน'))).toEqual(['13@05-20', '14@05-20', '20@05-20']);
    expect(askOne(WORLD, '20/5 มีอะไรต้องส่ง').period).toEqual(['2024-05-20', '2024-05-20']);
  });
});

describe('a number with its question', () => {
  it.each(['1.1 ส่งวันไหนคะ เปิดแผนดูแล้วไม่เห็นป้ายเตือนเลย', '1.1 ส่งวันไหนคะ อ่านแล้วงงเรื่องอบรม'])(
    'decides over what only tells why it is asked: %s',
    (text) => {
      const answer = askOne(WORLD, text);
      expect([answer.intent, ...shown(answer)]).toEqual(['lookup', '1.1@02-15']);
    },
  );

  it('leaves what else is asked about', () => {
    expect(shown(askOne(WORLD, '1.1 ส่งวันไหน แล้วปลูกต้นไม้ล่ะ'))).toEqual(['1.1@02-15', '3@05-20']);
  });
});
