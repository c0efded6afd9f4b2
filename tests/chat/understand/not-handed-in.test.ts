import { describe, expect, it } from 'vitest';
import { askOne } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

const intentOf = (text: string) => askOne(WORLD, text, { unit: MINE }).intent;

describe('no mark is proposed', () => {
  it.each([
    // Not finished, or only in part.
    '1.1 ร่างเสร็จแล้ว รอเซ็น',
    '1.1 ทำเสร็จแล้ว รอ ผอ. ลงนาม',
    'ข้อ 1.1 เสร็จแล้ว 80%',
    'ข้อ 1.1 เสร็จแล้วครึ่งนึง',
    '1.1 เตรียมเอกสารเสร็จแล้ว',
    'พร้อมส่ง 1.1 แล้วค่ะ',
    'เกือบเสร็จแล้ว ข้อ 1.1',
    // To be done.
    'จะส่ง 1.1 พรุ่งนี้นะคะ',
    'รบกวนส่ง 1.1 ให้เรียบร้อยด้วยนะคะ',
    'ช่วยส่ง 1.1 ให้เรียบร้อย',
    'ส่ง 1.1 แล้วแจ้งด้วยนะคะ',
    'ขึ้นระบบ 1.1 แล้วจะแจ้งนะคะ',
    'ส่ง 1.1 แล้วค่อยบอกอีกที',
    // For a look of one's own people.
    '1.1 ส่งให้หัวหน้าตรวจแล้ว',
    '1.1 ส่งให้ ผอ. ดูแล้ว',
    '1.1 ส่งร่างแล้ว',
    // Believed or heard.
    'คิดว่า 1.1 ส่งแล้วนะ',
    'ได้ยินว่า 1.1 ส่งแล้ว',
    // Asked for: what joins two numbers says nothing of them.
    'ขอวันส่งของ 1.1, 2 แล้วก็ 5 หน่อยค่ะ',
    'ส่งของ 1.1 แล้วก็ 5 ค่ะ',
    'ขอกำหนดของ 1.1 ที่ส่งไปแล้วหน่อยค่ะ',
    // Others', or another year's.
    'สำนักอื่นส่ง 1.1 แล้วนะ',
    'ปีที่แล้วส่ง 1.1 แล้ว',
  ])('%s', (text) => {
    expect(intentOf(text)).not.toBe('mark');
  });
});

describe('a mark is proposed all the same', () => {
  it.each([
    'ช่วยบันทึก ส่ง 1.1 แล้วค่ะ',
    'ข้อ 1.1 ส่งตั้งแต่เมื่อวานแล้วค่ะ',
    'ส่ง 1.1 แล้วก็ 5 เรียบร้อยแล้วค่ะ',
    '1.1 ส่งให้แล้วค่ะ',
    'ส่ง 1.1 ให้ทางเว็บแล้วครับ',
    'สำนักเราส่ง 1.1 แล้ว',
    '1.1 เสร็จเรียบร้อยแล้วค่ะ',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('mark');
  });
});
