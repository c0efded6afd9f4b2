import { fiscalYearSpan } from '../../../clock.js';
import type { Period } from '../../types.js';
import type { Context } from '../context.js';
import type { Decision } from '../decision.js';
import { isAll, type PeriodSlot } from '../slots/periods.js';

const LEFT = /เหลือ/u;
const LEFT_TO_DO = /เหลือ(?:อะไร|ไร|เรื่อง|ข้อ|งาน|รายการ)\S*(?:ส่ง|ทำ)|เหลือ\S*กี่รอบ/u;
/** Tells what was handed in from what was not, which is how far it is. */
const HANDED_IN = /ยังไม่|ไม่ได้|ค้าง|ขาด|ครบ|เสร็จ|แล้ว/u;

/**
 * A period from today on: what is left of one that has begun; one that lies ahead stays whole, but for the end of
 * a month or a year ("สิ้นปีงบ"), until which everything counts. Null when it is over.
 */
function fromToday({ spans, closing, ...slot }: PeriodSlot, today: string): PeriodSlot | null {
  const ahead = spans
    .filter(([, end]) => end >= today)
    .map(([start, end]): Period => [closing || start < today ? today : start, end]);
  return ahead.length > 0 ? { ...slot, spans: ahead } : null;
}

/** All that lies ahead in the plan's year; the whole of another year. */
function restOfYear({ today, plan }: Context): PeriodSlot {
  const [start, end] = fiscalYearSpan(plan.fiscalYear);
  const from = today > start && today <= end ? today : start;
  return { spans: [[from, end]], round: false, grain: 'range' };
}

/**
 * The period that a question about what is left to hand in looks ahead to ("ไตรมาสนี้เหลืออะไร", "ต้องส่งอะไรอีก"); null where it
 * asks how far the handing-in is, of a round, of the whole year, or of what is over.
 */
export function leftOf(decision: Decision): PeriodSlot | null {
  const { slots, context } = decision;
  const { period, text } = slots;
  const more = decision.has('remaining');
  if (!period) return more || (LEFT_TO_DO.test(text) && !HANDED_IN.test(text)) ? restOfYear(context) : null;
  const left = LEFT.test(text) && !HANDED_IN.test(text) && decision.has('progress', 'list', 'everything');
  const ofYear = isAll(period, fiscalYearSpan(context.plan.fiscalYear)) && !LEFT_TO_DO.test(text);
  if (!more && (period.round || !left || ofYear)) return null;
  if (period.round) return period;
  return fromToday(period, context.today) ?? (more ? period : null);
}
