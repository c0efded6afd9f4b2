import { itemList } from '../../../templates/item-list.js';
import { progress as drawProgress, roundCaption } from '../../../templates/progress.js';
import { statusNotShown } from '../../../templates/status-not-shown.js';
import { fiscalYearSpan } from '../../clock.js';
import { owes, progressOf } from '../../people/handed-in.js';
import { deadlineOf } from '../../plan/deadline.js';
import type { Item } from '../../plan/types.js';
import { formatRange } from '../../thai/format.js';
import { listView, type PageTap, scopeOf } from '../list-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap } from '../postback.js';
import type { Scene } from '../scene.js';
import { planId, shortId } from '../short-ids.js';
import { dueBy } from '../understand/rows.js';
import { unlistedIn } from '../unlisted.js';
import { drawRows } from './card.js';
import { stillOwed } from './overdue.js';
import type { Answering, Part, Planned } from './part.js';

/** How far is it? One activity: its card. A round or a unit: bars in percent and what is still missing. */
export const progress: Answering = (scene, understood) => {
  const { items, period } = understood;
  const unit = understood.unit ?? narrowed(scene);
  const allowed = unit === null ? scene.may('see-every-status', null) : scene.may('see-status', unit);
  const single = items.length > 0 && period === null && new Set(items.map(({ code }) => code)).size === 1;
  if (single && seesAny(scene, understood)) return cardPart(scene, understood);
  if (single || !allowed) return refused(scene, understood);
  return overview(scene, unit === understood.unit ? understood : ofUnit(understood, unit));
};

/** A unit's chat may not see the others: asked without a unit, it means its own. */
const narrowed = (scene: Scene): string | null =>
  scene.may('see-every-status', null) ? null : scene.question.chat.unit;

/** A card tells the standing of those whom the reader may know of; of nobody it would say only the date. */
const seesAny = (scene: Scene, { items, unit }: Planned): boolean => {
  const owing = new Set(items.filter(({ kind }) => kind === 'submission').flatMap(({ owedBy }) => owedBy));
  const asked = unit !== null && owing.has(unit) ? [unit] : [...owing];
  return owing.size === 0 || asked.some((one) => scene.may('see-status', one));
};

const ofUnit = (understood: Planned, unit: string | null): Planned => ({
  ...understood,
  unit,
  items: understood.items.filter(({ owedBy }) => unit === null || owedBy.includes(unit)),
});

function cardPart(scene: Scene, understood: Planned): Part {
  const drawn = drawRows(scene, understood, 'progress');
  return { intent: 'progress', drawn, items: understood.items, period: understood.period };
}

/** The rows are no secret, their status is. */
function refused(scene: Scene, understood: Planned): Part {
  const { items, plan, unit, period } = understood;
  const words = statusNotShown(nextSteps(scene));
  if (items.length === 0) return { intent: 'progress', drawn: words, items, period };
  const [from, to] = period ?? fiscalYearSpan(plan.fiscalYear);
  const list = itemList(
    listView(scene, {
      plan,
      items,
      unit,
      heading: 'รายการในรอบที่ถามถึง',
      empty: '',
      tap: { verb: 'due', plan: planId(plan), from, to, unit: unit && shortId(unit), offset: 0 },
    }),
  );
  const drawn = {
    alt: `${words.alt}\n${list.alt}`,
    cards: list.cards,
    steps: [...list.steps, ...words.steps],
  };
  return { intent: 'progress', drawn, items, period };
}

function overview(scene: Scene, understood: Planned): Part {
  const { plan, unit, period } = understood;
  const within = (item: Item): boolean => period === null || dueBy([item], [period]).length > 0;
  const items = stillOwed(scene, understood);
  const [from, to] = period ?? fiscalYearSpan(plan.fiscalYear);
  const tap = { verb: 'owed' as const, plan: planId(plan), from, to, unit: unit && shortId(unit), offset: 0 };
  const heading = period ? `ส่งไปถึงไหนแล้ว ${formatRange(from, to)}` : 'ส่งไปถึงไหนแล้ว';
  const bars = unit === null ? barsByUnit(scene, understood, within) : barsByRound(scene, understood, within);
  if (bars.length === 0 && items.length === 0) return nothingToCount(scene, understood, { heading, tap });
  const count = bars.reduce(
    (sum, bar) => ({ done: sum.done + bar.done, total: sum.total + bar.total }),
    NOTHING,
  );
  const drawn = drawProgress({
    scope: scopeOf(scene, plan, unit),
    heading,
    total: count,
    bars,
    outstanding:
      items.length > 0 ? listView(scene, { plan, items, unit, heading: 'ยังไม่ได้ส่ง', empty: '', tap }) : null,
    more: items.length > 0 ? null : encodeTap(tap),
  });
  return {
    intent: 'progress',
    drawn: { ...drawn, steps: [...drawn.steps, ...nextSteps(scene)] },
    items,
    period,
    count,
  };
}

/** No row to count: rounds of which documents give only the number are named, else that nothing has to be handed in. */
function nothingToCount(
  scene: Scene,
  understood: Planned,
  { heading, tap }: { heading: string; tap: PageTap },
): Part {
  const { plan, unit, period } = understood;
  const { rounds } = unlistedIn(scene, understood, period ?? fiscalYearSpan(plan.fiscalYear));
  const uncounted = 'เอกสารไม่ได้แจกแจงรายการของรอบ จึงยังนับความคืบหน้าไม่ได้ค่ะ';
  const empty = rounds.length > 0 ? uncounted : 'ไม่มีรายการที่ต้องส่งในช่วงนี้ค่ะ';
  const drawn = itemList(
    listView(scene, { plan, items: [], unit, heading, empty, unlisted: { rounds, steps: [] }, tap }),
  );
  return {
    intent: 'progress',
    drawn: { ...drawn, steps: [...drawn.steps, ...nextSteps(scene)] },
    items: [],
    period,
    count: NOTHING,
  };
}

const NOTHING = { done: 0, total: 0 };

interface Bar {
  caption: string;
  done: number;
  total: number;
}
type Within = (item: Item) => boolean;

/** One bar per round of the unit, undated rows last. */
function barsByRound(scene: Scene, { plan, unit }: Planned, within: Within): Bar[] {
  const owed = plan.items.filter((item) => owes(item, unit!) && within(item));
  const dates = [...new Set(owed.map(deadlineOf))].sort((a, b) => (a ?? '9').localeCompare(b ?? '9'));
  return dates.map((due) => ({
    caption: due ? roundCaption(due) : 'ไม่ระบุวันที่',
    ...progressOf(plan, scene.handedIn(plan), unit!, (item) => deadlineOf(item) === due && within(item)),
  }));
}

/** One bar per unit that owes anything, the one furthest behind first. */
function barsByUnit(scene: Scene, { plan }: Planned, within: Within): Bar[] {
  const units = [...new Set(plan.items.flatMap(({ owedBy }) => owedBy))];
  return units
    .map((unit) => ({ caption: unit, ...progressOf(plan, scene.handedIn(plan), unit, within) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.done / a.total - b.done / b.total || b.total - a.total);
}
