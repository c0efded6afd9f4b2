import { stepEnd, stepStart } from '../../../plan/schedule.js';
import type { Period, Understanding, UnderstandingNote } from '../../types.js';
import type { Decision } from '../decision.js';
import { partOf } from '../rows.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { isWholly, type Target } from '../targets/targets.js';
import { subjectLetters } from '../text/dictionary.js';
import { ELSEWHERE, SERVICE } from '../words/outside.js';
import { card, list } from './answers.js';
import { pointedAt, rememberedRows, samePeriodIntent, siblings, subject } from './follow-up.js';

/** One way to read a question; null when it does not apply. */
export type Step = (decision: Decision) => Understanding | null;

/** A date that no calendar has; never rolled over to the next. */
export const impossible: Step = (decision) => {
  const { impossible: date } = decision.slots;
  if (!date || decision.target?.kind === 'rows') return null;
  const note: UnderstandingNote = { kind: 'impossible-date', ...date };
  return decision.say('notfound', [], { note });
};

/** Asks for help, and for nothing in the plan beside it. */
export const askedHelp: Step = (decision) => {
  const { codes, period } = decision.slots;
  const other = codes.length > 0 || period !== null || decision.has('when', 'due');
  return decision.has('help') && !other ? decision.say('help') : null;
};

/** A number that the plan does not have. */
export const missing: Step = (decision) =>
  decision.target?.kind === 'missing' ? decision.say('notfound', [], { note: decision.target.note }) : null;

const service = new RegExp([...SERVICE, ...ELSEWHERE].join('|'), 'u');
/** Says of something that it is handed in, or asks who has to. */
const OF_HAND_IN = /ส่ง|รายงาน|กำหนด|ครบ|คะแนน|รับผิดชอบ/u;

/** Office life that no plan answers. */
export const outside: Step = (decision) => {
  const { slots, target } = decision;
  const serves = slots.codes.length === 0 && service.test(slots.text) && !OF_HAND_IN.test(slots.text);
  if (serves) return decision.say('outofscope');
  const opens = decision.has('requirement') && slots.codes.some(({ at }) => at === 0);
  const numbered = slots.codes.some(({ explicit, subs }) => explicit || subs.length > 0);
  if (!slots.outside || opens || numbered) return null;
  const named = target !== null && isBeyondDoubt(target) && slots.codes.length === 0;
  return named || (slots.period && decision.has('due')) ? null : decision.say('outofscope');
};

const asksOfPeriod = (decision: Decision): boolean =>
  decision.slots.period !== null &&
  (decision.slots.period.round || decision.has('due', 'list', 'overdue', 'owing', 'progress', 'activities'));

/** Asked of the plan as a whole, it seems: then a title needs to be beyond doubt. */
const asksOfPlan = (decision: Decision): boolean =>
  asksOfPeriod(decision) || decision.has('overdue', 'next', 'everything');

/** A mark by title shows what it would mark and waits for a tap, so half of the words will do. */
const MARKED = 0.5;

/** Asks how to hand in, and names nothing beyond doubt. */
export const howToHandIn: Step = (decision) => {
  const { slots, target } = decision;
  const other = slots.codes.length > 0 || slots.period !== null || (target !== null && isBeyondDoubt(target));
  return decision.has('handIn') && !other
    ? decision.say('requirement', [], { note: { kind: 'hand-in' } })
    : null;
};

/** Letters by which words beside a period name what is asked about. */
const SUBJECT = 5;
/** Asks for the date of one thing, not for what is due. */
export const ITS_DATE = /^(?!.*(?:อะไร|ไรบ้าง|ไหนบ้าง|กี่)).*(?:วัน(?:ที่)?(?:ไหน|ใด|เท่าไ)|เมื่อไ|เมื่อใด|ตอนไหน)/su;

/** "รายงานการใช้รถเดือนนี้ส่งวันไหน": something is named that the plan does not have. */
export const asksOfOne = ({ slots, words }: Decision): boolean =>
  ITS_DATE.test(slots.text) && subjectLetters(words) >= SUBJECT;

/** A title of this weight is what "วันไหน" asks about, even beside "ปีนี้", and so are several side by side. */
const WEIGHTY = 9;
/** A title said without any question must be said nearly whole. */
const UNASKED = 0.5;

