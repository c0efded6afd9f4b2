import { addDays, type CivilDate } from '../clock.js';
import { dutyDates } from '../duties/dates.js';
import type { Duty } from '../duties/types.js';
import { type Plan, planKey } from '../plan/types.js';
import { overlaps } from './audience.js';
import type { Announcement, AnnouncementContent, Targets, When } from './types.js';

/** Something else that the same people have on the same days. */
export interface Clash {
  title: string;
  from: CivilDate;
  to: CivilDate;
}

export interface Engagements {
  others: Announcement[];
  plans: Plan[];
  duties: Duty[];
}

/** More than these say nothing more. */
const MOST = 5;
/** An event of the plan that takes longer is a season and no appointment. Days. */
const LONGEST = 7;

/**
 * What an activity clashes with: other activities that people were told of or soon will be, events of the plan, and
 * dates of duties. An event of a row that the activity answers is the activity itself. Pure.
 */
export function clashesOf({ id, content }: Announcement, { others, plans, duties }: Engagements): Clash[] {
  const { when } = content;
  if (!when) return [];
  const all = [
    ...others.flatMap((other) => (other.id === id ? [] : announced(other, content.targets))),
    ...plans.flatMap((plan) => eventsOf(plan, content)),
    ...duties.filter((duty) => concerns(duty, content.targets)).flatMap((duty) => dutyIn(duty, when)),
  ];
  return all.filter(({ from, to }) => from <= when.to && to >= when.from).slice(0, MOST);
}

/** What was decided last counts, whether it went out already or not. */
function announced({ state, submitted, content, published }: Announcement, targets: Targets): Clash[] {
  const decided =
    submitted || ['approved', 'scheduled', 'sending'].includes(state) ? content : published?.content;
  if (state === 'cancelled' || !decided?.when || !overlaps(targets, decided.targets)) return [];
  return [{ title: decided.title, from: decided.when.from, to: decided.when.to }];
}

function eventsOf(plan: Plan, { planItems }: AnnouncementContent): Clash[] {
  const answered = planItems.filter((link) => link.plan === planKey(plan)).map(({ code }) => code);
  return plan.items.flatMap(({ kind, code, title, due, until }) => {
    if (kind !== 'event' || due === null || answered.includes(code)) return [];
    const to = until ?? due;
    return to < addDays(due, LONGEST) ? [{ title, from: due, to }] : [];
  });
}

const concerns = ({ unit }: Duty, { club, allUnits, followers, units }: Targets): boolean =>
  unit === null || club || allUnits || followers || units.includes(unit);

const dutyIn = (duty: Duty, { from, to }: When): Clash[] =>
  dutyDates(duty)
    .filter((date) => date >= from && date <= to)
    .map((date) => ({ title: duty.title, from: date, to: date }));
