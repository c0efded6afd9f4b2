import { markDone, markNotAllowed, markUndone, markUnknownPerson } from '../../../templates/mark.js';
import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { bangkok } from '../../clock.js';
import { type Part as HandInPart, owes, partsOf, partsToUndo } from '../../people/handed-in.js';
import { type Item, type Plan, planKey } from '../../plan/types.js';
import { CONFIRM_WORD } from '../confirm-word.js';
import type { Desk, Visit } from '../desk.js';
import { listRowView, minuteOf } from '../item-view.js';
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
  if (!found || !unit || !isFresh(visit, tap) || !found.items.every((item) => owes(item, unit))) {
    return oldButton(steps);
  }
  const rows = found.items.map((item) => listRowView(scene, found.plan, item, unit));
  if (!scene.may('mark', unit)) {
    return wouldBeAllowed(visit, unit)
      ? markUnknownPerson({ say: `/${CONFIRM_WORD} ${encodeTap(tap)}` })
      : markNotAllowed({ rows, steps });
  }
  const targets = found.items.flatMap((item, index) => partsMeant(item, tap.rows[index]!.subs));
  const changed = await change(desk, visit, tap, { plan: found.plan, unit, targets });
  if (tap.verb === 'undo') return markUndone({ unit, rows, done: changed > 0, steps });
  const undo = encodeTap({ ...tap, verb: 'undo', minute: minuteOf(visit.question.at) });
  return markDone({ unit, rows, undo, already: changed === 0, steps: [...statusStep(scene), ...steps] });
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

interface Target {
  code: string;
  sub: HandInPart;
}

function partsMeant(item: Item, subs: string[]): Target[] {
  const parts =
    subs.length > 0 ? partsOf(item).filter((part) => part !== null && subs.includes(part)) : partsOf(item);
  return parts.map((sub) => ({ code: item.code, sub }));
}

async function change(
  desk: Desk,
  visit: Visit,
  tap: MarkTap,
  { plan, unit, targets }: { plan: Plan; unit: string; targets: Target[] },
): Promise<number> {
  const at = bangkok(visit.question.at).format();
  const by = visit.question.actor.userId ?? 'operator';
  let changed = 0;
  for (const { code, sub } of tap.verb === 'mark' ? targets : partsToUndo(plan, targets)) {
    const key = { plan: planKey(plan), code, sub, unit };
    const done =
      tap.verb === 'mark'
        ? desk.store.submissions.mark({ ...key, at, by })
        : desk.store.submissions.undo(key);
    if (await done) changed++;
  }
  return changed;
}
