import { markConfirmation, markDone, markForWhom, markNotAllowed } from '../../../templates/mark.js';
import type { Drawn, NextStep } from '../../../templates/parts/index.js';
import { owes } from '../../people/handed-in.js';
import type { Item } from '../../plan/types.js';
import { listRowView, minuteOf, partWords } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap, fitsButton, type TapRow } from '../postback.js';
import type { Scene } from '../scene.js';
import { itemId, planId, shortId } from '../short-ids.js';
import type { Answering, Planned } from './part.js';

/** "Handed in": asks for confirmation by a person who may; nothing is recorded here. */
export const mark: Answering = (scene, understood) => ({
  intent: 'mark',
  drawn: drawMark(scene, understood),
  items: understood.items,
  period: understood.period,
});

/**
 * 1. For whom: the unit named, the chat's own, or the only one that owes all rows; else ask.
 * 2. May this person: else say who may.
 * 3. Already recorded: say so, with the way back.
 * 4. Else ask for the confirming tap.
 */
export function drawMark(scene: Scene, understood: Planned): Drawn {
  const { plan } = understood;
  const items = understood.items.filter(({ kind }) => kind === 'submission');
  const unit = unitFor(scene, { ...understood, items });
  const rows = items.map((item) => listRowView(scene, plan, item, unit));
  if (unit === null)
    return markForWhom({
      rows: viewsOf(scene, understood),
      units: unitSteps(scene, { ...understood, items }),
    });
  if (!scene.may('mark', unit)) return markNotAllowed({ rows, steps: nextSteps(scene) });
  const place = { plan: planId(plan), unit: shortId(unit), minute: minuteOf(scene.question.at) };
  const taps = items.map((item) => tapRow(understood, item));
  const confirm = { verb: 'mark' as const, ...place, rows: taps };
  if (!fitsButton(confirm)) return tooMany(scene);
  if (items.every((item) => scene.handedIn(plan).standing(item, unit) === 'done')) {
    const undo = encodeTap({ ...confirm, verb: 'undo' });
    return markDone({ unit, rows, undo, already: true, steps: nextSteps(scene) });
  }
  return markConfirmation({
    unit,
    rows: rows.map((row, index) => withSubs(row, taps[index]!.subs)),
    confirm: encodeTap(confirm),
    cancel: encodeTap({ verb: 'cancel' }),
  });
}

const viewsOf = (scene: Scene, { plan, items }: Planned) =>
  items.map((item) => listRowView(scene, plan, item, null));

/** The confirmation names exactly the sub-items that will be recorded. */
function withSubs<T extends { row: { part: string } }>(view: T, subs: string[]): T {
  return subs.length > 0 ? { ...view, row: { ...view.row, part: partWords(subs) } } : view;
}

function tapRow({ plan, subs }: Planned, item: Item): TapRow {
  const named = (subs ?? []).filter((sub) => item.subItems.includes(sub));
  return { id: itemId(plan, item), subs: named.length < item.subItems.length ? named : [] };
}

function unitFor(scene: Scene, { items, unit }: Planned): string | null {
  const own = unit ?? scene.question.chat.unit;
  const owedByAll = (one: string): boolean => items.length > 0 && items.every((item) => owes(item, one));
  if (own !== null && owedByAll(own)) return own;
  const candidates = [...new Set(items.flatMap(({ owedBy }) => owedBy))].filter(owedByAll);
  return candidates.length === 1 ? candidates[0]! : null;
}

/** One button per unit that owes all the rows. */
function unitSteps(scene: Scene, understood: Planned): NextStep[] {
  const { plan, items } = understood;
  const rows = items.map((item) => tapRow(understood, item));
  const units = [...new Set(items.flatMap(({ owedBy }) => owedBy))];
  return units
    .filter((unit) => items.every((item) => owes(item, unit)) && scene.may('mark', unit))
    .map((unit) => ({
      tap: { verb: 'ask-mark' as const, plan: planId(plan), unit: shortId(unit), rows },
      unit,
    }))
    .filter(({ tap }) => fitsButton(tap))
    .map(({ tap, unit }) => ({ label: unit, data: encodeTap(tap) }));
}

const tooMany = (scene: Scene): Drawn => ({
  alt: 'รายการที่ส่งมีมากเกินกว่าจะยืนยันในครั้งเดียวค่ะ ลองบอกทีละข้อนะคะ',
  cards: [],
  steps: nextSteps(scene),
});
