import type { Drawn, NextStep } from './parts/index.js';

const OPENING = {
  greeting: 'สวัสดีค่ะ',
  thanks: 'ยินดีค่ะ',
  praise: 'ขอบคุณค่ะ',
  other: 'ยินดีค่ะ',
} as const;

/** An answer to a greeting, thanks, praise or an acknowledgement. */
export const smallTalk = (kind: keyof typeof OPENING, steps: NextStep[]): Drawn => ({
  alt: `${OPENING[kind]} ถามเรื่องกำหนดส่งงานตามแผนได้ตลอดเลยนะคะ`,
  cards: [],
  steps,
});

/** An answer to a picture, a sticker or a file. */
export const textOnly = (steps: NextStep[]): Drawn => ({
  alt: 'ขอบคุณค่ะ ตอนนี้อ่านได้เฉพาะข้อความนะคะ ลองพิมพ์เลขข้อหรือชื่อกิจกรรมได้เลยค่ะ',
  cards: [],
  steps,
});
