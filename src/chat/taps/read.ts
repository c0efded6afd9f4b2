import { itemList } from '../../../templates/item-list.js';
import { markCancelled } from '../../../templates/mark.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { statusNotShown } from '../../../templates/status-not-shown.js';
import type { Item, Plan } from '../../plan/types.js';
import { help } from '../intents/help.js';
import { drawPeriod, list } from '../intents/list.js';
import { lookup } from '../intents/lookup.js';
import { drawMark } from '../intents/mark.js';
import { next } from '../intents/next.js';
import { drawOverdue, stillOwed } from '../intents/overdue.js';
import type { Part, Planned } from '../intents/part.js';
import { progress } from '../intents/progress.js';
import { schedule } from '../intents/schedule.js';
import { listView, type PageTap } from '../list-view.js';
import { nextSteps } from '../next-steps.js';
import type { Tap } from '../postback.js';
import { decodeRowSet } from '../row-set.js';
import { allDue, nextDue, plansFor, rowsDue, rowsOpen } from '../rows.js';
import type { Scene } from '../scene.js';
import { type Answered, joined } from '../several-plans.js';
import { planById, shortId, stepById } from '../short-ids.js';
import type { Intent, Period } from '../types.js';
import { unitChoice } from '../unit-choice.js';
import { resolveRows, resolveUnit } from './resolve.js';

/** Taps that change something, or show what is read from the store; everything else is drawn from the world. */
export type ActingTap = Extract<
  Tap,
  {
    verb:
      | 'mark'
      | 'undo'
      | 'unit'
      | 'club'
      | 'approve'
      | 'refuse'
      | 'forget'
      | 'announcement'
      | 'announcements'
      | 'reply'
      | 'ask-revoke'
      | 'revoke';
  }
>;
export type ReadingTap = Exclude<Tap, ActingTap>;

/** What a button shows, made from today's state; null when what it was about is gone. Pure. */
export function readTap(scene: Scene, tap: ReadingTap): Part | null {
  switch (tap.verb) {
    case 'item':
      return itemTap(scene, tap);
    case 'due':
    case 'overdue':
    case 'owed':
      return periodTap(scene, tap);
    case 'rows':
      return rowsTap(scene, tap);
    case 'step':
      return stepTap(scene, tap);
    case 'next':
      return nextTap(scene, tap.unit);
    case 'progress':
      return progressTap(scene, tap.unit);
    case 'ask-mark':
      return askMarkTap(scene, tap);
    case 'help':
      return help(scene);
    case 'cancel':
      return shown('smalltalk', markCancelled(nextSteps(scene)));
    case 'units':
      return shown('clarify', unitChoice(scene.world, tap.offset, periodOf(tap)));
  }
}

/** The period that a button carries, if it carries one. */
export const periodOf = ({ from, to }: { from: string | null; to: string | null }): Period | null =>
  from !== null && to !== null ? [from, to] : null;

const shown = (intent: Intent, drawn: Drawn, items: Item[] = [], period: Period | null = null): Part => ({
  intent,
  drawn,
  items,
  period,
});

function understood(
  intent: Intent,
  plan: Plan,
  items: Item[],
  unit: string | null,
  period: Period | null,
): Planned {
  return { intent, plan, items, unit, period, note: null };
}

function itemTap(scene: Scene, tap: Extract<Tap, { verb: 'item' }>): Part | null {
  const found = resolveRows(scene.world, tap.plan, tap.rows);
  return found && lookup(scene, understood('lookup', found.plan, found.items, null, null));
}

