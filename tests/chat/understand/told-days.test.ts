import { describe, expect, it } from 'vitest';
import type { Asking } from './asking.js';
import { askOne, shown } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];
const AUGUST = ['5@08-10', '7@08-25', '8(1,2)@08-10'];

type Case = [text: string, answer: [intent: string, rows: string[]], asking?: Asking];

function answers(cases: Case[]): void {
  it.each(cases)('%s', (text, expected, asking) => {
    const answer = askOne(WORLD, text, asking);
    expect([answer.intent, shown(answer).sort()]).toEqual(expected);
  });
}

describe('what is owed on a day on which nothing is due is what is owed until then', () => {
  const march = { at: '2024-03-01' };
  answers([
    ['เมื่อวาน ผอ. ถาม วันนี้ต้องตอบ ของเราค้างอะไรบ้าง', ['overdue', ['1.1@02-15']], { ...march, unit: MINE }],
    ['เมื่อวานผอ.ถามมา วันนี้ต้องตอบว่าค้างอะไรบ้าง', ['overdue', ['1.1@02-15', '1.2@02-15']], march],
    ['เมื่อวานค้างอะไรบ้าง', ['overdue', ['1.1@02-15', '1.2@02-15']], march],
    ['วันนี้ค้างอะไรบ้าง', ['progress', ['1.1@02-15', '1.2@02-15']], { at: '2024-02-15' }],
    ['พรุ่งนี้ค้างอะไรบ้าง', ['progress', []], march],
  ]);
  it('nor is it kept with the question whose unit is meant', () => {
    const answer = askOne(WORLD, 'เมื่อวาน ผอ. ถาม วันนี้ต้องตอบ ของเราค้างอะไรบ้าง', march);
    expect(answer).toMatchObject({ intent: 'clarify', note: { kind: 'which-unit' }, period: null });
  });
});

describe('a time that is over is told, and the one that is asked about is another', () => {
  const may = { at: '2024-05-21' };
  const rest: [string, string[]] = ['list', MAY];
  answers([
    ['เดือนก่อนไปอบรมมา เดือนนี้มีอะไรต้องส่งบ้าง', rest, may],
    ['สัปดาห์ก่อนลาไป 3 วัน สัปดาห์นี้มีอะไรต้องส่งไหมคะ', rest, may],
    ['เดือนที่แล้วยุ่งมาก เดือนนี้ต้องส่งอะไรบ้าง', rest, may],
    ['ที่ประชุมเมื่อวันที่ 3 พฤษภาคม ให้เร่งปลูกต้นไม้ริมคลอง ตกลงส่งวันไหน', ['lookup', ['3@05-20']], may],
  ]);
});

describe('who asks, how they feel and what the head wants stand apart from what is asked', () => {
  const april = { at: '2024-04-02' };
  answers([
    ['หัวหน้าสั่งว่าภายในวันศุกร์ต้องสรุปให้เสร็จ ขอรายการเดือนพฤษภาหน่อยค่ะ', ['list', MAY], april],
    ['เพื่อนถามว่าเดือนพฤษภาส่งอะไรบ้าง ตอบไม่ได้ ช่วยที', ['list', MAY], april],
    ['ปีที่แล้วเราส่งช้าโดนหักคะแนน ปีนี้เดือนพฤษภามีอะไรต้องส่งบ้าง', ['list', MAY], april],
    ['รู้สึกกังวลมากเลยค่ะว่าจะส่งไม่ทัน พฤษภามีอะไรบ้าง', ['list', MAY], april],
    ['ผอ.บอกว่าเดือนนี้ห้ามส่งช้าอีก ถามว่าเดือนนี้มีอะไรต้องส่งบ้าง', ['list', MAY], { at: '2024-05-02' }],
    ['ต้องรายงานที่ประชุมวันที่ 30 เม.ย. ว่าเดือนพฤษภามีอะไรต้องส่งบ้าง', ['list', MAY], april],
    ['ผมเป็นหัวหน้าสำนักสวนสาธารณะคนใหม่ครับ สำนักสวนสาธารณะต้องส่งอะไรบ้าง', ['responsible', ['3@05-20']], april],
    ['ปลูกต้นไม้ริมคลองค้างมาตั้งแต่เดือนที่แล้ว กำหนดส่งวันไหนคะ', ['lookup', ['3@05-20']], april],
    ['จะลาคลอดตั้งแต่ 1 มิถุนา ก่อนหน้านั้นต้องส่งอะไรบ้าง', ['list', MAY], april],
  ]);
});

describe('a date that is told stands apart from the one that is asked about', () => {
  answers([
    ['วันที่ 15 พฤษภาประชุมใหญ่ วันที่ 20 พฤษภามีอะไรต้องส่ง', ['list', MAY]],
    ['15 พ.ค. 67 มีตรวจราชการ รอบ 20 พ.ค. 67 มีอะไรบ้าง', ['list', MAY]],
    ['วันที่ 15 พฤษภา กับวันที่ 20 พฤษภามีอะไรต้องส่ง', ['list', MAY]],
    ['เมื่อเดือนที่แล้วส่ง 1.1 ไปแล้ว รอบหน้ามีอะไร', ['next', ['2(1)@03-31']], { at: '2024-03-01' }],
    [
      'เมื่อวานส่ง 1.1 ไปแล้วนะคะ เหลืออะไรอีก',
      ['progress', ['1.2@02-15', '2(1)@03-31', ...MAY, '5@08-10', '6@-', '8(1,2)@08-10', '1.1@02-15'].sort()],
      { at: '2024-03-01' },
    ],
    ['เมื่อวานส่งข้อ 1.1 ไปแล้ว รอบต่อไปมีอะไรบ้าง', ['next', ['2(1)@03-31']], { at: '2024-03-01' }],
  ]);
});

