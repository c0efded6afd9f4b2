import type { Drawn, NextStep } from './parts/index.js';

/** Progress is for the unit, the club and people with a role (CONTRACT 6). */
export const statusNotShown = (steps: NextStep[]): Drawn => ({
  alt: 'สถานะการส่งดูได้ในกลุ่มไลน์ของหน่วยงานที่อนุมัติแล้ว หรือโดยผู้ที่ได้รับมอบหมายค่ะ ส่วนกำหนดส่งถามได้ทุกคนเลยนะคะ',
  cards: [],
  steps,
});
