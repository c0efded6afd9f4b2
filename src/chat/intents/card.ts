import { type Emphasis, itemCard } from '../../../templates/item-card.js';
import { itemList } from '../../../templates/item-list.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { activitiesOf, activityView } from '../activity-view.js';
import { listView } from '../list-view.js';
import type { Scene } from '../scene.js';
import type { Intent } from '../types.js';
import { rowsTap } from './list-limits.js';
import type { Answering, Planned } from './part.js';

const HEADING: Record<Emphasis, string> = {
  due: 'รายการที่ถามถึง',
  requirement: 'สิ่งที่ต้องส่งของรายการ',
  points: 'คะแนนของรายการ',
  responsible: 'รายการที่รับผิดชอบ',
  progress: 'สถานะของรายการ',
};

/** Cards of the rows, one per activity; a list when they are too many for cards. */
export function drawRows(scene: Scene, understood: Planned, emphasis: Emphasis): Drawn {
  const { plan, items, unit } = understood;
  const activities = activitiesOf(items);
  if (!activities) return itemList(listView(scene, listOf(understood, HEADING[emphasis])));
  const withRules = emphasis === 'requirement';
  const drawn = activities.map((rows) =>
    itemCard(activityView(scene, plan, rows, unit, withRules), emphasis),
  );
  return {
    alt: drawn.map(({ alt }) => alt).join('\n'),
    cards: drawn.flatMap(({ cards }) => cards),
    steps: [],
  };
}

function listOf({ plan, items, unit }: Planned, heading: string) {
  return { plan, items, unit, heading, empty: 'ไม่มีรายการค่ะ', tap: rowsTap({ plan, items }, 0) };
}

/** An intent whose answer is the activity's card with one part first; the card shows all the rest too. */
export function cardIntent(intent: Intent, emphasis: Emphasis): Answering {
  return (scene, understood) => ({
    intent,
    drawn: drawRows(scene, understood, emphasis),
    items: understood.items,
    period: understood.period,
  });
}
