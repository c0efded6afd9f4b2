import { words } from '../lexicon.js';
import { SMALL_WORDS } from './wrappers.js';

/** What joins the name of a thing to the question around it, behind it or before: it makes no other thing of it. */
export const GOES_ON = [
  ...SMALL_WORDS,
  ...words(
    'งง, สับสน, ตกลง, หาก, ซึ่ง, บน, ตั้งแต่, ใด, ใคร, กี่, เนี่ย, เอง, ขึ้, ขึ้น, ลง, เข้า, ใช้, เขียน, ทำ, เท่า, รวม, พร้อม, ระหว่าง, สัก, เจอ, หา, คุย, พูด, คิด, เพิ่ง, รับ, ช่วย, ชื่อ, ประมาณ, ปกติ, จริง, จบ, เสร็จ, รอ, เริ่ม, จัด, เปิด, นัด, ลอง',
  ),
];
