import { saysHandedIn } from '../slots/completion.js';

/** Where a statement turns to its opposite. */
const TURN = /\s*(?:แต่(?:ว่า)?|ส่วน|(?<=\s)(?:ยัง)?เหลือ(?:แค่|แต่)?(?=\s*(?:ข้อ)?\s*\d))\s*/u;
/** Says of a number that it is not handed in. */
const NOT_YET = /\d[^\n]*ยัง|(?:ไม่ได้|ยังไม่(?:ได้)?)ส่ง[^\n]{0,12}\d/u;
/** Makes it a question, or a wish. */
const ASKS = /ยัง(?:คะ|ไง|ไหม|มั้ย)|[?]|ไหม|มั้ย|หรือ|ไหน|เมื่อ|กี่|อะไร|ใคร|ต้อง|ถ้า|จะ|ปะ|ป่าว|ขอ/u;

/**
 * Of "ส่ง 28 แล้ว แต่ 20 ยัง" the part that states a hand-in, where all the others say of other numbers that they are
 * still open; null for any other message.
 */
export function handedInPart(text: string): string | null {
  const clauses = text.split(TURN).filter((clause) => clause.trim() !== '');
  const stated = clauses.filter((clause) => saysHandedIn(clause));
  const [only] = stated;
  const others = clauses.filter((clause) => clause !== only);
  if (stated.length !== 1 || others.length === 0) return null;
  return others.every((clause) => NOT_YET.test(clause) && !ASKS.test(clause)) ? only! : null;
}
