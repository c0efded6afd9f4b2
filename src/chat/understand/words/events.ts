import { words } from '../text/lexicon.js';

/** What takes place on a day, before and after which people ask what is due. */
export const EVENTS = words(`
    ประชุม, อบรม, สัมมนา, ดูงาน, ราชการ, เดินทาง, ตรวจ, นิเทศ, สอบ, ลาคลอด, ลาพัก, ลากิจ, ลาบวช, เที่ยว, แต่งงาน, ผ่าตัด, ย้าย, เปิดเทอม,
    ปิดเทอม
  `);
