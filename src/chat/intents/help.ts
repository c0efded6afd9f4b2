import { help as drawHelp, type HelpView } from '../../../templates/help.js';
import { deadlineOf } from '../../plan/deadline.js';
import { stepsOfYear } from '../../plan/schedule.js';
import type { Plan } from '../../plan/types.js';
import { nextSteps } from '../next-steps.js';
import { planFor } from '../rows.js';
import type { Scene } from '../scene.js';
import type { Part } from './part.js';

/** What those who may announce say for it. */
const ANNOUNCING = ['ประกาศ', 'รายการประกาศ'].map((say) => ({ label: say, say }));

/** What can be asked, with examples made from the plan that is loaded. */
export function help(scene: Scene): Part {
  const plan = planFor(scene.world.plans, scene.today, scene.question.chat.unit);
  const inGroup = scene.question.chat.kind !== 'user';
  const announces = !inGroup && scene.may('send', null);
  const words = plan
    ? [...fromPlan(scene, plan), 'เดือนนี้ต้องส่งอะไรบ้าง', 'รอบหน้าของเรามีอะไรบ้าง']
    : ['สัปดาห์นี้มีกิจกรรมอะไรบ้าง', 'เดือนนี้มีกิจกรรมอะไร'];
  const drawn = drawHelp({
    examples: words.map((one) => exampleOf(one, inGroup)),
    inGroup,
    announces,
    steps: [...nextSteps(scene).slice(0, 2), ...(announces ? ANNOUNCING : [])],
  });
  return { intent: 'help', drawn, items: [], period: null };
}

const exampleOf = (words: string, inGroup: boolean): HelpView['examples'][number] => ({
  words,
  say: inGroup ? `/${words}` : words,
});

function fromPlan(scene: Scene, plan: Plan): string[] {
  const rows = plan.items.filter(({ kind, due }) => kind === 'submission' && due !== null);
  const coming = rows.filter((row) => deadlineOf(row)! >= scene.today);
  const [first, ...others] = coming.length >= 2 ? coming : rows;
  const titles = others.map(({ title }) => sayable(title)).filter((title) => title !== null);
  const [shortest] = titles.sort((a, b) => a.length - b.length);
  const pointed = rows.find(({ points }) => points.length > 0);
  return [
    ...(first ? [`${first.code} ส่งเมื่อไหร่`] : []),
    ...(shortest ? [`${shortest} ต้องส่งอะไรบ้าง`] : []),
    ...(pointed ? [`ข้อ ${pointed.code} ได้กี่คะแนน`] : []),
    ...(rows.length === 0 ? fromSummary(scene, plan) : []),
  ];
}

/** A document without rows knows its rounds and schedules. */
function fromSummary({ world }: Scene, { fiscalYear, rounds }: Plan): string[] {
  const titles = stepsOfYear(world.plans, fiscalYear).map(({ title }) => sayable(title));
  const [shortest] = titles.filter((title) => title !== null).sort((a, b) => a.length - b.length);
  return [...(rounds.length > 0 ? ['รอบแรกวันไหน'] : []), ...(shortest ? [`${shortest} วันไหน`] : [])];
}

/** Longer than this nobody types a title. */
const SAID = 40;
/** What people leave away when they say a title. */
const SORT = /^(?:โครงการ|กิจกรรม(?:การ)?)\s*/u;

/** A title as one would say it, whole; null where nobody would. */
function sayable(title: string): string | null {
  const said = title.replace(SORT, '').trim();
  return said.length > 0 && said.length <= SAID ? said : null;
}
