import { NUMBER_WORDS } from '../../../thai/digits.js';
import type { Context } from '../context.js';
import { onlyCode, rowsOf } from '../rows.js';
import type { Target } from './targets.js';

const numbers = new Map<string, number>(NUMBER_WORDS);
const COUNT = `(?<count>${NUMBER_WORDS.map(([word]) => word).join('|')}|[2-9])`;
const PART = '(?:ข้อ|หลักสูตร|คอร์ส|กิจกรรม|รายการ|เรื่อง|อย่าง|อัน|ส่วน|ด้าน|ชุด|รุ่น|รอบ|ครั้ง|ระยะ|ภาคเรียน)';
const all = new RegExp(
  `ทั้ง\\s*${COUNT}\\s*${PART}|(?:ทั้งหมดทุก|ทุก)(?:ข้อย่อย|หลักสูตร|คอร์ส|รุ่น|ชุด|วันส่ง|วันที่(?:ส่ง|ต้องส่ง)?(?!\\s*\\d)|กำหนด(?:การ)?(?:ส่ง)?)`,
  'u',
);

/**
 * "แปลงผัก ปลูกผัก ทั้งสองข้อ": the activity with all its sub-items, where the words singled some of them out and it has
 * as many as are said.
 */
export function withAllParts(context: Context, text: string, target: Target): Target {
  if (target.kind !== 'rows' && target.kind !== 'candidates') return target;
  const said = all.exec(text);
  const code = onlyCode(target.items);
  if (!said || code === null) return target;
  const items = rowsOf(context.plan, code, []);
  const subs = new Set(items.flatMap((item) => item.subItems));
  const count = said.groups?.['count'];
  const fits = count === undefined || subs.size === (numbers.get(count) ?? Number(count));
  return fits && subs.size > 1 ? { ...target, items } : target;
}
