import type { Drawn, NextStep } from './parts/index.js';

/** A button from an old message, from another plan, or not of ours. */
export const oldButton = (steps: NextStep[]): Drawn => ({
  alt: 'ปุ่มนี้เก่าแล้วหรือใช้ในแชตนี้ไม่ได้ค่ะ ลองถามใหม่อีกครั้ง หรือเลือกจากปุ่มด้านล่างนะคะ',
  cards: [],
  steps,
});
