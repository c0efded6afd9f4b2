import { words } from '../lexicon.js';

/** What follows is taken away from what is asked for. */
export const EXCEPT_FIRMLY = words(`
    ยกเว้น, เว้นแต่, นอกเหนือจาก(?!นี้|นั้น), นอกจาก(?!นี้|นั้น), ไม่รวมถึง, ไม่รวม, ไม่นับรวม, ไม่นับ
  `);

/** These also stand in ordinary speech ("ไม่ใช่ 1.7 หมายถึง 1.8"), so that only a number, a date or a unit after them counts. */
export const EXCEPT = [
  ...EXCEPT_FIRMLY,
  ...words(`
    ไม่เอา(?!\\s*(?:แค่|เฉพาะ)), ไม่ใช่(?!\\s*(?:แค่|เฉพาะ|เหรอ|หรอ|หรือ|ไหม|มั้ย)), มิใช่, ที่ไม่ใช่(?!\\s*(?:แค่|เฉพาะ))
  `),
];

/** The rows of all units but the asking one. */
export const OTHERS = words(`
    (?<!รวม|รวมถึง|กับ|และ|ทั้ง|หรือ|คือ)(?:เฉพาะ)?ของ(?:สำนัก|หน่วยงาน|หน่วย|กลุ่ม|คน|ที่)อื่น(?:ทั้งหมด|ๆ|\\s*ๆ)?
  `);
