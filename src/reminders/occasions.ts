import { dutyDates } from '../duties/dates.js';
import type { Duty } from '../duties/types.js';
import { type Item, type Plan, planKey, type Timeline, type TimelineStep } from '../plan/types.js';
import type { Occasion } from './types.js';

/** Milestones, events and steps of timelines that have a date (CONTRACT 5.7). A missing date never reminds. */
export function occasionsOf(plan: Plan): Occasion[] {
  return [
    ...plan.items.flatMap((item) => itemOccasion(plan, item) ?? []),
    ...plan.timelines.flatMap((timeline) =>
      timeline.steps.flatMap((step, at) => stepOccasion(plan, timeline, step, at) ?? []),
    ),
  ];
}

function itemOccasion(plan: Plan, item: Item): Occasion | null {
  if (item.kind === 'submission' || item.due === null) return null;
  return {
    id: `${planKey(plan)}|${item.key}|${item.due}`,
    kind: item.kind,
    title: item.title,
    timeline: '',
    from: item.due,
    to: item.until,
    by: false,
    units: item.owedBy,
    row: { plan, item },
    duty: null,
  };
}

/** A step that says only "by" has no start: its day is the one it names. */
function stepOccasion(plan: Plan, timeline: Timeline, step: TimelineStep, at: number): Occasion | null {
  const from = step.from ?? step.to;
  if (from === null) return null;
  return {
    id: `${planKey(plan)}|${timeline.title}|${at}|${from}`,
    kind: 'step',
    title: step.title,
    timeline: timeline.title,
    from,
    to: step.to === from ? null : step.to,
    by: step.from === null,
    units: [],
    row: null,
    duty: null,
  };
}

/**
 * The dates of a duty that recurs, reminded as a milestone is: the club, and the unit whose duty it is, by the same
 * offsets in the same push. A row of a plan that says only how often, without a date, never reminds by itself,
 * because no date of it would be the plan's; an organizer makes it a duty (`kamnot duty add --code`).
 */
export function dutyOccasions({ id, title, every, code, unit, ...when }: Duty): Occasion[] {
  return dutyDates({ every, ...when }).map((date) => ({
    id: `duty|${id}|${date}`,
    kind: 'duty',
    title,
    timeline: '',
    from: date,
    to: null,
    by: false,
    units: unit === null ? [] : [unit],
    row: null,
    duty: { every, code },
  }));
}
