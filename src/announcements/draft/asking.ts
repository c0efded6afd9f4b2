const CLEAR = 'เมื่อ(?:ไร|ไหร่|ใด)|วันไหน|วันที่เท่า|เท่า(?:ไร|ไหร่|ใด)|อะไร|อย่างไร|ยังไง|ที่ไหน|ทำไม';
/** Words that ask only at the end: elsewhere they are part of others (เกี่ยวข้อง, ผ้าไหม). */
const LAST =
  'ไหน|(?<!ผ้า)ไหม|มั้ย|หรือ(?:ยัง|เปล่า|ไม่)|รึ(?:ยัง|เปล่า)|กี่(?:โมง|วัน|คน|ข้อ|รอบ|เรื่อง|รายการ)?|ใคร|ส่งแล้ว|\\?';
const PARTICLES = '(?:\\s*(?:บ้าง|กัน|นะ|น่ะ|คะ|ค่ะ|ครับ|คับ|จ๊ะ|จ้ะ|เหรอ|หรอ|\\?))*\\s*$';
const ENDS = new RegExp(`(?:${CLEAR}|${LAST})${PARTICLES}`);
/** `มีอะไรต้องส่งบ้าง`: the word is not the last, but บ้าง is. */
const ENDS_SOME = new RegExp(`(?:${CLEAR}|ใคร|ไหน)[^\\n]{0,40}บ้าง${PARTICLES}`);
const ANYWHERE = new RegExp(CLEAR);

/** Ends as questions do: `…ส่งวันไหนคะ`, `…มีอะไรบ้าง`. Pure; free words may end so without being one. */
export const endsAsking = (text: string): boolean => ENDS.test(text) || ENDS_SOME.test(text);

/** Has a word that only questions have, wherever it stands. */
export const hasQuestionWord = (text: string): boolean => ANYWHERE.test(text);
