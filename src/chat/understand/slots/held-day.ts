import type { CivilDate } from '../../../clock.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import { saying } from '../text/lexicon.js';
import { CUES } from '../words/cues.js';

/** What is done on a day with an activity, other than handing it in. */
const HOLDS =
  '(?:จัด|อบรม|ประชุม|สัมมนา|ดูงาน|เดินทาง|ลงพื้นที่|ออกหน่วย|เข้าร่วม|ร่วมงาน|ปลูก|แข่ง|ประกวด|เปิดงาน|ทำ(?!รายงาน|แผน|เล่ม|สรุป)|ไป(?!ยัง|ส่ง))';
/** Between it and its day: what it is, that it is over, and a word that leads to the day. */
const UP_TO = '[^\\d\\n?]{0,24}?(?:ไป|มา|กัน|แล้ว|เสร็จ|เรียบร้อย)*\\s*(?:เมื่อ|ตอน|ช่วง|ใน|วัน)*\\s*';
/** "ที่จัด…", "ที่เพิ่งไป…": tells which one is meant by what was done with it. */
const THAT_WAS_HELD = new RegExp(`(?:ที่|ซึ่ง)(?:เพิ่ง|พึ่ง|จะ|กำลังจะ|เรา|เขา|เค้า|ได้|เคย)*${HOLDS}${UP_TO}$`, 'u');
/** "จัดไปเมื่อ…": the same without "ที่", of what is over. */
const WAS_HELD = new RegExp(`${HOLDS}[^\\d\\n?]{0,24}?(?:ไป|มา)(?:แล้ว)?\\s*(?:เมื่อ|ตอน|วัน)*\\s*$`, 'u');
/** "ค้างมาตั้งแต่เดือนที่แล้ว": since when it waits. */
const WAITS = /(?:ค้าง|ดอง|คา|ลืม|รอ)(?:ส่ง|มา|ไว้|อยู่|ไป)*\s*$/u;
/** Handing in is what is asked about. */
const HANDS_IN = /ส่ง|กำหนด|ครบ|อะไรบ้าง|ไรบ้าง/u;
/** Letters before a day within which it is told what was done on it. */
const BEFORE = 60;

const asksWhen = saying(CUES.when);

/**
 * Whether a day tells when an activity is held ("ค่ายที่จัดไปเมื่ออาทิตย์ก่อน ต้องส่งรายงานวันไหน"), so that it is no period in
 * which something is due.
 * @param today Bangkok civil date
 */
export function isHeldDay(text: string, { index, start, end }: FoundDate, today: CivilDate): boolean {
  if (!asksWhen(text)) return false;
  const before = text.slice(Math.max(0, index - BEFORE), index);
  if (start !== null && start < today && WAITS.test(before)) return true;
  const clause =
    THAT_WAS_HELD.exec(before)?.[0] ?? (end !== null && end < today ? WAS_HELD.exec(before)?.[0] : null);
  return clause !== null && clause !== undefined && !HANDS_IN.test(clause);
}
