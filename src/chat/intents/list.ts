import { itemList } from '../../../templates/item-list.js';
import type { UnlistedView } from '../../../templates/unlisted.js';
import { addDays, fiscalYearSpan } from '../../clock.js';
import type { Item } from '../../plan/types.js';
import { formatLong, formatRange } from '../../thai/format.js';
import { listView, type PageTap } from '../list-view.js';
import { nextSteps, statusStep } from '../next-steps.js';
import { allDue, nextDue } from '../rows.js';
import type { Scene } from '../scene.js';
import { planId, shortId } from '../short-ids.js';
import type { Period } from '../types.js';
import { nextUnlisted, unlistedIn } from '../unlisted.js';
import { limitedHeading, rowsTap } from './list-limits.js';
import type { Answering, Planned } from './part.js';

/** What is due in a period? The period that the answer is based on is always said. */
export const list: Answering = (scene, understood) => ({
  intent: 'list',
  drawn: drawPeriod(scene, understood, 0),
  items: understood.items,
  period: understood.period,
});

/** A page of the list of a period, from its row `offset` on. */
export function drawPeriod(scene: Scene, understood: Planned, offset: number) {
  const { plan, items, unit } = understood;
  const period = understood.period ?? spanOf(understood);
  const unlisted = unlistedIn(scene, understood, period);
  const drawn = itemList(
    listView(scene, {
      plan,
      items,
      unit,
      heading: limitedHeading(understood, headingOf(understood, period)),
      empty: emptyWords(scene, understood, period, unlisted.rounds),
      unlisted,
      tap: pageTap(understood, period, offset),
    }),
  );
  return { ...drawn, steps: [...drawn.steps, ...statusStep(scene), ...nextSteps(scene)] };
}

/** The next page asks for the period again where that gives these very rows, else for the rows. */
function pageTap(understood: Planned, period: Period, offset: number): PageTap {
  const { plan, items, unit } = understood;
  const due = new Set(allDue(plan, period, unit));
  const same = due.size === items.length && items.every((item) => due.has(item));
  return same ? dueTap(understood, period, offset) : rowsTap(understood, offset);
}

const dueTap = ({ plan, unit }: Planned, [from, to]: Period, offset: number): PageTap => ({
  verb: 'due',
  plan: planId(plan),
  from,
  to,
  unit: unit === null ? null : shortId(unit),
  offset,
});

/** A round asked for by its place says which one it is. */
const headingOf = ({ round, items }: Planned, [from, to]: Period): string => {
  if (round) return `รอบที่ ${round.nth} จาก ${round.of} ${formatLong(from)}`;
  return `${whatIsDue(items)}${from === to ? formatLong(from) : `ช่วง ${formatRange(from, to)}`}`;
};

/** Events and milestones are not handed in. */
function whatIsDue(items: Item[]): string {
  const handedIn = items.filter(({ kind }) => kind === 'submission').length;
  if (handedIn === items.length) return 'ต้องส่ง';
  return handedIn === 0 ? 'กำหนดการ' : 'ต้องส่งและกำหนดการ';
}

/** Nothing is due: say so, and name the next round in words. Of a round that is only counted, nothing is missing. */
function emptyWords(
  scene: Scene,
  understood: Planned,
  [, to]: Period,
  counted: UnlistedView['rounds'],
): string {
  const from = to < scene.today ? scene.today : addDays(to, 1);
  const { plan, unit } = understood;
  const dates = [nextDue(plan, from, unit), nextUnlisted(scene, understood, from)?.due ?? null];
  const next = dates.filter((date) => date !== null).sort()[0];
  if (understood.limits && !understood.period) return 'ไม่มีรายการที่ตรงตามนี้ในแผนค่ะ';
  if (counted.length > 0) return `${totalOf(counted)}รายการของแต่ละรอบดูได้จากแผนฉบับเต็มค่ะ`;
  return `ไม่มีรายการ${unit ? `ของ ${unit} ` : ''}ที่ต้องส่งในช่วงนี้ค่ะ${next ? ` รอบถัดไปคือ${formatLong(next)}` : ''}`;
}

/** Several rounds that are only counted, added up. */
const totalOf = (counted: UnlistedView['rounds']): string =>
  counted.length > 1 ? `รวม ${counted.reduce((sum, round) => sum + round.statedCount, 0)} กิจกรรม ` : '';

/** First and last date of the rows, for a list that no period was named for. */
function spanOf({ items, plan }: Planned): Period {
  const dates = items.flatMap(({ due }) => (due ? [due] : [])).sort();
  const [first, last] = fiscalYearSpan(plan.fiscalYear);
  return [dates[0] ?? first, dates.at(-1) ?? last];
}
