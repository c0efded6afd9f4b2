import { type CivilDate, civilDate, fiscalYearOf } from '../../clock.js';
import { stepsOfYear } from '../../plan/schedule.js';
import type { Plan } from '../../plan/types.js';
import type { Question, Understanding, World } from '../types.js';
import { choosePlans, type PlanChoice, plansOfYear } from './choose-plan.js';
import type { Context } from './context.js';
import { indexOf } from './plan-index.js';
import { emptyPlan, unplanned } from './planless.js';
import { type Read, readMessage } from './questions/parts.js';
import { wholeOf } from './share.js';
import { takeUnit } from './slots/units.js';
import { lightly } from './text/light.js';
import { cutListMarks } from './text/list-marks.js';
import { onceOf } from './text/once.js';
import { Sheet } from './text/sheet.js';
import { readQuestion } from './understand.js';

const ADDRESS = /^\s*(?:\/+|kamnot[\s,:]*)\s*|@kamnot(?![a-z])/gu;

const nothing: Understanding = {
  intent: 'silent',
  plan: null,
  items: [],
  period: null,
  unit: null,
  note: null,
};

/** A message against one plan. */
type ReadPlan = (text: string, plan: Plan) => Understanding[];

const isUnsure = ({ intent }: Understanding): boolean => intent === 'notfound' || intent === 'clarify';

/** The plans' answers side by side: all of them where they count, else those that show rows, else the first. */
function readPlans(text: string, plans: readonly Plan[], read: ReadPlan): Understanding[] {
  const answers = plans.map((plan) => read(text, plan).map(ofWholePlan));
  if (answers.every(([only, ...more]) => only?.intent === 'progress' && more.length === 0))
    return answers.flat();
  const showing = answers.filter((answer) => answer.some(({ items }) => items.length > 0));
  return showing.length > 0 ? showing.flat() : (answers[0] ?? []);
}

/** What was read of a unit's share of a plan is about that unit's part of the plan. */
function ofWholePlan(understood: Understanding): Understanding {
  const whole = wholeOf(understood.plan);
  return whole ? { ...understood, ...whole } : understood;
}

/** Own plan first; other owners' plans of the year when it is unsure and they are not. */
function readChoice(text: string, { first, beside, others }: PlanChoice, read: ReadPlan): Understanding[] {
  const answers = readPlans(text, [...first, ...beside], read);
  if (others.length === 0 || !answers.every(isUnsure)) return answers;
  const elsewhere = readPlans(text, others, read);
  return elsewhere.some((one) => !isUnsure(one) && one.items.length > 0) ? elsewhere : answers;
}

/** The fiscal year asked about when it is not the plan's and nothing was found there. */
function otherYear([answer]: readonly Understanding[]): number | null {
  if (!answer?.period || !answer.plan || answer.items.length > 0) return null;
  const year = fiscalYearOf(answer.period[0]);
  return year === answer.plan.fiscalYear ? null : year;
}

function unitAskedFor(
  text: string,
  { question, world }: { question: Question; world: World },
): string | null {
  if (world.plans.length < 2) return question.chat.unit;
  return takeUnit(new Sheet(text), world.units).named ?? question.chat.unit;
}

/** Parts of a message, and the message as a whole, are read in one context: what was worked out of a text stays known. */
function reader(question: Question, world: World, today: CivilDate): ReadPlan {
  const contextOf = onceOf((plan: Plan): Context => {
    const index = indexOf(plan, world.aliases, stepsOfYear(world.plans, plan.fiscalYear));
    return { question, world, plan, index, today };
  });
  const read: Read = (text, plan, before = question.memory) => {
    const context = contextOf(plan);
    const same = before === question.memory;
    return readQuestion(text, same ? context : { ...context, question: { ...question, memory: before } });
  };
  return (text, plan) => readMessage(text, plan, { read, units: world.units });
}

/**
 * What a message means, against the plans known: slots first, deterministic, nothing worded (DESIGN 8).
 * @param question text with the bot's mention already cut; `at` decides today and the plan
 * @param world plans, units, aliases and submissions; indexes are kept per plan
 * @returns one understanding per question in the message, at least one; `silent` alone when not addressed
 */
export function understand(question: Question, world: World): Understanding[] {
  if (question.chat.kind !== 'user' && !question.chat.mentioned) return [nothing];
  const text = cutListMarks(lightly(question.text)).replace(ADDRESS, '');
  const today = civilDate(question.at);
  const unit = unitAskedFor(text, { question, world });
  const read = reader(question, world, today);
  if (world.plans.length === 0) return read(text, emptyPlan(today)).map(unplanned);
  const answers = readChoice(text, choosePlans(world.plans, today, unit), read);
  const year = otherYear(answers);
  if (year === null) return answers;
  const { first, beside } = plansOfYear(world.plans, year, unit);
  if (first.length === 0)
    return answers.map((one) => ({ ...one, note: { kind: 'no-plan-of', fiscalYear: year } }));
  const there = readPlans(text, [...first, ...beside], read);
  return there.some(({ items }) => items.length > 0) ? there : answers;
}
