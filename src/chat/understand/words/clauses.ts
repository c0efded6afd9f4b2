import { words } from '../text/lexicon.js';

/** What "ที่" begins a clause with that tells of a thing ("มุมจริยธรรม|ที่ย้ายไปไว้…") and is no place, number or office. */
export const CLAUSE_BEGINS = words(`
    ให้, ต้อง, จะ, เคย, เพิ่ง, พึ่ง, กำลัง, ยัง, ไม่, ได้, ถูก, โดน, ไป, มา, เอา, นำ, แปะ, ติดไว้, ย้าย, นั่ง, ใช้, เปิด, เชิญ, ชวน, แจก, สั่ง, คุย, ทำ, ช่วย, ซ้อม, ถ่าย, ลง, ขึ้น,
    เขา, เค้า, เรา, พวก, หัวหน้า, ผอ, นาย(?!จ้าง|อำเภอ), ท่าน, พี่, น้อง, ลุง, ป้า, แม่บ้าน, คน, เด็ก, ทุกคน, ใคร
  `);

/** What somebody is said to do behind "ที่" and who it is ("ที่ครูต้องกด…"); "ที่ศาลา ต้องส่ง…" asks again. */
export const DOES = words('ต้อง(?!ส่ง|รายงาน|ทำ), ให้, จะ, เคย, กำลัง, ช่วย, พูด, เล่า, สั่ง, ชวน, พา');

/** What a question for a detail begins with, behind the name of the thing. */
export const ASKS_DETAIL = words('ต้อง, ควร, จำเป็น, ยาว, กี่, ใคร, ใช้, ได้, หรือ, ให้');
