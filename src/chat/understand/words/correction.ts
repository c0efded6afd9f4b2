import { PARTICLE } from './particles.js';

/** What people cry out when they notice a slip; of these alone a correction may begin. */
const CRY = '(?<![\\u0E01-\\u0E2E])(?:เอ๊ย|เอ้ย|เอ้ยย|อุ๊ย|อุ้ย|อุ๊บ|อ๊ะ|เอ๊ะ|โอ๊ะ|อุ๊ปส์|oops|ups)';
/** Says that what stands before was a slip. */
const SLIP =
  `(?:(?:พิมพ์|เขียน|ถาม|บอก)ผิด(?:ไป)?|ผิดๆ|ผิด(?=\\s)|ไม่ใช่(?:ๆ|แล้ว|${PARTICLE})+|ไม่(?:สิ|ซิ|ดิ|\\s*ๆ)(?=[\\s,คเ]|$)|เปลี่ยนใจ(?=[\\s,คเ])|` +
  'มิใช่(?:ค่ะ|ครับ)|ขอโทษ(?!ที่|ด้วย|ที่รบกวน)(?:ที)?|โทษที|โทษค่ะ|ขออภัย(?!ที่|ด้วย)|sorry)';
/** Says that what follows takes its place. */
const INSTEAD =
  '(?:แก้เป็น|แก้ไขเป็น|เปลี่ยนเป็น|(?<=(?:ไหน|ไหร่|ไร|บ้าง|คะ|ค่ะ|ครับ|คับ)\\s+)หมายถึง(?=\\s*(?:ข้อ|เดือน|รอบ|ไตรมาส|ของ)))';
const POLITE = `(?:\\s|,|${PARTICLE}|ๆ|\\.)*`;
const MEANT = '(?:ไม่ใช่|หมายถึง|หมายความว่า|จะถาม|ขอถาม|ต้อง(?:เป็น|ถาม)|ที่ถูก(?:ต้อง)?|ถาม|เอา|คือ|เป็น)?';

/** From the slip to what was meant. */
export const CORRECTIONS = new RegExp(
  `(?:${CRY}${POLITE}(?:${SLIP}${POLITE})*|(?:${SLIP}${POLITE})+|${INSTEAD}\\s*)(?:${MEANT}${POLITE}){0,3}`,
  'gu',
);
/** What follows comes beside what was said before, not in its place. */
export const BESIDES = /^[^\n]{0,40}?(?:ด้วย|อีก|เพิ่ม|ล่ะ|หละ|also|too)/u;
