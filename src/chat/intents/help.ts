import { help as drawHelp, type HelpView } from '../../../templates/help.js';
import { clip } from '../../../templates/parts/index.js';
import type { Item, Plan } from '../../plan/types.js';
import { nextSteps } from '../next-steps.js';
import { planFor } from '../rows.js';
import type { Scene } from '../scene.js';
import type { Part } from './part.js';

/** What can be asked, with examples made from the plan that is loaded. */
export function help(scene: Scene): Part {
  const plan = planFor(scene.world.plans, scene.today, scene.question.chat.unit);
  const inGroup = scene.question.chat.kind !== 'user';
  const words = plan
    ? [...fromPlan(scene, plan), 'เดือนนี้ต้องส่งอะไรบ้าง', 'รอบหน้าของเรามีอะไรบ้าง']
    : ['สัปดาห์นี้มีกิจกรรมอะไรบ้าง', 'เดือนนี้มีกิจกรรมอะไร'];
  const drawn = drawHelp({
    examples: words.map((one) => exampleOf(one, inGroup)),
    inGroup,
    steps: nextSteps(scene).slice(0, 2),
  });
  return { intent: 'help', drawn, items: [], period: null };
}

const exampleOf = (words: string, inGroup: boolean): HelpView['examples'][number] => ({
  words,
  say: inGroup ? `/${words}` : words,
});

function fromPlan(scene: Scene, plan: Plan): string[] {
  const rows = plan.items.filter(({ kind, due }) => kind === 'submission' && due !== null);
  const coming = rows.filter(({ due }) => due! >= scene.today);
  const [first, second] = coming.length >= 2 ? coming : rows;
  const pointed = rows.find(({ points }) => points.length > 0);
  return [
    ...(first ? [`${first.code} ส่งเมื่อไหร่`] : []),
    ...(second ? [`${shortTitle(second)} ต้องส่งอะไรบ้าง`] : []),
    ...(pointed ? [`ข้อ ${pointed.code} ได้กี่คะแนน`] : []),
  ];
}

/** As many first words of the title as one would say. */
const shortTitle = (item: Item): string => clip(item.title, 28).replace(/…$/, '');
