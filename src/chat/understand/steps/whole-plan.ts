import { fiscalYearSpan } from '../../../clock.js';
import { normalise } from '../../../thai/normalise.js';
import type { Decision } from '../decision.js';
import { COMES_NEXT } from '../questions/frame.js';
import { hull } from '../slots/periods.js';
import type { Slots } from '../slots/slots.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { isWholly } from '../targets/targets.js';
import { subjectLetters } from '../text/dictionary.js';
import { gramSet } from '../text/grams.js';
import { hasLetters } from '../titles/title-index.js';
import { SOONEST, WHICH_FIRST } from '../words/cues.js';
import { UNIT_SORTS } from '../words/units.js';
import { first, isOnlyNow, list, next, overdue, owing, progress, wholeYear } from './answers.js';
import { leftOf } from './left.js';
import { asksOfOne, type Step } from './named.js';

/** "ของเรา" in a chat that speaks for no unit: asked once; the period said is kept for the answer that follows. */
export const whichUnit: Step = (decision) => {
  const { slots, context } = decision;
  const asksWhatIsOwed = decision.has('owing', 'overdue') && isOnlyNow(decision);
  const asked = slots.unit.ours === 'clearly' && !context.question.chat.unit && !slots.unit.named;
  return asked
    ? decision.say('clarify', [], {
        period: slots.period && !asksWhatIsOwed ? hull(slots.period) : null,
        note: { kind: 'which-unit' },
      })
    : null;
};

/** Share of the letter groups of an unknown name that a unit's name must have to be offered. */
const ALIKE = 0.4;

const SORT_OF_UNIT = new RegExp(`^(?:${UNIT_SORTS.join('|')})`, 'u');
/** Words of the plan's titles that begin like a unit ("ศูนย์…") name none; names of these sorts are units all the same. */
const SURELY_UNIT = /^(?:สำนัก|กลุ่มงาน|กอง)/u;

function alike(unknown: string, name: string): number {
  const grams = gramSet(normalise(unknown.replace(SORT_OF_UNIT, '')));
  const known = gramSet(normalise(name.replace(SORT_OF_UNIT, '')));
  return [...grams].filter((gram) => known.has(gram)).length / grams.size;
}

/** Whether words that look like a unit are rather words of the plan. */
function isOfPlan({ context, slots, target, words }: Decision, unknown: string): boolean {
  if (slots.codes.length > 0) return true;
  const rows = target?.kind === 'rows' ? target : null;
  if (rows && !unknown.replace(/\s/g, '').includes(words)) return true;
  if (SURELY_UNIT.test(unknown)) return false;
  return hasLetters(context.index.titles, unknown) || (rows !== null && isBeyondDoubt(rows));
}

/** A unit that nobody knows is asked about. */
export const unknownUnit: Step = (decision) => {
  const { unknown } = decision.slots.unit;
  const asks = decision.has('share', 'due', 'list', 'progress', 'overdue', 'owing', 'responsible');
  if (!unknown || !asks || isOfPlan(decision, unknown)) return null;
  const names = decision.context.world.units.map((unit) => unit.name);
  const nearest = names
    .map((name) => ({ name, alike: alike(unknown, name) }))
    .filter((one) => one.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ name }) => name);
  return decision.say('notfound', [], { note: { kind: 'no-such-unit', text: unknown, nearest } });
};

/** Candidates of this weight are asked about before a status of everything is given. */
const SURELY_NAMED = 12;

/** "ที่จะถึงเร็วที่สุดหลังจากนี้" asks for the very next, not for all that is left. */
const soonest = new RegExp(`${SOONEST}|${WHICH_FIRST}`, 'u');

/** "ต่อไปต้องส่งอะไรอีก" asks for what comes next, "รอบหน้าเหลืออะไรอีกบ้าง" for all that is left. */
const asksNext = ({ text, period }: Slots): boolean =>
  soonest.test(text) || (period === null && COMES_NEXT.test(text) && !/เหลือ|ทั้งหมด|หลังจาก/u.test(text));

/** Says that something is done, so that a share is of that. */
const DOING = /ส่ง|เสร็จ|ทำ|ดำเนิน|ครบ|คืบหน้า|แล้ว|เหลือ|สำเร็จ|เคลียร์|เก็บ|ผ่าน|ทั้งหมด|^ได้/u;
/** Letters of unknown words of which a share may be asked. */
const SHARED = 3;

/** "ภาษีที่ดินกี่เปอร์เซ็นต์": the share of something that is not the plan's. */
const asksOtherShare = ({ slots, words, unit }: Decision): boolean =>
  /กี่\s*(?:%|เปอร์)/u.test(slots.text) &&
  !DOING.test(slots.text) &&
  slots.period === null &&
  unit === null &&
  subjectLetters(words) >= SHARED;

