import { activities as drawActivities } from '../../../templates/activities.js';
import { dutyWords } from '../../../templates/parts/index.js';
import type { StepView } from '../../../templates/schedule.js';
import { type AnnouncedActivity, announcedIn } from '../../announcements/announced.js';
import { dutyDates } from '../../duties/dates.js';
import type { Plan } from '../../plan/types.js';
import { formatRange } from '../../thai/format.js';
import { listView } from '../list-view.js';
import { nextSteps } from '../next-steps.js';
import type { Scene } from '../scene.js';
import type { Period } from '../types.js';
import { rowsTap } from './list-limits.js';
import type { Answering, Part, Planned } from './part.js';

/** What takes place then? Announced activities, events of the plan and steps of its schedules; without a period all that is still to come. */
export const activities: Answering = (scene, understood) => {
  const { items, period } = understood;
  const drawn = drawActivities({
    heading: period ? `กิจกรรมช่วง ${formatRange(...period)}` : 'กิจกรรมต่อจากนี้',
    empty: 'ยังไม่มีกิจกรรมที่ประกาศ และในแผนไม่มีกิจกรรมที่ระบุวันจัดในช่วงนี้ค่ะ',
    announced: announcedIn(scene.world.announced ?? [], period ?? [scene.today, '9999-12-31']),
    steps: [...stepsIn(scene, understood.plan, period), ...dutiesIn(scene, period)].sort(byStart),
    events: items.length > 0 ? events(scene, understood) : null,
  });
  return {
    intent: 'activities',
    drawn: { ...drawn, steps: [...drawn.steps, ...nextSteps(scene)] },
    items,
    period,
  };
};

/** Announced activities that a question named. */
export function announcedPart(scene: Scene, announced: AnnouncedActivity[]): Part {
  const drawn = drawActivities({
    heading: 'กิจกรรมที่ถามถึง',
    empty: '',
    steps: [],
    announced,
    events: null,
  });
  return { intent: 'activities', drawn: { ...drawn, steps: nextSteps(scene) }, items: [], period: null };
}

function events(scene: Scene, { plan, items, unit }: Planned) {
  return listView(scene, {
    plan,
    items,
    unit,
    heading: 'ในแผน',
    empty: '',
    tap: rowsTap({ plan, items }, 0),
  });
}

/** Schedules of all plans of that year: a briefing's timelines stand beside a bureau's plan. */
function stepsIn(scene: Scene, plan: Plan, period: Period | null): StepView[] {
  const [from, to] = period ?? [scene.today, '9999-12-31'];
  return scene.world.plans
    .filter(({ fiscalYear }) => fiscalYear === plan.fiscalYear)
    .flatMap(({ timelines }) => timelines)
    .flatMap(({ title, steps }) => steps.map((step) => ({ timeline: title, ...step })))
    .filter((step) => (step.to ?? step.from ?? '') >= from && (step.from ?? step.to ?? '9999') <= to);
}

const byStart = (a: StepView, b: StepView): number =>
  (a.from ?? a.to ?? '').localeCompare(b.from ?? b.to ?? '');

/** The club's duties and the asking chat's own, in the period; without one the next date of each. */
function dutiesIn({ world, question, today }: Scene, period: Period | null): StepView[] {
  const { unit, strong } = question.chat;
  const heard = (world.duties ?? []).filter((duty) => strong || duty.unit === null || duty.unit === unit);
  return heard.flatMap((duty) => {
    const dates = dutyDates(duty).filter((date) => date >= (period?.[0] ?? today));
    const meant = period ? dates.filter((date) => date <= period[1]) : dates.slice(0, 1);
    return meant.map((date) => ({ timeline: dutyWords(duty), title: duty.title, from: date, to: date }));
  });
}
