import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { LIBRARY } from './library-plan.js';

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

  it.each(['เดือนมีนาคมมีอะไรบ้าง ขอแบบครบๆ ไม่ตกหล่นนะ', 'เดือนมีนาคมมีอะไรบ้าง อย่าให้ตกหล่น'])(
    'is not asked for: %s',
    (text) => {
      expect(told(text, '2026-02-10')).toMatch(/^list \S+/);
    },
  );
});

it.each(['ขอบคุณมากค่าา 🙏', 'ขอบคุณค่าาา', 'โอเคค่ะะ'])('hears a drawn-out particle: %s', (text) => {
  expect(told(text, '2026-02-10')).toBe('smalltalk');
});