/** Overdue, owed, how far. */
export const byStatus: Step = (decision) => {
  const { target, slots } = decision;
  if (target?.kind === 'candidates' && !slots.period && target.mass >= SURELY_NAMED)
    return candidates(decision);
  if (asksOfOne(decision)) return null;
  if (decision.has('overdue')) return overdue(decision);
  if (decision.has('remaining') && asksNext(slots)) return next(decision);
  const left = leftOf(decision);
  if (left) return list(decision, left);
  if (decision.has('owing')) return owing(decision);
  return decision.has('progress') && !asksOtherShare(decision) ? progress(decision) : null;
};

/** Letters of unknown words that a weak cue for lists may carry. */
const IDLE = 14;

/** What is due within a period, unless something is named that the plan does not have. */
export const byPeriod: Step = (decision) => {
  const { period } = decision.slots;
  if (!period || asksOfOne(decision)) return null;
  const [from, to] = fiscalYearSpan(decision.context.plan.fiscalYear);
  const [start, end] = hull(period);
  // "ตั้งแต่วันนี้ไป กำหนดถัดไปคือวันไหน": the days until the end of the year only say from when on.
  const ahead = start === decision.context.today && end === to;
  if (ahead && decision.has('next') && asksNext({ ...decision.slots, period: null })) return next(decision);
  if (decision.has('everything') && start === from && end === to) return wholeYear(decision, 'start');
  if (decision.has('first')) return first(decision, period);
  if (decision.has('activities') && !decision.has('due')) return list(decision, period, 'activities');
  const strong = decision.has('due') || period.round || decision.unit !== null || decision.words === '';
  const weak = decision.has('list') && decision.words.replace(/ /g, '').length <= IDLE;
  return strong || weak ? list(decision, period) : null;
};

/** Letters of unknown words that somebody does. */
const DONE = 4;

/** "ใครเลี้ยงรอบหน้า", "ใครเข้าเวรครั้งหน้า": who does something else than the plan asks for. */
const asksWhoElse = ({ slots, words }: Decision): boolean =>
  /^[^\n]{0,12}ใคร|ใคร[^\n]{0,12}$/u.test(slots.text) &&
  !/ส่ง|ทำ|กำหนด|รับผิดชอบ|ดูแล|เจ้าภาพ|แผน/u.test(slots.text) &&
  subjectLetters(words) >= DONE;

/** The next date, the whole year, a unit's share. */
export const byCue: Step = (decision) => {
  if (decision.has('next', 'first')) return asksWhoElse(decision) ? null : next(decision);
  if (decision.has('everything')) return wholeYear(decision, 'start');
  const share = decision.unit !== null && decision.has('share', 'responsible', 'due', 'list');
  return share ? decision.say('responsible', decision.pool) : null;
};

/** Two or three activities that may be meant. */
export const candidates: Step = (decision) => {
  const { target } = decision;
  if (target?.kind !== 'candidates') return null;
  const { items, steps } = target;
  const two = new Set(items.map((item) => item.code)).size + steps.length === 2;
  const note = { kind: two ? ('two-readings' as const) : ('which-item' as const) };
  return decision.say('clarify', items, { note, steps, named: isWholly(target) });
};

/** What takes place, what the bot can do. */
export const general: Step = (decision) => {
  if (decision.has('activities')) return decision.say('activities');
  return decision.has('help') ? decision.say('help') : null;
};

const SENT = /ส่ง[^\n]*แล้ว/u;

const asks = (decision: Decision): boolean =>
  SENT.test(decision.slots.text) ||
  decision.slots.handedIn ||
  decision.has('when', 'due', 'points', 'responsible', 'requirement');

/** Nothing of the plan was recognised: ask which, say it is unknown, or that it is not ours to answer. */
export const unanswered: Step = (decision) => {
  const { slots, words } = decision;
  const { loneNumber: code } = slots;
  if (code) return decision.say('notfound', [], { note: { kind: 'no-such-code', code, sub: null } });
  const whatIsDue = decision.has('due', 'list') && !slots.handedIn && !decision.has('when');
  if (words === '' && whatIsDue) return next(decision);
  if (words === '')
    return asks(decision)
      ? decision.say('clarify', [], { note: { kind: 'which-item' } })
      : decision.say('help');
  return asks(decision)
    ? decision.say('notfound', [], { note: { kind: 'title-unknown', text: words } })
    : decision.say('outofscope');
};
