import { words } from '../text/lexicon.js';

/** What people and places do on a day and nobody hands in: asked of such a day, no activity is meant that does not say so. */
export const ACTS = words(`
    เริ่มงาน, เริ่มทำงาน, เข้างาน, มาทำงาน, รายงานตัว, เริ่มสอน, มาสอน, เริ่มเรียน, เปิดเทอม, ปิดเทอม, เปิดเรียน, ปิดเรียน, เปิดภาคเรียน, ปิดภาคเรียน,
    เปิดทำการ, ปิดทำการ, ลาออก, ลาคลอด, ลาป่วย, ลาบวช, เกษียณ, บวช, คลอด, แต่งงาน, ย้าย, ย้ายไป, ย้ายมา, กลับ, กลับมา, มาถึง, ออกเดินทาง, เดินทาง, หายป่วย, ว่าง, ซ่อม, ซ่อมเสร็จ, พังไป
  `);
