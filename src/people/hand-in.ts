import { type CivilDate, fiscalYearOf } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Item, Plan } from '../plan/types.js';
import { owes, type Part, partsOf } from './handed-in.js';
import { likeness } from './units.js';

/** What somebody says was handed in. */
export interface HandInWish {
  code: string;
  /** Empty: the whole activity. */
  subs: string[];
  due: CivilDate | null;
  unit: string;
  /** Day that decides which year's plan is meant. */
  on: CivilDate;
}

/** The parts that a wish comes to, in one plan. */
export interface HandIn {
  plan: Plan;
  parts: { code: string; sub: Part }[];
}

/**
 * Which parts of which plan are meant.
 * 1. Plans of the fiscal year of the day (else the latest), the unit's own first.
 * 2. Rows of that code that the unit owes, and of that date when one is named.
 * 3. Their parts, or only those named.
 * @throws Refusal that names what is there instead
 */
export function resolveHandIn(plans: Plan[], wish: HandInWish): HandIn {
  const candidates = plansOf(plans, wish);
  const withCode = candidates.filter((plan) => plan.items.some(({ code }) => code === wish.code));
  if (withCode.length === 0) throw unknownCode(candidates, wish.code);
  const plan = withCode.find((one) => one.items.some((item) => meant(item, wish))) ?? withCode[0]!;
  const rows = plan.items.filter((item) => meant(item, wish));
  if (rows.length === 0) throw notOwed(plan, wish);
  const dated = wish.due === null ? rows : rows.filter(({ due }) => due === wish.due);
  if (dated.length === 0) throw otherDates(rows, wish);
  const parts = dated.flatMap((item) => partsOf(item).map((sub) => ({ code: item.code, sub })));
  return { plan, parts: wish.subs.length === 0 ? parts : named(parts, wish) };
}

const meant = (item: Item, { code, unit }: HandInWish): boolean => item.code === code && owes(item, unit);

function plansOf(plans: Plan[], { on, unit }: HandInWish): Plan[] {
  if (plans.length === 0) throw new Refusal('there is no plan yet: kamnot plan import FILE reads one');
  const year = fiscalYearOf(on);
  const latest = Math.max(...plans.map(({ fiscalYear }) => fiscalYear));
  const ofYear = plans.filter(({ fiscalYear }) => fiscalYear === year);
  const candidates = ofYear.length > 0 ? ofYear : plans.filter(({ fiscalYear }) => fiscalYear === latest);
  return candidates.sort((a, b) => Number(b.owner === unit) - Number(a.owner === unit));
}

function named(parts: HandIn['parts'], { subs, code }: HandInWish): HandIn['parts'] {
  const missing = subs.filter((sub) => !parts.some((part) => part.sub === sub));
  if (missing.length > 0) {
    const known = parts.flatMap(({ sub }) => (sub === null ? [] : [sub]));
    throw new Refusal(
      `${code} has no sub-item ${missing.join(', ')} to hand in: ${
        known.length > 0 ? `there are ${known.join(', ')}` : 'it is handed in as a whole, leave --sub out'
      }`,
    );
  }
  return parts.filter(({ sub }) => sub !== null && subs.includes(sub));
}

/** The plan's codes most like a wrong one, for the refusal. */
export function nearestCodes(plans: Plan[], code: string): string[] {
  const codes = [...new Set(plans.flatMap(({ items }) => items.map((item) => item.code)))];
  const scored = codes.map((one) => ({ one, score: likeness(` ${code} `, ` ${one} `) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ one }) => one);
}

export function unknownCode(plans: Plan[], code: string): Refusal {
  const near = nearestCodes(plans, code);
  const hint = near.length > 0 ? `the nearest codes are ${near.join(', ')}` : 'no code is near it';
  return new Refusal(`the plan has no activity ${JSON.stringify(code.slice(0, 40))}: ${hint}`);
}

function notOwed(plan: Plan, { code, unit }: HandInWish): Refusal {
  const owing = [...new Set(plan.items.filter((item) => item.code === code).flatMap(({ owedBy }) => owedBy))];
  return new Refusal(
    `${unit} does not have to hand in ${code}: ${
      owing.length > 0 ? `it is owed by ${owing.join(', ')}` : 'the plan names nobody who must'
    }`,
  );
}

function otherDates(rows: Item[], { code, due }: HandInWish): Refusal {
  const dates = [...new Set(rows.map((row) => row.due ?? 'no date'))];
  return new Refusal(`${code} is not due on ${due}: its rows are due on ${dates.join(', ')}`);
}
