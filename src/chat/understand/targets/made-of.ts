import { normalise } from '../../../thai/normalise.js';
import type { Context } from '../context.js';
import { onlyCode } from '../rows.js';
import type { Slots } from '../slots/slots.js';
import type { Target } from './targets.js';

/** Before a number, that something is taken from it, and behind, that something is done with that. */
const TAKEN_FROM = /(?:จาก|ของ|ใน)[\s\uE000]*$/u;
const DONE_WITH_IT = /^[\s\uE000\d.]*(?:ไป|มา)(?!ส่ง|แล้ว|นาน)[ก-๎]/u;
const TAKEN = /เอา|นำ/u;

/**
 * "เอาสื่อจากข้อ 1.7 ไปลงเพจ": what is made of one activity's work is the activity whose own words refer to its number.
 * The same target where none does, or several do.
 */
export function atMadeOf({ plan }: Context, { codes, words }: Slots, target: Target): Target {
  const code = target.kind === 'rows' ? onlyCode(target.items) : null;
  const at = codes[0]?.at;
  if (target.kind !== 'rows' || code === null || at === undefined || codes.length > 1) return target;
  const before = words.slice(0, at);
  if (!TAKEN.test(before) || !TAKEN_FROM.test(before) || !DONE_WITH_IT.test(words.slice(at))) return target;
  const refers = new RegExp(`ข้อ(?:ที่)?\\s*${code.replace('.', '\\.')}(?![\\d.])`, 'u');
  const items = plan.items.filter(
    (item) => item.code !== code && refers.test(normalise([item.title, ...item.requirements].join(' '))),
  );
  return onlyCode(items) === null ? target : { ...target, items };
}
