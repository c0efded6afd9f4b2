import type { Drawn, NextStep } from './parts/index.js';

/** An answer to a greeting, thanks or an acknowledgement. */
export const smallTalk = (steps: NextStep[]): Drawn => ({
  alt: 'ยินดีค่ะ ถามเรื่องกำหนดส่งงานตามแผนได้ตลอดเลยนะคะ',
  cards: [],
  steps,
});