/** Names activities: their card. */
export const named: Step = (decision) => {
  const { target, slots } = decision;
  if (target?.kind !== 'rows') return null;
  const byTitle = slots.codes.length === 0;
  const asksWhen =
    decision.has('when') &&
    !decision.has('list', 'next', 'overdue') &&
    (target.mass >= WEIGHTY || target.several);
  const sure = isBeyondDoubt(target) || (slots.period === null && isWholly(target));
  if (byTitle && asksOfPlan(decision) && !asksWhen && !sure) return null;
  const asked = slots.cues.size > 0 || slots.subs.length > 0;
  if (byTitle && (slots.handedIn ? target.strength < MARKED : !asked && target.strength < UNASKED)) {
    return decision.say('clarify', target.items, { note: { kind: 'which-item' }, steps: target.steps });
  }
  return target.steps.length > 0 ? steps(decision, target) : card(decision, target.items, target.note);
};

/** Steps of schedules have dates and nothing else: whatever is asked of them, the answer is when they are. */
function steps(decision: Decision, { items, steps }: Extract<Target, { kind: 'rows' }>): Understanding {
  const dates = steps.flatMap((step) => [stepStart(step), stepEnd(step)]).filter((date) => date !== null);
  const [from, to] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  const period: Period | null = from && to && items.length === 0 ? [from, to] : null;
  return decision.say('lookup', partOf(items, decision.unit), { period, steps });
}

/** "อันที่สอง" of the list shown last, "(2) ล่ะ" of the activity shown last. */
export const pointed: Step = (decision) => {
  const { context, slots, target } = decision;
  const rows = pointedAt(context, slots) ?? (target?.kind === 'rows' ? [] : siblings(context, slots.subs));
  return rows.length > 0 ? card(decision, rows, null) : null;
};

/** Asks how far all is, unless it points at one: "ความคืบหน้า" beside "ส่งแล้วยัง", which asks of the row talked about. */
const HOW_FAR = /คืบหน้า|ถึงไหน|ภาพรวม|progress|status|ร้อยละ|กี่\s*(?:%|เปอร์|เรื่อง|ข้อ|งาน|รายการ|อัน)/u;

/** Says nothing of its own but what to ask of the rows or the period talked about last. */
export const followUp: Step = (decision) => {
  const { context, slots, target } = decision;
  if (!context.question.memory || target || decision.words !== '') return null;
  if (decision.has('overdue', 'owing', 'next', 'everything', 'remaining')) return null;
  if (slots.period || slots.unit.named || slots.unit.ours) return sameAgain(decision);
  const ofAll = decision.has('progress') && HOW_FAR.test(slots.text) && !POINTING.test(slots.text);
  if (ofAll) return null;
  const rows = subject(context);
  const asks = slots.handedIn || decision.has('when', 'points', 'responsible', 'requirement', 'progress');
  return rows.length > 0 && asks ? card(decision, rows, null) : null;
};

/** The last question again, of another period or another unit; what this one asks for in words counts. */
function sameAgain(decision: Decision): Understanding | null {
  const { context, slots } = decision;
  if (decision.has('progress')) return null;
  const said = decision.has('due') ? 'list' : decision.has('activities') ? 'activities' : null;
  const intent = said ?? samePeriodIntent(context.question.memory) ?? 'list';
  if (slots.period) return list(decision, slots.period, intent);
  if (context.question.memory?.intent === 'responsible' && context.question.memory.unit && slots.unit.named)
    return decision.say('responsible', decision.pool);
  const period = context.question.memory?.period;
  if (period) return list(decision, { spans: [period], round: false, grain: 'range' }, intent);
  const rows = rememberedRows(context);
  return rows.length > 0 ? card(decision, rows, null) : null;
}

const POINTING = /(?:อัน|ข้อ|เรื่อง|งาน|ตัว|รายการ)(?:นี้|นั้น|นั่น|โน้น|เดิม)|ที่(?:คุย|พูด|บอก|ถาม)(?:กัน|ไป|ไว้)|เมื่อกี้|ตะกี้/u;

/** The day on which something was talked of is not when anything is due. */
const TALKED_OF =
  /(?:เมื่อวาน|วันก่อน|เมื่อเช้า)[^\n]{0,6}ที่(?:คุย|พูด|บอก|ถาม)|ที่(?:คุย|พูด|บอก|ถาม)\S{0,6}(?:เมื่อวาน|วันก่อน|เมื่อเช้า)/u;

/** "อันนี้", "เรื่องที่คุยกัน" with nothing before that it could mean. */
export const pointless: Step = (decision) => {
  const { target, slots } = decision;
  if (target) return null;
  const points = slots.period
    ? TALKED_OF.test(slots.text)
    : POINTING.test(slots.text) || TALKED_OF.test(slots.text);
  return points ? decision.say('clarify', [], { note: { kind: 'which-item' } }) : null;
};
