import type { Sheet } from '../text/sheet.js';

/** What is said not to be meant, up to where the sentence turns to what is. */
const NOT_MEANT =
  /(?:ไม่ได้(?:ถามถึง|ถาม|หมายถึง|พูดถึง|จะถาม)|(?<!บอก|บอกว่า|ตอบ|ตอบว่า)ไม่ใช่(?!\s+(?:ตกลง|สรุป|งั้น|แล้ว))|มิใช่|ไม่เอา|ไม่ได้เอา|ไม่นับ|ไม่รวม|ยกเว้น|not\s)(?!\s*(?:เหรอ|หรอ|หรือ|ไหม|มั้ย|แค่|เฉพาะ))(?<what>[^\n?]*?)(?=(?:นะ|น้า|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|เว้ย)(?:$|[\s,])|\s*(?:แต่|หมายถึง|หมายความ|เอา(?!ท์)|จะถาม|ถาม|ขอ|คือ|ต้องการ|อยาก|เป็น(?=\s*(?:ข้อ|\d)))|(?<!ไม่ใช่|มิใช่|ไม่เอา|ไม่ได้เอา|ไม่นับ|ไม่รวม|ยกเว้น|ถาม|ถึง|\s)\s+(?:ตรง|เฉพาะ|(?:ต้อง)?ส่ง(?=วัน|เมื่อ|ตอน|ภายใน|ไหน)|กำหนดส่ง|วันไหน|เมื่อไ|เมื่อใด|ตอนไหน|ภายในวัน)|,|\n|$)/gu;

/** "หมายถึง" holds a "ถึง" that no period ends with. */
const MEANS = /หมายถึง|หมายความถึง|พูดถึง|ถามถึง|รวมถึง/gu;

/** Takes the negated parts out: "ไม่ได้ถาม 1.8 นะ ถาม 1.9" leaves 1.9. What each says is not meant. */
export function takeNegated(sheet: Sheet): string[] {
  const negated = sheet.takeAll(NOT_MEANT).map(({ groups }) => groups!['what']!);
  sheet.takeAll(MEANS);
  return negated;
}
