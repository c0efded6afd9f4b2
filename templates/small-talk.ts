import type { Drawn, NextStep } from './parts/index.js';

/** An answer to a greeting, thanks or an acknowledgement. */
export const smallTalk = (steps: NextStep[]): Drawn => ({
  alt: 'ยินดีค่ะ ถามเรื่องกำหนดส่งงานตามแผนได้ตลอดเลยนะคะ',
  cards: [],
  steps,
});

/** An answer to a picture, a sticker or a file. */
export const textOnly = (steps: NextStep[]): Drawn => ({
  alt: 'ขอบคุณค่ะ ตอนนี้อ่านได้เฉพาะข้อความนะคะ ลองพิมพ์เลขข้อหรือชื่อกิจกรรมได้เลยค่ะ',
  cards: [],
  steps,
});
