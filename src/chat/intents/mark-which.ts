import { addDays } from '../../clock.js';
import { whichHandIn } from '../../people/which-hand-in.js';
import { deadlineOf } from '../../plan/deadline.js';
import type { Item, Plan } from '../../plan/types.js';
import { DEFAULT_POLICY } from '../../reminders/policy.js';
import type { Scene } from '../scene.js';

/** So many days before a date its reminders begin. */
const REMINDED_AHEAD = Math.max(...DEFAULT_POLICY.unitOffsets);

/** "ทั้งสองรอบ", "ครบทุกครั้ง": none of them is meant alone. */
const ALL_OF_THEM = /(?:ทุก|ทั้ง)\s*(?:หมด|สอง|สาม|สี่|[2-9])?\s*(?:รอบ|ครั้ง|งวด|ไตรมาส|กำหนด|วันที่)/u;

/** The rows that a mark is about; `offers`: of one code several hand-ins may be meant, each with the other rows. */
export interface MeantRows {
  items: Item[];
  offers: { hand: Item[]; rows: Item[] }[];
}

/**
 * Which of several hand-ins of a code somebody means who names none.
 * 1. One that is there alone is meant, and all where that is said.
 * 2. Of several the one whose reminders have begun and which is not in, if there is just one.
 * 3. Else nobody can tell: all are offered.
 * @param items rows said, all owed by the unit
 */
export function meantRows(scene: Scene, plan: Plan, items: Item[], unit: string): MeantRows {
  if (ALL_OF_THEM.test(scene.question.text)) return { items, offers: [] };
  const which = whichHandIn(plan);
  const byCode = grouped(items, ({ code }) => code);
  const kept: Item[] = [];
  let asked: Item[][] = [];
  for (const rows of byCode) {
    const hands = grouped(rows, (item) => which.labelOf(item));
    const [running, ...others] = hands.filter((hand) => isRunning(scene, plan, hand, unit));
    if (hands.length === 1) kept.push(...rows);
    else if (running && others.length === 0) kept.push(...running);
    else if (asked.length === 0) asked = hands;
    else kept.push(...rows);
  }
  return { items: kept, offers: asked.map((hand) => ({ hand, rows: [...hand, ...kept] })) };
}

function grouped(items: Item[], by: (item: Item) => string | undefined): Item[][] {
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups.values()];
}

function isRunning(scene: Scene, plan: Plan, hand: Item[], unit: string): boolean {
  const { standing } = scene.handedIn(plan);
  return hand.some((item) => {
    const deadline = deadlineOf(item);
    const begun = deadline !== null && addDays(deadline, -REMINDED_AHEAD) <= scene.today;
    return begun && standing(item, unit) !== 'done';
  });
}
