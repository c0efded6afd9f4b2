import { itemList } from '../../../templates/item-list.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { addDays, fiscalYearSpan } from '../../clock.js';
import type { Item } from '../../plan/types.js';
import { listView } from '../list-view.js';
import { nextSteps } from '../next-steps.js';
import { rowsDue } from '../rows.js';
import type { Scene } from '../scene.js';
import { planId, shortId } from '../short-ids.js';
import type { Period } from '../types.js';
import { unlistedIn } from '../unlisted.js';
import type { Answering, Planned } from './part.js';

/** What is past its date? Who may see it is shown what is still owed; others all rows whose date has passed. */
export const overdue: Answering = (scene, understood) => {
  const items = stillOwed(scene, understood);
  return {
    intent: 'overdue',
    drawn: drawOverdue(scene, { ...understood, items }, 0),
    items,
    period: understood.period,
  };
};

/** A page of the overdue rows, from row `offset` on. */
export function drawOverdue(scene: Scene, understood: Planned, offset: number): Drawn {
  const { plan, items, unit } = understood;
  const [from, to] = understood.period ?? pastOf(scene, understood);
  const known = seesStatus(scene, unit);
  const past = to < scene.today ? to : addDays(scene.today, -1);
  const { rounds } = unlistedIn(scene, understood, [from, past]);
  const none = known ? nothingOverdue(scene, understood) : 'ยังไม่มีรายการที่พ้นวันกำหนดส่งค่ะ';
  const drawn = itemList(
    listView(scene, {
      plan,
      items,
      unit,
      heading: known ? 'เลยกำหนดและยังไม่ได้ส่ง' : 'พ้นวันกำหนด (ไม่แสดงสถานะ)',
      empty: rounds.length > 0 ? 'จึงยังบอกไม่ได้ว่าส่งครบแล้วหรือยังค่ะ' : none,
      unlisted: { rounds, steps: [] },
      tap: {
        verb: 'overdue',
        plan: planId(plan),
        from,
        to,
        unit: unit === null ? null : shortId(unit),
        offset,
      },
    }),
  );
  return { ...drawn, steps: [...drawn.steps, ...nextSteps(scene)] };
}

/** Praise is out of place on a day on which something is still open. */
function nothingOverdue(scene: Scene, understood: Planned): string {
  const { plan, unit } = understood;
  const today = stillOwed(scene, { ...understood, items: rowsDue(plan, [scene.today, scene.today], unit) });
  return today.length > 0
    ? `ไม่มีรายการที่เลยกำหนดค่ะ แต่วันนี้ครบกำหนด ${today.length} รายการนะคะ`
    : 'ไม่มีรายการที่เลยกำหนดค่ะ เยี่ยมมากเลยนะคะ';
}

const seesStatus = (scene: Scene, unit: string | null): boolean =>
  unit === null ? scene.may('see-every-status', null) : scene.may('see-status', unit);

/** Rows that somebody asked about still owes; a row that nobody owes stays the club's own worry. */
export function stillOwed(scene: Scene, { plan, items, unit }: Planned): Item[] {
  const handed = scene.handedIn(plan);
  const open = (item: Item, one: string): boolean =>
    !scene.may('see-status', one) || handed.standing(item, one) !== 'done';
  return items.filter((item) => {
    const owing = unit === null ? item.owedBy : [unit];
    return owing.length === 0 || owing.some((one) => open(item, one));
  });
}

/** From the first day of the plan's year to yesterday. */
export function pastOf(scene: Scene, { plan }: Pick<Planned, 'plan'>): Period {
  return [fiscalYearSpan(plan.fiscalYear)[0], addDays(scene.today, -1)];
}
