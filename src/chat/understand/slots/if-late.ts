import type { CueName } from '../words/cues.js';

/** "ส่งเลยกำหนดได้ไหม": asks what comes of being late, not what is. */
const IF_LATE =
  /(?:กำหนด|เวลา|เดดไลน์|deadline|ดิว|วัน|เลท|late|ช้า|ไม่ทัน)\s*(?:แล้ว)?(?:จะ|ยัง|ก็)*(?:ส่ง)?(?:ได้(?:ไหม|มั้ย|หรือ|รึ|ป่าว|เปล่า|ปะ|ป่ะ|มะ(?![ก-๎]))|โดน|มีผล|เป็นไร|เป็นอะไรไหม|หักคะแนน|ทำไง|ทำยังไง|ต้องทำ(?:ไง|ยังไง|อย่างไร))/u;
/** "ค่าปรับส่งช้ากี่เปอร์เซ็นต์", "ส่งเลทโดนหักกี่คะแนน": what it costs to be late. */
const COSTS =
  /(?:ค่า|เบี้ย)ปรับ|(?:โดน|ถูก|เสีย|คิด)ปรับ|ปรับ(?=เงิน|กี่|เท่าไ|วันละ)|หัก(?=คะแนน|แต้ม|เงิน|กี่|เท่าไ|ไหม|มั้ย|ไป|ด้วย|\s|$)|(?:โดน|ถูก|มี)(?:บท)?(?:ลง)?โทษ/u;
const BEING_LATE = /ช้า|เลท|late|ไม่ทัน|(?:เลย|เกิน|พ้น|หลัง)(?:กำหนด|เวลา|วัน|เดดไลน์|deadline|ดิว)/u;

/** What a text seems to ask of the rows that are late, or of how many are in, and does not: it asks what comes of being late. */
export function notMeant(text: string): CueName[] {
  if (BEING_LATE.test(text) && COSTS.test(text)) return ['overdue', 'progress'];
  return IF_LATE.test(text) ? ['overdue'] : [];
}
