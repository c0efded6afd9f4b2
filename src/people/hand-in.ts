import { type CivilDate, fiscalYearOf } from '../clock.js';
import { Refusal } from '../errors.js';
import { deadlineOf, handInWindow } from '../plan/deadline.js';
import type { Item, ItemKind, Plan } from '../plan/types.js';
import { owes, type Part, partsOf } from './handed-in.js';
import { likeness } from './units.js';
import { whichHandIn } from './which-hand-in.js';

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

/** One part that a wish comes to, and the plan whose it is. */
export interface HandInPart {
  plan: Plan;
  code: string;
  sub: Part;
  /** Which of several hand-ins of the code; absent: it has one. */
  handIn?: string;
}

interface Row {
  plan: Plan;
  item: Item;
}

/**
 * Which parts of which plans are meant.
 * 1. All plans of the year that is meant, the unit's own first: several may ask something of one unit.
 * 2. Rows of that code that the unit owes, and of that date when one is named.
 * 3. Their parts, or only those named.
 * @throws Refusal that names what is there instead
 */
export function resolveHandIn(plans: Plan[], wish: HandInWish): HandInPart[] {
  const candidates = plansOf(plans, wish);
  const rows = candidates.flatMap((plan) =>
    plan.items.filter(({ code }) => code === wish.code).map((item) => ({ plan, item })),
  );
  if (rows.length === 0) throw notInPlan(plans, candidates, wish.code);
  const owed = rows.filter(({ item }) => owes(item, wish.unit));
  if (owed.length === 0) throw notOwed(rows, wish);
  const { due } = wish;
  const dated = due === null ? owed : owed.filter(({ item }) => isDueOn(item, due));
  if (dated.length === 0) throw otherDates(owed, wish);
  const parts = dated.flatMap(({ plan, item }) => handInParts(plan, item));
  return wish.subs.length === 0 ? parts : named(parts, wish);
}

/** What a row of a plan comes to when it is handed in. */
export function handInParts(plan: Plan, item: Item): HandInPart[] {
  const handIn = whichHandIn(plan).labelOf(item);
  const which = handIn === undefined ? {} : { handIn };
  return partsOf(item).map((sub) => ({ plan, code: item.code, sub, ...which }));
}

/** A window may be named by either of its ends. */
export const isDueOn = (item: Item, date: CivilDate): boolean =>
  item.due === date || deadlineOf(item) === date;

function plansOf(plans: Plan[], wish: HandInWish): Plan[] {
  if (plans.length === 0) throw new Refusal('there is no plan yet: kamnot plan import FILE reads one');
  const year = yearMeant(plans, wish);
  return plans
    .filter(({ fiscalYear }) => fiscalYear === year)
    .sort((a, b) => Number(b.owner === wish.unit) - Number(a.owner === wish.unit));
}

/**
 * The fiscal year whose plans are meant: the first of these that says one.
 * 1. The only year whose plans have the code on the date that is named.
 * 2. The year of that date, when a plan of it has the code.
 * 3. The year of the day, when a plan of it has the code.
 * 4. The only year whose plans have the code.
 * 5. The year of the day, when there is a plan of it; else the latest.
 */
export function yearMeant(plans: Plan[], { code, due, on }: HandInWish): number {
  const years = (has: (item: Item) => boolean): number[] => [
    ...new Set(plans.filter(({ items }) => items.some(has)).map(({ fiscalYear }) => fiscalYear)),
  ];
  const withCode = years((item) => item.code === code);
  const onDate = due === null ? [] : years((item) => item.code === code && isDueOn(item, due));
  if (onDate.length === 1) return onDate[0]!;
  const named = [...(due === null ? [] : [fiscalYearOf(due)]), fiscalYearOf(on)];
  const said = named.find((year) => withCode.includes(year));
  if (said !== undefined) return said;
  if (withCode.length === 1) return withCode[0]!;
  const stored = plans.map(({ fiscalYear }) => fiscalYear);
  return stored.includes(fiscalYearOf(on)) ? fiscalYearOf(on) : Math.max(...stored);
}

function named(parts: HandInPart[], { subs, code }: HandInWish): HandInPart[] {
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
  return new Refusal(`the plan has no activity ${quoted(code)}: ${nearWords(plans, code)}`);
}

/** The same, with the names of the plans that were looked at, and the years whose plans have the code. */
function notInPlan(plans: Plan[], lookedAt: Plan[], code: string): Refusal {
  const names = lookedAt.map(nameOf).join(', ');
  const years = plans.filter(({ items }) => items.some((item) => item.code === code));
  const others = [...new Set(years.map(({ fiscalYear }) => fiscalYear))].sort();
  const hint =
    others.length > 0
      ? `plans of ${others.join(', ')} have it, --due says which is meant`
      : nearWords(lookedAt, code);
  return new Refusal(`the plan ${names} has no activity ${quoted(code)}: ${hint}`);
}

const nameOf = ({ fiscalYear, owner }: Plan): string => `FY ${fiscalYear} of ${owner}`;
const quoted = (code: string): string => JSON.stringify(code.slice(0, 40));

function nearWords(plans: Plan[], code: string): string {
  const near = nearestCodes(plans, code);
  return near.length > 0 ? `the nearest codes are ${near.join(', ')}` : 'no code is near it';
}

/** Why nothing is handed in for a row, whoever owes it. */
const NOTHING_TO_HAND_IN: Readonly<Record<Exclude<ItemKind, 'submission'>, string>> = {
  event: 'an event, which takes place',
  milestone: 'a milestone, which is reached',
};

/** Of rows that nobody hands in, what they are; null where any is handed in. */
function notHandedIn(rows: Row[], code: string): Refusal | null {
  const kinds = rows.flatMap(({ item: { kind } }) => (kind === 'submission' ? [] : [kind]));
  if (kinds.length < rows.length) return null;
  return new Refusal(
    `nothing is handed in for ${code}: it is ${NOTHING_TO_HAND_IN[kinds[0]!]}; only submissions are marked`,
  );
}

function notOwed(rows: Row[], { code, unit }: HandInWish): Refusal {
  const refusal = notHandedIn(rows, code);
  if (refusal) return refusal;
  const owing = [...new Set(rows.flatMap(({ item }) => (item.kind === 'submission' ? item.owedBy : [])))];
  return new Refusal(
    `${unit} does not have to hand in ${code}: ${
      owing.length > 0 ? `it is owed by ${owing.join(', ')}` : 'the plan names nobody who must'
    }`,
  );
}

function otherDates(rows: Row[], { code, due }: HandInWish): Refusal {
  const names = [...new Set(rows.map(({ plan }) => nameOf(plan)))].join(', ');
  const dates = [...new Set(rows.map(({ item }) => datesOf(item)))].join(', ');
  return new Refusal(`${code} is not due on ${due} in the plan ${names}: its rows are due on ${dates}`);
}

const datesOf = (item: Item): string => handInWindow(item)?.join(' to ') ?? item.due ?? 'no date';
