import { words } from '../lexicon.js';

/** What joins the name of a thing to the question around it, behind it or before: it makes no other thing of it. */
export const GOES_ON = words(
  'ตกลง, หรือ, กับ, และ, แล้ว, ถ้า, หาก, ว่า, ที่, ซึ่ง, ให้, ได้, ต้อง, จะ, ใน, บน, ของ, โดย, จาก, ตั้งแต่, ตอน, ช่วง, เมื่อ, ยัง, ไม่, กี่, ไหน, ใด, ใคร, นี้, นั้น, เนี่ย, เอง, ขึ้, ขึ้น, ลง, เข้า, ไป, มา, เอา, มี, ใช้, เขียน, ส่ง, ทำ, เป็น, คือ, แค่, เท่า, รวม, พร้อม, ระหว่าง, สัก',
);
