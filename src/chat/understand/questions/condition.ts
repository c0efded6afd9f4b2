import type { Decision } from '../decision.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { PARTICLE } from '../words/particles.js';
import { QUESTION } from '../words/question.js';

/** "… แล้วถ้าส่งแค่สรุปล่ะ": goes on to another case of what was asked about. */
const CASE = new RegExp(
  `(?:\\s|(?<=${PARTICLE}|ไหน|ไหร่|บ้าง|คะแนน))(?:แล้ว|แต่|และ)?(?:ก็)?(?:ถ้า|หาก|กรณี)(?<what>[^\\n?\\d]{2,60}?)(?:ล่ะ|ละ|หละ)(?:${PARTICLE})*[\\s?]*$`,
  'u',
);
/** Begins what else is asked about, not what would be done: "ถ้าเป็นข้อ 5". */
export const CASE_NAMES = '\\s*(?:เป็น|ของ|ข้อ|เรื่อง|โครงการ|กิจกรรม|งาน|เดือน|รอบ|ไตรมาส|ก่อน|หลัง|วัน|\\d)';
const names = new RegExp(`^${CASE_NAMES}`, 'u');

/**
 * A question without a further case of it that is asked behind; the text as it is where there is none, or where it names
 * another activity.
 * @param read how a part of the message is read
 */
export function withoutCase(text: string, read: (part: string) => Decision): string {
  const found = CASE.exec(text);
  if (!found) return text;
  const what = found.groups!['what']!.trim();
  const before = text.slice(0, found.index);
  if (names.test(what) || !QUESTION.test(before)) return text;
  const { target, slots } = read(what);
  return slots.period || (target && isBeyondDoubt(target)) ? text : before;
}
