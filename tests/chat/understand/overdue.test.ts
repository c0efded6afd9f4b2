import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { LIBRARY } from './library-plan.js';
import { row, worldOf } from './small-plan.js';

const told = (text: string, at: string): string => {
  const answer = askOne(LIBRARY, text, { at });
  return `${answer.intent} ${shown(answer).join(' ')}`.trim();
};

describe('what is overdue', () => {
  const all = told('มีอะไรเลยกำหนดแล้วบ้าง', '2026-09-01');

  it.each([
    'ถึงวันนี้มีอะไรเลยกำหนดส่งแล้วบ้างคะ',
    'จนถึงวันนี้มีอะไรเลยกำหนดบ้าง',
    'ณ วันนี้มีอะไรเกินกำหนดบ้าง',
    'วันนี้มีเรื่องไหนเลยกำหนดแล้วบ้าง',
    'นับถึงตอนนี้มีอะไรตกหล่นบ้าง',
  ])('is counted up to today: %s', (text) => {
    expect(all).toMatch(/^overdue \S+ \S+/);
    expect(told(text, '2026-09-01')).toBe(all);
  });

  it.each([
    'มีอะไรช้าแล้วบ้าง',
    'เรื่องไหนสายแล้วบ้างคะ',
    'มีข้อไหนหลุดไปแล้วบ้าง',
    'มีอะไรเลยมาแล้วบ้าง',
    'อันไหนช้าอยู่บ้างคะ',
    'มีงานตกค้างไหม',
    'ข้อไหนหลุดเดดไลน์บ้าง',
    'สายไปกี่เรื่องแล้วคะ',
    'พลาดส่งอะไรไปบ้าง',
    'ดองไว้กี่เรื่องแล้ว',
  ])('is asked for in many words: %s', (text) => {
    expect(told(text, '2026-09-01')).toBe(all);
  });

  it.each(['ขอโทษที่ตอบช้านะคะ', 'ไม่มีอะไรเลยค่ะ', 'สายแล้วต้องไปก่อนนะ', 'ช้าอะไรขนาดนี้'])(
    'is not meant: %s',
    (text) => {
      expect(told(text, '2026-09-01')).not.toMatch(/^overdue/);
    },
  );

  it.each([
    'ค่าปรับส่งช้ากี่เปอร์เซ็นต์',
    'ส่งเลทโดนหักคะแนนเท่าไหร่คะ',
    'ถ้าส่งรายงานช้าจะโดนหักกี่เปอร์เซ็นต์',
    'ส่งเกินกำหนดมีโทษอะไรไหม',
    'โดนปรับเท่าไหร่ถ้าส่งเลยกำหนด',
  ])('is not what being late costs: %s', (text) => {
    expect(told(text, '2026-09-01')).toMatch(/^(?:notfound|outofscope)/);
  });

  it('is not all that should have been handed in within a time', () => {
    const asked = told('เดือนมกราคมมีอะไรต้องส่งไปแล้วบ้าง', '2026-09-01');
    expect(asked).toMatch(/^list \S+/);
    expect(asked).toBe(told('เดือนมกราคมมีอะไรต้องส่งบ้าง', '2026-09-01'));
  });

  it.each(['เดือนมีนาคมมีอะไรบ้าง ขอแบบครบๆ ไม่ตกหล่นนะ', 'เดือนมีนาคมมีอะไรบ้าง อย่าให้ตกหล่น'])(
    'is not asked for: %s',
    (text) => {
      expect(told(text, '2026-02-10')).toMatch(/^list \S+/);
    },
  );
});

/** A plan whose titles have words of those who ask. */
const OFFICE = worldOf([
  row({ code: '1', title: 'ผอ. ให้โอวาทเจ้าหน้าที่ใหม่', due: '2024-02-15' }),
  row({ code: '2', title: 'ผู้อำนวยการให้รางวัลคนดี', due: '2024-08-10' }),
]);

it.each(['ผอ.ให้เช็ค', 'ผอ. ให้ไปเช็กมา', 'ผู้อำนวยการให้รวบรวม'])(
  'whoever wants to know what is overdue is no title: %s',
  (aside) => {
    const answer = askOne(OFFICE, `มีอันไหนส่งช้าเกินกำหนดแล้วบ้างครับ ${aside}`, { at: '2024-06-01' });
    expect({ intent: answer.intent, rows: shown(answer) }).toEqual({ intent: 'overdue', rows: ['1@02-15'] });
  },
);

it.each([
  'สุขสันต์วันลอยกระทงล่วงหน้านะคะ',
  'สุขสันต์วันเกิดค่ะหัวหน้า',
  'ขอให้มีความสุขมากๆ นะคะทุกคน',
  'สวัสดีปีใหม่ค่ะทุกท่าน ขอให้เฮงๆ รวยๆ',
  'เมอร์รี่คริสต์มาสครับ',
  'เดินทางปลอดภัยนะคะ',
  'ขอให้ทุกคนมีความสุขในวันปีใหม่นะคะ',
  'Happy Songkran ค่ะ',
])('hears a good wish: %s', (text) => {
  expect(told(text, '2026-02-10')).toBe('smalltalk');
});

it('answers what is asked beside a good wish', () => {
  const march = 'เดือนมีนาคมมีอะไรบ้าง';
  expect(told(march, '2026-02-10')).toMatch(/^list \S+/);
  expect(told(`สุขสันต์วันปีใหม่ค่ะ ${march}`, '2026-02-10')).toBe(told(march, '2026-02-10'));
  expect(told('สงกรานต์มีอะไรต้องส่งไหม', '2026-03-10')).toMatch(/^list/);
});

it.each(['ขอบคุณมากค่าา 🙏', 'ขอบคุณค่าาา', 'โอเคค่ะะ'])('hears a drawn-out particle: %s', (text) => {
  expect(told(text, '2026-02-10')).toBe('smalltalk');
});
