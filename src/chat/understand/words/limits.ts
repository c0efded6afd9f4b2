import { words } from '../text/lexicon.js';

/** Asks for the rows that no date is given for. */
export const UNDATED = words(`
    ไม่มีกำหนด, ไม่มีเดดไลน์,
    ไม่(?:ได้)?(?:มี|ระบุ|กำหนด|บอก|ลง|ใส่|แจ้ง|เขียน|ฟิกซ์|ฟิก)(?:กำหนด)?(?:การ)?วัน(?!หยุด|นี้|ลา)
  `);

/** Asks for the day, round or month on which most is due. */
export const BUSIEST = words(`
    เยอะที่สุด, เยอะสุด, มากที่สุด, มากสุด, หนักที่สุด, หนักสุด, แน่นที่สุด, แน่นสุด, ชุกที่สุด, ชุกสุด
  `);

/** Things handed in that plans speak of by these very words. */
export const HANDED_IN_THINGS = words(`
    คลิป, เล่ม, วิดีโอ, โปสเตอร์, อินโฟกราฟิก, ภาพถ่าย, รูปภาพ, แบบสำรวจ, แบบสอบถาม, แบบทดสอบ, คำสั่ง, คู่มือ, หนังสือ,
    เกียรติบัตร, สถิติ, บันทึก, สำเนา, ป้าย, องค์ความรู้, หลักสูตร
  `);

/** The sum of all points, which belongs to no activity. */
export const POINTS_TOTAL = words(`
    คะแนนเต็ม, คะแนนรวม, คะแนนทั้งหมด, คะแนนสูงสุด, รวมกี่คะแนน, รวมเท่าไหร่คะแนน, รวมแล้วกี่คะแนน, ทั้งหมดกี่คะแนน
  `);