describe('a period that is not wanted is not joined to the one that is', () => {
  answers([
    ['เดือนนี้ไม่ต้อง เอาเดือนพฤษภา', ['list', MAY]],
    ['ไม่ต้องเดือนนี้ เอาเดือนพฤษภามีอะไรบ้าง', ['list', MAY]],
    ['เดือนกุมภาไม่เอานะคะ ขอเดือนพฤษภา', ['list', MAY]],
    ['เดือนพฤษภาไม่ต้องส่งอะไรใช่ไหม', ['list', MAY]],
  ]);
});

describe('before and after what takes place on a day', () => {
  answers([
    ['อาทิตย์หน้าลา ก่อนลามีอะไรต้องส่ง', ['list', ['1.1@02-15', '1.2@02-15']]],
    ['เดือนเมษาไปดูงานค่ะ ก่อนไปดูงานมีอะไรต้องส่งบ้าง', ['list', ['1.1@02-15', '1.2@02-15', '2(1)@03-31']]],
    ['เดือนเมษาไปดูงาน หลังไปดูงานมีอะไรต้องส่งบ้าง', ['list', [...MAY, ...AUGUST].sort()]],
    ['ลาอาทิตย์หน้า ก่อนลามีอะไรต้องส่งไหม', ['list', ['1.1@02-15', '1.2@02-15']]],
    ['ก่อนประชุม 20 พฤษภา มีอะไรต้องส่งบ้าง', ['list', ['1.1@02-15', '1.2@02-15', '2(1)@03-31']]],
    ['ประชุมใหญ่ 20 พฤษภา ก่อนประชุมมีอะไรต้องส่งบ้าง', ['list', ['1.1@02-15', '1.2@02-15', '2(1)@03-31']]],
    ['เดือนพฤษภาตอบกลับมาว่ามีอะไรบ้าง', ['list', MAY]],
    ['หลังอบรมวันที่ 20 พฤษภามีอะไรต้องส่งบ้าง', ['list', AUGUST]],
    ['ก่อนหน้านี้ถามไปแล้ว เดือนพฤษภามีอะไรบ้าง', ['list', MAY]],
    ['หยุดสงกรานต์ยาว กลับมาแล้วต้องส่งอะไรบ้าง', ['list', [...MAY, ...AUGUST].sort()]],
    ['กลับจากสงกรานต์ต้องส่งอะไรบ้าง', ['list', [...MAY, ...AUGUST].sort()]],
  ]);
});

describe('whether it may be late is nothing that a plan tells', () => {
  answers([
    ['ถ้าส่งไม่ทัน 20 พฤษภา ส่ง 30 พฤษภาได้ไหม', ['outofscope', []]],
    ['20 พฤษภาส่งไม่ทัน ขอส่งสิ้นเดือนได้ไหม', ['outofscope', []]],
    ['ถ้าส่งไม่ทันต้องทำยังไง', ['outofscope', []]],
    ['มีอะไรส่งไม่ทันบ้าง', ['overdue', ['1.1@02-15', '1.2@02-15']], { at: '2024-03-01' }],
  ]);
});

describe('others than the asking unit, and sections that are no unit of the plan', () => {
  answers([
    ['ส่วนราชการอื่นเดือนพฤษภาต้องส่งอะไร', ['list', MAY.slice(0, 2)], { unit: MINE }],
    ['สำนักอื่นรอบ 20 พฤษภามีอะไรบ้าง', ['list', MAY.slice(0, 2)], { unit: MINE }],
    ['หน่วยงานอื่นเดือนพฤษภาต้องส่งอะไร', ['clarify', []]],
    ['งานพัสดุพฤษภาต้องส่งอะไร', ['notfound', []]],
    ['งานการเงินเดือนหน้ามีอะไรบ้าง', ['notfound', []]],
  ]);
});

describe('numbers in words with only spaces between', () => {
  answers([
    ['ข้อสาม สี่ ห้า', ['lookup', ['3@05-20', '4@05-20', '5@08-10']]],
    ['ข้อสาม สี่ ห้า ส่งวันไหน', ['lookup', ['3@05-20', '4@05-20', '5@08-10']]],
  ]);
});

describe('what is left of the whole year counts what is overdue, however the year is said', () => {
  const all = ['1.1@02-15', '1.2@02-15', '2(1)@03-31', ...MAY, '5@08-10', '6@-', '8(1,2)@08-10'].sort();
  answers(
    ['ทั้งปีเหลืออะไรบ้าง', 'ปีงบนี้เหลืออะไรบ้าง', 'ปีงบ 67 เหลืออะไรบ้างคะ', 'ทั้งปีเหลือกี่เรื่อง', 'ปีงบนี้เหลือกี่เรื่อง'].map(
      (text): Case => [text, ['progress', all], { at: '2024-06-01' }],
    ),
  );
});
