import type { Plan, TimelineStep } from './types.js';

/** A step of a schedule with the title of the schedule it belongs to. */
export interface NamedStep extends TimelineStep {
  timeline: string;
}

const known = new WeakMap<readonly Plan[], Map<number, NamedStep[]>>();

/**
 * Steps of all schedules of a fiscal year, in the order of the documents: a briefing's schedules stand beside a
 * bureau's plan.
 * @param plans all plans; worked out once per list
 * @param fiscalYear Buddhist era
 */
export function stepsOfYear(plans: readonly Plan[], fiscalYear: number): NamedStep[] {
  const years = known.get(plans) ?? new Map<number, NamedStep[]>();
  known.set(plans, years);
  const before = years.get(fiscalYear);
  if (before) return before;
  const steps = plans
    .filter((plan) => plan.fiscalYear === fiscalYear)
    .flatMap(({ timelines }) => timelines)
    .flatMap(({ title, steps }) => steps.map((step) => ({ timeline: title, ...step })));
  years.set(fiscalYear, steps);
  return steps;
}

/** First day of a step; its last where it says only "by"; null without a date. */
export const stepStart = ({ from, to }: NamedStep): string | null => from ?? to;

/** Last day of a step; null without a date. */
export const stepEnd = ({ from, to }: NamedStep): string | null => to ?? from;
