import type { Item } from '../../plan/types.js';
import type { Slots } from './slots.js';
import type { Target } from './targets.js';

/** "ก่อนสิ้นแผน" says until when; the end itself is not asked for. */
const PLAN_END = /(?<!ก่อน|หลัง|จน|จนถึง)(?:(?:สิ้นสุด|สิ้น|จบ|ปิด)แผน|แผน(?:จะ)?(?:สิ้นสุด|จบ))/u;

const saysEnd = ({ title, subItemTitles }: Item): boolean =>
  [title, ...subItemTitles.map((part) => part.title)].some((one) => PLAN_END.test(one));

/**
 * "1.4 สิ้นสุดแผนวันไหน": of one activity, the last of the days that the plan tells beside what is handed in; all of it
 * where the plan tells none, or where its title speaks of such an end itself.
 */
export function atPlanEnd({ cues, text }: Slots, target: Target): Target {
  if (target.kind !== 'rows' || !cues.has('when') || !PLAN_END.test(text)) return target;
  const one = new Set(target.items.map(({ code }) => code)).size === 1;
  if (!one || target.items.some(saysEnd)) return target;
  const told = target.items.filter(({ kind, due }) => kind === 'milestone' && due !== null);
  const [end] = told.map(({ due }) => due!).sort((a, b) => b.localeCompare(a));
  return end ? { ...target, items: told.filter(({ due }) => due === end) } : target;
}
