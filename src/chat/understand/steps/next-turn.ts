import { deadlineOf } from '../../../plan/deadline.js';
import type { Item } from '../../../plan/types.js';
import type { Decision } from '../decision.js';
import { nextDue, onlyCode, partOf, rowsOf } from '../rows.js';
import { card } from './answers.js';
import { ITS_DATE, type Step } from './named.js';

const NEXT_TURN = /(?:ครั้ง|รอบ|งวด|ชุด|รุ่น)\s*(?:ต่อไป|ถัดไป|หน้า|ต่อ(?=$|[\sคจนสวเ]))/u;

/** Whether the date of a next turn is asked for, of whatever it is. */
export const asksNextTurn = (decision: Decision): boolean =>
  decision.has('when') && ITS_DATE.test(decision.slots.text) && NEXT_TURN.test(decision.slots.text);

/** The rows of an activity that are due next, where it is handed in more than once; none where it is not, or all is over. */
export function turnAhead({ target, context, unit }: Decision): Item[] {
  const named = target?.kind === 'rows' || target?.kind === 'candidates';
  const code = named && target.steps.length === 0 ? onlyCode(target.items) : null;
  if (code === null) return [];
  const dated = partOf(rowsOf(context.plan, code, []), unit).filter((item) => deadlineOf(item) !== null);
  return dated.length > 1 ? nextDue(dated, context.today) : [];
}

/** "คลินิกนอกเวลางวดต่อไปส่งวันไหน": the next of one activity, not of the plan. */
export const nextTurn: Step = (decision) => {
  const { period } = decision.slots;
  if ((period && !period.round) || !asksNextTurn(decision)) return null;
  const items = turnAhead(decision);
  return items.length > 0 ? card(decision, items, null, 'lookup') : null;
};
