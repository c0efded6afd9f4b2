import { card } from './answers.js';
import { informativeLetters } from './informative.js';
import type { Step } from './steps-named.js';
import { candidates } from './steps-plan.js';

const WHICH = '(?:อัน|เรื่อง|ข้อ|ตัว|งาน|โครงการ|กิจกรรม|รายการ|แผน)ไหน|อะไร|ไหน';
const JOINT = 'กับ|หรือ|และ|,|/|[+&]';
/** "… กับ … อันไหนส่งก่อน", "ระหว่าง … กับ … อะไรด่วนกว่า": things said are compared by when they are due. */
const COMPARES = new RegExp(
  `\\S\\s*(?:${JOINT})[^\\n]+?(?:${WHICH})[^\\n]{0,24}(?:ก่อน(?!วัน|สิ้น|เดือน)|กว่า)`,
  'u',
);

/** Fewer letters of their own name nothing that could be compared. */
const NAMES = 3;

/**
 * Things compared by when they are due are answered with their dates, never with the next round of all: the rows of those
 * that are known, else the question which is meant, else that nothing of the kind is in the plan.
 */
export const compared: Step = (decision) => {
  const { slots, target } = decision;
  const asks = decision.has('next') || /กว่า/u.test(slots.text);
  const several = target?.kind === 'rows' && target.several;
  if (!asks || slots.period !== null || !(several || COMPARES.test(slots.text))) return null;
  if (target?.kind === 'rows' && target.steps.length === 0)
    return card(decision, target.items, target.note, 'lookup');
  if (target?.kind === 'candidates') return candidates(decision);
  if (target || informativeLetters(decision.words) < NAMES) return null;
  return decision.say('notfound', [], { note: { kind: 'title-unknown', text: decision.words } });
};
