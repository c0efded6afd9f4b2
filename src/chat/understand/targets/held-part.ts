import { onlyCode } from '../rows.js';
import type { Target } from './targets.js';

/** Asks when something takes place. */
const HELD = /จัด(?:งาน|กิจกรรม|พิธี|กัน)?\s*(?:ใน|ช่วง)?(?:วันไหน|วันที่เท่า|วันใด|เมื่อไ|เมื่อใด|ตอนไหน|ช่วงไหน|เดือนไหน)/u;
/** Asks of what is handed in too. */
const HANDED_IN = /ส่ง|รายงาน/u;

/** "งานมอบโล่คนดีจัดวันไหน": of one activity, the rows that take place, where it has others that are handed in. */
export function atHeldPart(text: string, target: Target): Target {
  if (target.kind !== 'rows' || onlyCode(target.items) === null) return target;
  if (!HELD.test(text) || HANDED_IN.test(text)) return target;
  const held = target.items.filter(({ kind }) => kind === 'event');
  return held.length > 0 ? { ...target, items: held } : target;
}
