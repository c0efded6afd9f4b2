import { UNIT_KIND } from '../../../plan/import/unit-names.js';
import { words } from '../text/lexicon.js';

/** What follows is taken away from what is asked for. */
export const EXCEPT_FIRMLY = words(`
    ยกเว้น, เว้นแต่, นอกเหนือจาก(?!นี้|นั้น), นอกจาก(?!นี้|นั้น), ไม่รวมถึง, ไม่รวม, ไม่นับรวม, ไม่นับ
  `);

/** These also stand in ordinary speech ("ไม่ใช่ 1.7 หมายถึง 1.8"), so that only a number, a date or a unit after them counts. */
export const EXCEPT = [
  ...EXCEPT_FIRMLY,
  ...words(`
    ไม่เอา(?!\\s*(?:แค่|เฉพาะ)), ไม่ใช่(?!\\s*(?:แค่|เฉพาะ|เหรอ|หรอ|หรือ|ไหม|มั้ย)), มิใช่, ที่ไม่ใช่(?!\\s*(?:แค่|เฉพาะ)),
    ไม่ต้อง(?:บอก|เอา|ดู|ตอบ|โชว์|แสดง|พูดถึง|รวม|นับ|สนใจ|สน)(?=\\S|\\s), ไม่ถามถึง, ไม่ถาม, ไม่สนใจ, ไม่สน, ไม่ต้อง(?=\\s*(?:เดือน|สัปดาห์|อาทิตย์|ไตรมาส)(?:นี้|หน้า|ที่แล้ว|ก่อน)), อย่าเอา, อย่ารวม, ตัด, ข้าม
  `),
];

/** After a number or a period: it is not wanted. */
export const NOT_WANTED = words(`
    ไม่ต้องบอก, ไม่ต้องเอา, ไม่ต้องดู, ไม่ต้องตอบ, ไม่ต้องโชว์, ไม่ต้องแสดง, ไม่ต้องพูดถึง, ไม่ต้องรวม, ไม่ต้องนับ, ไม่ต้องสน,
    ไม่ต้อง, ไม่เอา, ไม่รวม, ไม่นับ, ไม่ถาม, ไม่ได้ถาม, ไม่สนใจ, ไม่สน, ข้ามไป, ข้าม, ตัดออก, ตัดทิ้ง, เอาออก
  `);

/** After a number: its answer is known. */
export const KNOWN = words(`รู้แล้ว, ทราบแล้ว, รู้ละ`);

/** Not the rows of other units: those of the unit that is said, or of the asking one. */
export const NOT_OTHERS = words(`
    (?:ไม่(?:ต้อง)?(?:เอา|รวม|นับ|ดู)|ไม่ต้อง(?:บอก|แสดง|โชว์)?|ไม่ใช่|ยกเว้น|ตัด)(?:ถึง)?\\s*(?:ของ)?${UNIT_KIND}อื่น(?:ทั้งหมด|ๆ|\\s*ๆ)?(?!\\s*(?:ใช่|หรือ|ไหม|มั้ย|เหรอ|หรอ))
  `);

/** What a period begins with. */
const PERIOD =
  '(?:เดือน|รอบ|สัปดาห์|อาทิตย์|ไตรมาส|ช่วง|วันที่|ปี|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)';

/** The rows of all units but the asking one. */
export const OTHERS = words(`
    (?<!รวม|รวมถึง|กับ|และ|ทั้ง|หรือ|คือ)(?:เฉพาะ)?ของ(?:${UNIT_KIND}|คน|ที่)อื่น(?:ทั้งหมด|ๆ|\\s*ๆ)?,
    (?<!(?:รวม|ถึง|กับ|และ|ทั้ง|หรือ|คือ|จาก|ให้|ของ|ไป|ไปที่)\\s?)(?:${UNIT_KIND}|คน)อื่น(?:ๆ|\\s*ๆ)?(?=\\s*(?:เขา|เค้า)?(?:${PERIOD}[^\\n]*?)?(?:ต้อง|มี(?!นา)|ส่งอะไร|ส่งไร|ทำอะไร|ทำไร))
  `);
