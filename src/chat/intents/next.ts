import { itemCard } from '../../../templates/item-card.js';
import { itemList } from '../../../templates/item-list.js';
import type { NextStep } from '../../../templates/parts/index.js';
import { addDays, type CivilDate } from '../../clock.js';
import { deadlineOf } from '../../plan/deadline.js';
import type { Item } from '../../plan/types.js';
import type { UnlistedRound } from '../../plan/unlisted-rounds.js';
import { formatLong, formatShort } from '../../thai/format.js';
import { activityView } from '../activity-view.js';
import { listView } from '../list-view.js';
import { nextSteps, statusStep } from '../next-steps.js';
import { encodeTap } from '../postback.js';
import { nextDue, rowsDue } from '../rows.js';
import type { Scene } from '../scene.js';
import { planId, shortId } from '../short-ids.js';
import { nextUnlisted } from '../unlisted.js';
import type { Answering, Planned } from './part.js';

/** What comes next? A unit that has handed in the whole nearest round is told of the one after it. */
export const next: Answering = (scene, understood) => {
  const items = skipDone(scene, understood);
  const counted = nextUnlisted(scene, understood, scene.today, deadline(items) ?? undefined);
  const due = deadline(items) ?? counted?.due ?? null;
  const drawn =
    items.length === 1 && !counted
      ? oneCard(scene, understood, items)
      : roundList(scene, understood, items, counted);
  return {
    intent: 'next',
    drawn: {
      ...drawn,
      steps: [
        ...drawn.steps,
        ...handInStep(scene, { ...understood, items }),
        ...statusStep(scene),
        ...nextSteps(scene).slice(1),
      ],
    },
    items,
    period: due ? [due, due] : items.length < understood.items.length ? null : understood.period,
  };
};

function skipDone(scene: Scene, { plan, items, unit }: Planned): Item[] {
  if (unit === null || !scene.may('see-status', unit)) return items;
  const handed = scene.handedIn(plan);
  let round = items;
  while (round.length > 0 && round.every((item) => handed.standing(item, unit) === 'done')) {
    const after = nextDue(plan, addDays(deadline(round)!, 1), unit);
    round = after ? rowsDue(plan, [after, after], unit) : [];
  }
  return round;
}

/** The day that the rows of what comes next have in common. */
const deadline = ([first]: Item[]): CivilDate | null => (first ? deadlineOf(first) : null);

const isHandedIn = (items: Item[]): boolean =>
  items.length === 0 || items.some(({ kind }) => kind === 'submission');

/** What comes next may be an event: then the next date on which something is handed in is one tap away. */
function handInStep(scene: Scene, { plan, items, unit }: Planned): NextStep[] {
  const due = isHandedIn(items) ? null : nextDue(plan, scene.today, unit);
  if (!due) return [];
  const place = { plan: planId(plan), unit: unit === null ? null : shortId(unit), offset: 0 };
  return [
    { label: `ส่งถัดไป ${formatShort(due)}`, data: encodeTap({ verb: 'due', from: due, to: due, ...place }) },
  ];
}

const title = (items: Item[]): string => (isHandedIn(items) ? 'รอบถัดไป' : 'กำหนดการถัดไป');

function oneCard(scene: Scene, { plan, unit }: Planned, items: Item[]) {
  const drawn = itemCard(activityView(scene, plan, items, unit));
  return { ...drawn, alt: `${title(items)} 1 รายการ\n${drawn.alt}` };
}

function roundList(scene: Scene, { plan, unit }: Planned, items: Item[], counted: UnlistedRound | null) {
  const due = deadline(items) ?? counted?.due;
  const date = due ?? scene.today;
  return itemList(
    listView(scene, {
      plan,
      items,
      unit,
      heading: due ? `${title(items)} ${formatLong(due)}` : title(items),
      empty: counted ? 'รายการของรอบนี้ดูได้จากแผนฉบับเต็มค่ะ' : 'ไม่มีรายการที่ต้องส่งอีกแล้วในแผนนี้ค่ะ',
      ...(counted ? { unlisted: { rounds: [counted], steps: [] } } : {}),
      tap: {
        verb: 'due',
        plan: planId(plan),
        from: date,
        to: date,
        unit: unit === null ? null : shortId(unit),
        offset: 0,
      },
    }),
  );
}
