import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { LIBRARY } from './library-plan.js';

const told = (text: string): string => {
  const answer = askOne(LIBRARY, text, { at: '2026-02-10' });
  return `${answer.intent} ${shown(answer).join(' ')}`.trim();
};

describe('an activity named by its title with words left out', () => {
  it.each([
    'โครงการสร้างวินัยเป็นบรรณารักษ์ที่ดีต้องส่งเมื่อไหร่บ้างครับ',
    'อยากถามว่าโครงการสร้างวินัยและแนวทางเป็นบรรณารักษ์ที่ดีส่งตอนไหน',
    'สร้างวินัยการทำงานเป็นบรรณารักษ์ที่ดี กำหนดส่งวันไหนคะ',
    'กำหนดส่งของสร้างวินัยเป็นบรรณารักษ์ที่ดีเพื่อชุมชน',
    'สร้างวินัยและแนวทางการทำงานส่งเมื่อใด',
  ])('means all its rows: %s', (text) => {
    expect(told(text)).toBe('lookup 2(1)@01-30 2(2,3)@06-30');
  });

  it.each([
    ['บรรณารักษ์ในดวงใจส่งวันไหน', 'lookup 2(1)@01-30'],
    ['ระดมความคิดเห็นข้อบังคับการยืมส่งเมื่อไหร่', 'lookup 2(2,3)@06-30'],
    ['ชวนบุคลากรทำตามจรรยาบรรณส่งวันไหน', 'lookup 2(2,3)@06-30'],
    ['คัดเลือกห้องสมุดเครือข่ายที่มีผลงาน ส่งวันไหน', 'lookup 1.3(2)@05-29'],
  ])('but its sub-item where that is what is said: %s', (text, answer) => {
    expect(told(text)).toBe(answer);
  });
});

describe('a sub-item pointed at beside a number', () => {
  it.each([
    ['1.3 ตรงคัดเลือกห้องสมุดค่ะ ไม่ใช่ตรงที่คัดเลือกบรรณารักษ์ ส่งวันไหน', 'lookup 1.3(2)@05-29'],
    ['1.3 ตรงคัดเลือกบรรณารักษ์ครับ ไม่ใช่คัดเลือกห้องสมุด ส่งเมื่อไหร่', 'lookup 1.3(1)@01-30'],
    ['1.3 ไม่ใช่ตรงคัดเลือกบรรณารักษ์ ตรงคัดเลือกห้องสมุดเครือข่าย กำหนดส่งวันไหน', 'lookup 1.3(2)@05-29'],
    ['ข้อ 1.3 เฉพาะเวทีแลกเปลี่ยนเรื่องเล่า ส่งวันไหนคะ', 'lookup 1.3(3)@08-28'],
    ['ข้อ 1.3 ในส่วนของการคัดเลือกห้องสมุดเครือข่าย ต้องส่งเมื่อไร', 'lookup 1.3(2)@05-29'],
    ['ขอวันส่ง 1.3 เอาแค่คัดเลือกบรรณารักษ์', 'lookup 1.3(1)@01-30'],
  ])('is the answer: %s', (text, answer) => {
    expect(told(text)).toBe(answer);
  });

  it.each(['1.3 ส่งวันไหนคะ', '1.3 ตรงการคัดเลือก ส่งวันไหน', '1.3 ส่งให้ตรงเวลาคือวันไหน'])(
    'is none where the words are of several, or of none: %s',
    (text) => {
      expect(told(text)).toBe('lookup 1.3(1)@01-30 1.3(2)@05-29 1.3(3)@08-28');
    },
  );
});
