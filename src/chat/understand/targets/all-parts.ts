import { NUMBER_WORDS } from '../../../thai/digits.js';
import type { Context } from '../context.js';
import { onlyCode, rowsOf } from '../rows.js';
import type { Target } from './targets.js';

const numbers = new Map<string, number>(NUMBER_WORDS);
const COUNT = `(?<count>${NUMBER_WORDS.map(([word]) => word).join('|')}|[2-9])`;
const PART =
  '(?:ข้อ|หลักสูตร|คอร์ส|กิจกรรม|รายการ|เรื่อง|อย่าง|อัน|ส่วน|ด้าน|ชุด|รุ่น|รอบ|ครั้ง|ระยะ|ภาคเรียน|ตัว|บทเรียน|บท|เล่ม|คลิป|วิชา|ฉบับ)';
const counted = new RegExp(`ทั้ง\\s*${COUNT}\\s*${PART}|ทั้ง(?<both>คู่)`, 'u');
const each = /(?:ทุก|แต่ละ)(?:ข้อย่อย|หลักสูตร|คอร์ส|บทเรียน|รุ่น|ชุด)/u;
const allDates = /(?:ทั้งหมดทุก|ทุก)(?:วันส่ง|วันที่(?:ส่ง|ต้องส่ง)?(?!\s*\d)|กำหนด(?:การ)?(?:ส่ง)?)/u;

/** How many sub-items are said to be meant; null where all are that there are, undefined where none of this is said. */
function countSaid(text: string): number | null | undefined {
  const said = counted.exec(text)?.groups;
  if (said?.['both']) return 2;
  const count = said?.['count'];
  if (count) return numbers.get(count) ?? Number(count);
  return each.test(text) ? null : undefined;
}

/**
 * "แปลงผัก ปลูกผัก ทั้งสองข้อ": the rows of all sub-items of the activity, where it has as many as are said: no other date
 * of the activity as a whole, and none left out that the words did not single out. "ทุกวันส่ง" are all its rows.
 */
export function withAllParts(context: Context, text: string, target: Target): Target {
  if (target.kind !== 'rows' && target.kind !== 'candidates') return target;
  const code = onlyCode(target.items);
  const count = countSaid(text);
  const every = allDates.test(text);
  if (code === null || (count === undefined && !every)) return target;
  const items = rowsOf(context.plan, code, []);
  const subs = new Set(items.flatMap((item) => item.subItems));
  const fits = every || count === null || subs.size === count;
  if (!fits || subs.size < 2) return target;
  return { ...target, items: every ? items : items.filter(({ subItems }) => subItems.length > 0) };
}
