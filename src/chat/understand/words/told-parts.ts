import { words } from '../text/lexicon.js';

/** What is handed in of one sub-item and not of another, though any office talks of it. As a dictionary cuts them. */
export const OF_ONE_PART = words('ชื่อ, รายชื่อ');

/** What is done in one sub-item and is no wrapping of the question there: "ต้องประกาศวันไหน". */
export const DONE_IN_PART = words('ประกาศ, เผยแพร่');

/** What any sub-item may come to or be called: such a word says of none that it is meant. As a dictionary cuts them. */
export const OF_ANY_PART = words(
  'ส่ง, รายงาน, ประเมิน, แบบ, แผน, ระบบ, นโยบาย, จัดการ, พัฒนา, ราชการ, เรียบร้อย, หลักสูตร, บทเรียน, คอร์ส, ชั่วโมง, กิจกรรม, โครงการ, เรื่อง',
);

/** Follows whoever told of the work: "ครูฝากถามว่า" is about no "สำหรับครู". */
export const WHO_TOLD = '(?:เขา|เค้า|ท่าน|แก|เพิ่ง|ก็)*(?:ฝาก|ถาม|บอก|สั่ง|ทวง|แจ้ง)';

/** Words that tell what else the asker does, or has done: "จะไปประชุม", "เสนอผู้บริหารก่อน". */
export const ASKERS_OWN =
  '^(?:หนู|ผม|เรา)*(?:เป็น|จะไป|จะต้องไป|กำลัง|เพิ่ง|พึ่ง)|(?:ก่อน|แล้ว|เสร็จ)(?:ค่อย|จะ|ก็|นะ|ค่ะ|ครับ)*$|(?:ได้|แทน)(?:ไหม|มั้ย|ปะ|ป่าว|เปล่า|หรือ)';
