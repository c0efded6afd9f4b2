import { GONE } from '../text/sheet.js';
import { CLAUSE_BEGINS } from '../words/relative.js';

/** "ที่" of these words begins no clause: "เจ้าหน้าที่", "พื้นที่", "สถานที่", "วันที่". */
const OWN = '(?<!หน้า|พื้น|สถาน|วัน|ข้อ|ทันที|เต็ม|คง|อัน|ตัว|ส่วน|เรื่อง|สิ่ง|ตาม)';
/** A clause goes on to the next gap; a repetition mark is none. */
const CLAUSE = new RegExp(
  `(?<=[\\p{L}\\p{M}]{3}\\s?)${OWN}ที่(?:${CLAUSE_BEGINS.join('|')})(?:[^\\s${GONE}]|(?<=ๆ)\\s)*`,
  'gu',
);

/** A text without clauses that tell of the thing before them: "มุมจริยธรรม|ที่น้องๆ ช่วยกันตกแต่ง"; null where it has none. */
export function withoutRelativeClause(text: string): string | null {
  const head = text.replace(CLAUSE, (clause) => GONE.repeat(clause.length));
  return head === text ? null : head;
}
