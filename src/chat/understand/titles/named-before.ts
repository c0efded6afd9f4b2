import { GONE } from '../text/sheet.js';
import { ASKS_DETAIL, CLAUSE_BEGINS, DOES } from '../words/clauses.js';

/** "ที่" of these words begins no clause: "เจ้าหน้าที่", "พื้นที่", "สถานที่", "วันที่". */
const OWN = '(?<!หน้า|พื้น|สถาน|วัน|ข้อ|เต็ม|คง|อัน|ตัว|ส่วน|เรื่อง|สิ่ง|ตาม)';
/** Letters of who does it. */
const WHO = '[ก-๎]{2,14}?';
const BEGINNING = `(?:${CLAUSE_BEGINS.join('|')}|${WHO}(?:${DOES.join('|')}))`;
/** "ตรงบันได": where it is. */
const WHERE = 'ตรง(?!เวลา|กำหนด|กับ|กัน|ต่อ|ไป|ตาม|ที่|ไหน|นี้|นั้น)[ก-๎]';
/** A clause goes on to the next gap; a repetition mark is none. */
const CLAUSE = new RegExp(
  `(?=ที่|ตรง)(?<=[\\p{L}\\p{M}]{3}\\s?)(?:${OWN}ที่${BEGINNING}|${WHERE})(?:[^\\s${GONE}]|(?<=ๆ)\\s)*`,
  'gu',
);

/** A text without clauses that tell of the thing before them: "มุมจริยธรรม|ที่น้องๆ ช่วยกันตกแต่ง"; null where it has none. */
export function withoutRelativeClause(text: string): string | null {
  const head = text.replace(CLAUSE, (clause) => GONE.repeat(clause.length));
  return head === text ? null : head;
}

/** What stands before a pattern; null where it is not found. */
function before(pattern: RegExp, text: string): string | null {
  const at = text.search(pattern);
  return at < 0 ? null : text.slice(0, at);
}

const DETAIL = new RegExp(`(?<=[\\p{L}\\p{M}]{4}\\s?)(?:${ASKS_DETAIL.join('|')})`, 'u');

/** What stands before the question for a detail: "พอดแคสต์|ต้องยาวกี่นาที"; null where it opens the text. */
export const beforeDetail = (text: string): string | null => before(DETAIL, text);

const PURPOSE =
  /(?<=(?:วันไหน|เมื่อไร|เมื่อไหร่|เท่าไร|เท่าไหร่|ตอนไหน)\S{0,8}\s+)(?:จะได้|เดี๋ยว|กลัว|เผื่อ|เพราะ|พอดี)[^\n]*$/u;

/** What stands before a purpose or reason behind the question for a day: "…ส่งวันไหน|จะได้หาคนช่วย"; null where none is said. */
export const beforePurpose = (text: string): string | null => before(PURPOSE, text);