function periodTap(scene: Scene, tap: Extract<Tap, { verb: 'due' | 'overdue' | 'owed' }>): Part | null {
  const plan = planById(scene.world, tap.plan);
  const unit = resolveUnit(scene.world, tap.unit);
  if (!plan || unit === undefined) return null;
  const period: Period = [tap.from, tap.to];
  if (tap.verb === 'due')
    return dueTap(scene, understood('list', plan, allDue(plan, period, unit), unit, period), tap);
  const request = understood('list', plan, rowsDue(plan, period, unit), unit, period);
  const items = stillOwed(scene, request);
  if (tap.verb === 'overdue') {
    return shown('overdue', drawOverdue(scene, { ...request, items }, tap.offset), items, period);
  }
  const allowed = unit === null ? scene.may('see-every-status', null) : scene.may('see-status', unit);
  if (!allowed) return shown('progress', statusNotShown(nextSteps(scene)));
  return shown('progress', plainList(scene, { ...request, items }, 'ยังไม่ได้ส่ง', tap), items, period);
}

/** What is due in a period, as the same question typed would list it. */
const dueTap = (scene: Scene, request: Planned, { offset }: { offset: number }): Part =>
  shown('list', drawPeriod(scene, request, offset), request.items, request.period);

function plainList(scene: Scene, { plan, items, unit }: Planned, heading: string, tap: PageTap): Drawn {
  const drawn = itemList(listView(scene, { plan, items, unit, heading, empty: 'ไม่มีรายการค่ะ', tap }));
  return { ...drawn, steps: [...drawn.steps, ...nextSteps(scene)] };
}

/** A further page of a list: its rows as they were when it was asked for, if the plan still has them so. */
function rowsTap(scene: Scene, tap: Extract<Tap, { verb: 'rows' }>): Part | null {
  const plan = planById(scene.world, tap.plan);
  const items = plan && decodeRowSet(plan, tap.set);
  if (!plan || !items) return null;
  const request = understood('list', plan, items, null, null);
  return shown('list', plainList(scene, request, 'รายการที่ถามถึง', tap), items);
}

function stepTap(scene: Scene, tap: Extract<Tap, { verb: 'step' }>): Part | null {
  const plan = planById(scene.world, tap.plan);
  const step = plan && stepById(scene.world, plan, tap.id);
  return plan && step && schedule(scene, understood('lookup', plan, [], null, null), [step]);
}

/** What a unit has to hand in: in the period asked about, else next. Null without a plan. */
export function unitRows(scene: Scene, unit: string, period: Period | null): Part | null {
  if (period === null) return nextTap(scene, shortId(unit));
  return ofPlans(scene, shortId(unit), (plan) => {
    const request = understood('list', plan, rowsOpen(plan, period, unit), unit, period);
    return { understood: request, part: list(scene, request) };
  });
}

function nextTap(scene: Scene, unitId: string | null): Part | null {
  return ofPlans(scene, unitId, (plan, unit) => {
    const due = nextDue(plan, scene.today, unit);
    const items = due ? rowsDue(plan, [due, due], unit) : [];
    const request = understood('next', plan, items, unit, null);
    return { understood: request, part: next(scene, request) };
  });
}

function progressTap(scene: Scene, unitId: string | null): Part | null {
  return ofPlans(scene, unitId, (plan, unit) => {
    const request = understood('progress', plan, [], unit, null);
    return { understood: request, part: progress(scene, request) };
  });
}

/** What a button without a plan shows: of every plan of the year that concerns the unit, made one. */
function ofPlans(
  scene: Scene,
  unitId: string | null,
  answerFrom: (plan: Plan, unit: string | null) => Answered,
): Part | null {
  const unit = resolveUnit(scene.world, unitId);
  if (unit === undefined) return null;
  const plans = plansFor(scene.world.plans, scene.today, unit);
  return joined(
    scene,
    plans.map((plan) => answerFrom(plan, unit)),
  );
}

function askMarkTap(scene: Scene, tap: Extract<Tap, { verb: 'ask-mark' }>): Part | null {
  const found = resolveRows(scene.world, tap.plan, tap.rows);
  const unit = resolveUnit(scene.world, tap.unit);
  if (!found || !unit) return null;
  const subs = tap.rows.flatMap((row) => row.subs);
  const request = { ...understood('mark', found.plan, found.items, unit, null), subs };
  const { drawn, items } = drawMark(scene, request);
  return shown('mark', drawn, items);
}
