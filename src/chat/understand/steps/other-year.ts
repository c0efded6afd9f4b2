import { type CivilDate, fiscalYearOf, fiscalYearSpan } from '../../../clock.js';
import { deadlineOf } from '../../../plan/deadline.js';
import { BUDDHIST_OFFSET } from '../../../thai/civil.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import type { Decision } from '../decision.js';
import { hull, mainDates } from '../slots/periods.js';
import { datesIn } from '../slots/slots.js';
import { subjectLetters } from '../text/dictionary.js';
import { asksOfOne, type Step } from './named.js';

/** A year beside these tells which text is meant, or what something is compared with; nothing is asked of it. */
const TOLD_OF =
  /(?:เหมือน|คล้าย|ต่าง|เทียบ|กว่า|จาก|ตั้งแต่|อย่าง|ฉบับ|ระเบียบ|ข้อบังคับ|ประกาศ|พ\.?ร\.?[บก]\.?|หนังสือ|แก้ไข|ครั้งที่|มติ)[^\s]{0,16}\s*(?:ของ|เมื่อ|พ\.ศ\.)*\s*$/u;

const overlaps = ([from, to]: readonly CivilDate[], [first, last]: readonly CivilDate[]): boolean =>
  from! <= last! && to! >= first!;

const isFigures = ({ text }: FoundDate): boolean => /\d/.test(text);

/** The calendar year that may be meant instead, Buddhist era: "ปีหน้า" of November is not the next fiscal year's. */
function calendarYearOf(date: FoundDate, fiscalYear: number, today: CivilDate): number | null {
  if (date.text.includes('งบ')) return null;
  return isFigures(date)
    ? fiscalYear
    : Number(today.slice(0, 4)) + BUDDHIST_OFFSET + fiscalYear - fiscalYearOf(today);
}

/** The one year said that is not the plan's, fiscal, Buddhist era, and where it is said; "ปีที่แล้ว" counts from the day of asking. */
function yearSaid({ slots, context }: Decision): { year: number; date: FoundDate } | null {
  const { period } = slots;
  const { plan, today } = context;
  if (period?.grain !== 'year' || overlaps(hull(period), fiscalYearSpan(plan.fiscalYear))) return null;
  const [date, ...others] = mainDates(datesIn(slots.text, context));
  if (!date || others.length > 0) return null;
  const since = isFigures(date) ? 0 : fiscalYearOf(today) - plan.fiscalYear;
  const year = fiscalYearOf(hull(period)[0]) + since;
  return year === plan.fiscalYear ? null : { year, date };
}

/** Letters of its own by which a clause that begins with a year tells of it: "ปีที่แล้วโดนหักคะแนน ข้อ 1.8…". */
const TELLS = 4;

function isTold({ slots: { text, codes } }: Decision, { index, length }: FoundDate): boolean {
  if (TOLD_OF.test(text.slice(0, index))) return true;
  const [clause = ''] = text.slice(index + length).split(/\s/u);
  return codes.length > 0 && subjectLetters(clause) >= TELLS;
}

/** Whether the year is said of something else: one in a title, or a calendar year in which rows are due. */
function isOfPlan({ target, context }: Decision, year: number, date: FoundDate): boolean {
  const items = target && target.kind !== 'missing' ? target.items : [];
  const calendar = calendarYearOf(date, year, context.today);
  const due = calendar === null ? '-' : String(calendar - BUDDHIST_OFFSET);
  return items.some((item) => item.title.includes(String(year)) || deadlineOf(item)?.startsWith(due));
}

/** "1.9 ของปีงบ 2567": the dates of this year's plan are no answer; the year's own plan is asked where there is one. */
export const ofOtherYear: Step = (decision) => {
  const { slots, target } = decision;
  const said = yearSaid(decision);
  if (!said || slots.handedIn || slots.outside || (target === null && !asksOfOne(decision))) return null;
  if (isTold(decision, said.date) || isOfPlan(decision, said.year, said.date)) return null;
  const note = { kind: 'no-plan-of' as const, fiscalYear: said.year };
  return decision.say('notfound', [], { period: fiscalYearSpan(said.year), note });
};
