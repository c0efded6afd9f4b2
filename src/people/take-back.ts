import { Refusal } from '../errors.js';
import { type Item, type Plan, planKey } from '../plan/types.js';
import { type HandInWish, isDueOn, resolveHandIn, yearMeant } from './hand-in.js';
import { owes } from './handed-in.js';
import type { Submission } from './types.js';
import { whichHandIn } from './which-hand-in.js';

/** What taking back changes: add first, so that a crash in between loses no mark. */
export interface TakingBack {
  remove: Submission[];
  /** Marks of the sub-items that stay handed in where one mark of the whole stood for them. */
  add: Submission[];
}

/**
 * Takes back what was handed in, by what is recorded and not by what the plan asks for today: rows may have been
 * parted, joined, left out or given to another unit since.
 * 1. Marks of that code and unit, in the year that is meant; a date names its rows by itself.
 * 2. In each plan those that stand for what is meant.
 * @param submissions all marks that are recorded
 * @throws Refusal when there are none
 */
export function takeBack(plans: Plan[], submissions: Submission[], wish: HandInWish): TakingBack {
  const own = submissions.filter(({ code, unit }) => code === wish.code && unit === wish.unit);
  const marks = wish.due === null ? ofYear(plans, own, wish) : own;
  const changes = [...new Set(marks.map(({ plan }) => plan))].map((key) => {
    const plan = plans.find((one) => planKey(one) === key);
    const ofPlan = marks.filter((mark) => mark.plan === key);
    return takeBackIn(plan, ofPlan, { rows: rowsMeant(plan, wish), subs: wish.subs });
  });
  const remove = changes.flatMap((change) => change.remove);
  if (remove.length === 0) throw nothingRecorded(plans, wish);
  return { remove, add: changes.flatMap((change) => change.add) };
}

/** Rows (null: all there are or were) and sub-items (empty: all) whose marks are taken back. */
export interface Meant {
  rows: Item[] | null;
  subs: readonly string[];
}

/**
 * The same within one plan, for marks of one code and unit: each of several hand-ins of the code by itself.
 * @param plan undefined: it is gone, all its marks are strays
 */
export function takeBackIn(plan: Plan | undefined, marks: Submission[], meant: Meant): TakingBack {
  if (meant.rows === null && meant.subs.length === 0) return { remove: marks, add: [] };
  const which = whichHandIn(plan ?? { items: [] });
  const labels = [...new Set(marks.map(({ handIn }) => handIn))];
  const changes = labels.map((label) => {
    const isOf = (item: Item): boolean => which.counts(item, label);
    const own = plan && { ...plan, items: plan.items.filter(isOf) };
    const ofLabel = marks.filter(({ handIn }) => handIn === label);
    return takeBackOne(own, ofLabel, { ...meant, rows: meant.rows?.filter(isOf) ?? null });
  });
  return {
    remove: changes.flatMap(({ remove }) => remove),
    add: changes.flatMap(({ add }) => add),
  };
}

/** The same for the rows and marks of one hand-in. */
function takeBackOne(plan: Plan | undefined, marks: Submission[], meant: Meant): TakingBack {
  const subMarks = marks.filter(({ sub }) => sub !== null && isMeant(plan, sub, meant, marks));
  const whole = marks.find(({ sub }) => sub === null);
  const rest = whole ? restOf(plan, whole, meant) : null;
  if (!whole || rest === null) return { remove: subMarks, add: [] };
  const recorded = new Set(marks.map(({ sub }) => sub));
  const kept = rest.filter((sub) => !recorded.has(sub));
  return { remove: [whole, ...subMarks], add: kept.map((sub) => ({ ...whole, sub })) };
}

/** A sub-item of the rows, or one that an earlier file had where a row is whole now. */
function isMeant(plan: Plan | undefined, sub: string, { rows, subs }: Meant, [mark]: Submission[]): boolean {
  if (subs.length > 0 && !subs.includes(sub)) return false;
  const former = plan?.formerSubItems?.[mark!.code] ?? [];
  return (
    rows === null ||
    rows.some(({ subItems }) => (subItems.length > 0 ? subItems.includes(sub) : former.includes(sub)))
  );
}

/** Sub-items that a mark of the whole still stands for without what is meant; null: it stands for nothing of it. */
function restOf(plan: Plan | undefined, { code, unit }: Submission, { rows, subs }: Meant): string[] | null {
  const owed = plan?.items.filter((item) => item.code === code && owes(item, unit)) ?? [];
  const known = [...new Set([...owed, ...(rows ?? [])])];
  const wholeRows = known.filter(({ subItems }) => subItems.length === 0);
  if (wholeRows.length > 0) {
    const isMeantAsWhole = subs.length === 0 && wholeRows.some((row) => rows === null || rows.includes(row));
    return isMeantAsWhole ? [] : null;
  }
  const subsOf = (items: Item[]): string[] => items.flatMap(({ subItems }) => subItems);
  const gone = subsOf(rows ?? known).filter((sub) => subs.length === 0 || subs.includes(sub));
  return gone.length > 0 ? [...new Set(subsOf(known))].filter((sub) => !gone.includes(sub)) : null;
}

function rowsMeant(plan: Plan | undefined, { code, due }: HandInWish): Item[] | null {
  if (due === null) return null;
  return plan?.items.filter((item) => item.code === code && isDueOn(item, due)) ?? [];
}

/** Marks of the year that is meant; where its plans do not have the code any more or never had, of the latest year. */
function ofYear(plans: Plan[], marks: Submission[], wish: HandInWish): Submission[] {
  const yearOf = (mark: Submission): number => Number.parseInt(mark.plan, 10);
  const years = marks.map(yearOf);
  const meant = plans.length > 0 ? yearMeant(plans, wish) : Number.NaN;
  const hasCode = plans.some(
    ({ fiscalYear, items }) => fiscalYear === meant && items.some(({ code }) => code === wish.code),
  );
  const year = years.includes(meant) || hasCode ? meant : Math.max(...years);
  return marks.filter((mark) => yearOf(mark) === year);
}

/** What the plan says against it comes first: a wrong number, a row of somebody else. */
function nothingRecorded(plans: Plan[], wish: HandInWish): Refusal {
  resolveHandIn(plans, wish);
  return new Refusal('nothing of that was recorded as handed in: kamnot submission list shows what was');
}
