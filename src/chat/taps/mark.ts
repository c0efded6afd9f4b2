import { markDone, markNotAllowed, markUndone, markUnknownPerson } from '../../../templates/mark.js';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { bangkok } from '../../clock.js';
import { type HandInPart, handInParts } from '../../people/hand-in.js';
import { owes } from '../../people/handed-in.js';
import { takeBackIn } from '../../people/take-back.js';
import { type Item, type Plan, planKey } from '../../plan/types.js';
import { CONFIRM_WORD } from '../confirm-word.js';
import type { Desk, Visit } from '../desk.js';
import { markRowView, minuteOf } from '../item-view.js';
import { ownerOf } from '../list-view.js';
import { nextSteps, statusStep } from '../next-steps.js';
import { encodeTap, type Tap } from '../postback.js';
import { sceneOf } from '../scene.js';
import { resolveRows, resolveUnit } from './resolve.js';

export type MarkTap = Extract<Tap, { verb: 'mark' | 'undo' }>;

/** A confirmation that nobody gave within a day is asked for anew; the way back stays open for a week. */
const FRESH_MINUTES = { mark: 24 * 60, undo: 7 * 24 * 60 } as const;

/**
 * The confirming tap: the only place where a chat changes what is handed in.
 * 1. The button is ours, fresh, and its rows are still owed by its unit: else it is old.
 * 2. The person may: else say who may, or how to be told who it was.
 * 3. Record or remove each part; both are idempotent, so twenty taps have one effect.
 */
export async function actOnMark(desk: Desk, visit: Visit, tap: MarkTap): Promise<Drawn> {
  const scene = sceneOf(visit.question, visit.world);
  const steps = nextSteps(scene);
  const found = resolveRows(visit.world, tap.plan, tap.rows);
  const unit = resolveUnit(visit.world, tap.unit);
  if (!found || !unit || !isFresh(visit, tap) || !isAbout(tap, found.items, unit)) {
    return oldButton(steps);
  }
  const rows = found.items.map((item) => markRowView(scene, found.plan, item, unit));
  if (!scene.may('mark', unit)) {
    return wouldBeAllowed(visit, unit)
      ? markUnknownPerson({ say: `/${CONFIRM_WORD} ${encodeTap(tap)}` })
      : markNotAllowed({ rows, steps });
  }
  const targets = found.items.map((item, index) => ({ item, subs: tap.rows[index]!.subs }));
  const changed = await (tap.verb === 'mark' ? record : takeBack)(desk, visit, {
    plan: found.plan,
    unit,
    targets,
  });
  if (tap.verb === 'undo') return markUndone({ unit, rows, done: changed > 0, steps });
  const undo = encodeTap({ ...tap, verb: 'undo', minute: minuteOf(visit.question.at) });
  const owner = ownerOf(visit.world, found.plan);
  return markDone({
    unit,
    owner,
    rows,
    undo,
    already: changed === 0,
    steps: [...statusStep(scene), ...steps],
  });
}

function isFresh(visit: Visit, tap: MarkTap): boolean {
  const age = minuteOf(visit.question.at) - tap.minute;
  return age >= 0 && age <= FRESH_MINUTES[tap.verb];
}

/** LINE did not say who tapped, and anybody of this chat whom it names would be let through. */
function wouldBeAllowed({ question, world }: Visit, unit: string): boolean {
  if (question.actor.userId !== null) return false;
  const somebody = { ...question.actor, userId: 'somebody' };
  return sceneOf({ ...question, actor: somebody }, world).may('mark', unit);
}

/** What is recorded can be taken back though the plan has changed since. */
const isAbout = ({ verb }: MarkTap, items: Item[], unit: string): boolean =>
  verb === 'undo' || items.every((item) => owes(item, unit));

interface Change {
  plan: Plan;
  unit: string;
  /** Rows with the sub-items named; none: all of the row. */
  targets: { item: Item; subs: string[] }[];
}

async function record(desk: Desk, visit: Visit, { plan, unit, targets }: Change): Promise<number> {
  const when = { at: bangkok(visit.question.at).format(), by: visit.question.actor.userId ?? 'operator' };
  let changed = 0;
  for (const { plan: _plan, ...part } of targets.flatMap((target) => partsMeant(plan, target))) {
    if (await desk.store.submissions.mark({ plan: planKey(plan), ...part, unit, ...when })) changed++;
  }
  return changed;
}

function partsMeant(plan: Plan, { item, subs }: Change['targets'][number]): HandInPart[] {
  const parts = handInParts(plan, item);
  return subs.length > 0 ? parts.filter(({ sub }) => sub !== null && subs.includes(sub)) : parts;
}

/** Row after row, each from what the one before has left; what is to stay is written before anything goes. */
async function takeBack({ store }: Desk, _visit: Visit, { plan, unit, targets }: Change): Promise<number> {
  const before = (await store.submissions.all(planKey(plan))).filter((mark) => mark.unit === unit);
  let left = before;
  for (const { item, subs } of targets) {
    const marks = left.filter(({ code }) => code === item.code);
    const { remove, add } = takeBackIn(plan, marks, { rows: [item], subs });
    left = [...left.filter((mark) => !remove.includes(mark)), ...add];
  }
  for (const mark of left) if (!before.includes(mark)) await store.submissions.mark(mark);
  let changed = 0;
  for (const mark of before) {
    if (!left.includes(mark) && (await store.submissions.undo(mark))) changed++;
  }
  return changed;
}
