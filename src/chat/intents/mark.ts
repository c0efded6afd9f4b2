import { markConfirmation, markDone, markForWhom, markNotAllowed } from '../../../templates/mark.js';
import type { Drawn, NextStep } from '../../../templates/parts/index.js';
import { owes } from '../../people/handed-in.js';
import type { Item } from '../../plan/types.js';
import { listRowView, minuteOf, partWords } from '../item-view.js';
import { ownerOf } from '../list-view.js';
import { nextSteps } from '../next-steps.js';
import { encodeTap, fitsButton, type TapRow } from '../postback.js';
import type { Scene } from '../scene.js';
import { itemId, planId, shortId } from '../short-ids.js';
import type { Answering, Planned } from './part.js';

/** "Handed in": asks for confirmation by a person who may; nothing is recorded here. */
export const mark: Answering = (scene, understood) => {
  const unit = unitFor(scene, understood);
  return {
    intent: 'mark',
    drawn: drawMark(scene, understood),
    items: unit === null ? understood.items : understood.items.filter((item) => owes(item, unit)),
    period: understood.period,
  };
};

/**
 * 1. For whom: the unit named, the chat's own, or the only one that owes any of the rows; else ask. Of the rows
 *    said, only those that this unit owes are meant.
 * 2. May this person: else say who may.
 * 3. Already recorded: say so, with the way back.
 * 4. Else ask for the confirming tap.
 */
export function drawMark(scene: Scene, understood: Planned): Drawn {
  const { plan } = understood;
  const unit = unitFor(scene, understood);
  if (unit === null) return askForWhom(scene, understood);
  const items = understood.items.filter((item) => owes(item, unit));
  const rows = items.map((item) => listRowView(scene, plan, item, unit));
  if (!scene.may('mark', unit)) return markNotAllowed({ rows, steps: nextSteps(scene) });
  const place = { plan: planId(plan), unit: shortId(unit), minute: minuteOf(scene.question.at) };
  const taps = items.map((item) => tapRow(understood, item));
  const confirm = { verb: 'mark' as const, ...place, rows: taps };
  if (!fitsButton(confirm)) return tooMany(scene);
  if (items.every((item) => scene.handedIn(plan).standing(item, unit) === 'done')) {
    const undo = encodeTap({ ...confirm, verb: 'undo' });
    return markDone({
      unit,
      owner: ownerOf(scene.world, plan),
      rows,
      undo,
      already: true,
      steps: nextSteps(scene),
    });
  }
  return markConfirmation({
    unit,
    owner: ownerOf(scene.world, plan),
    rows: rows.map((row, index) => withSubs(row, taps[index]!.subs)),
    confirm: encodeTap(confirm),
    cancel: encodeTap({ verb: 'cancel' }),
  });
}

function askForWhom(scene: Scene, understood: Planned): Drawn {
  const rows = understood.items.map((item) => listRowView(scene, understood.plan, item, null));
  const owing = unitsOwing(understood);
  const units = unitSteps(scene, understood, owing);
  if (owing.length > 0 && units.length === 0) return markNotAllowed({ rows, steps: nextSteps(scene) });
  return markForWhom({ rows, units });
}

const unitsOwing = ({ items }: Planned): string[] => [
  ...new Set(items.filter(({ kind }) => kind === 'submission').flatMap(({ owedBy }) => owedBy)),
];

/** The confirmation names exactly the sub-items that will be recorded. */
function withSubs<T extends { row: { part: string } }>(view: T, subs: string[]): T {
  return subs.length > 0 ? { ...view, row: { ...view.row, part: partWords(subs) } } : view;
}

function tapRow({ plan, subs }: Planned, item: Item): TapRow {
  const named = (subs ?? []).filter((sub) => item.subItems.includes(sub));
  return { id: itemId(plan, item), subs: named.length < item.subItems.length ? named : [] };
}

function unitFor(scene: Scene, understood: Planned): string | null {
  const own = understood.unit ?? scene.question.chat.unit;
  const owing = unitsOwing(understood);
  if (own !== null && owing.includes(own)) return own;
  return owing.length === 1 ? owing[0]! : null;
}

/** One button per unit on whose behalf this person may act, with the rows that it owes. */
function unitSteps(scene: Scene, understood: Planned, owing: string[]): NextStep[] {
  const { plan, items } = understood;
  return owing
    .filter((unit) => scene.may('mark', unit))
    .map((unit) => {
      const rows = items.filter((item) => owes(item, unit)).map((item) => tapRow(understood, item));
      return { unit, tap: { verb: 'ask-mark' as const, plan: planId(plan), unit: shortId(unit), rows } };
    })
    .filter(({ tap }) => fitsButton(tap))
    .map(({ tap, unit }) => ({ label: unit, data: encodeTap(tap) }));
}

const tooMany = (scene: Scene): Drawn => ({
  alt: 'รายการที่ส่งมีมากเกินกว่าจะยืนยันในครั้งเดียวค่ะ ลองบอกทีละข้อนะคะ',
  cards: [],
  steps: nextSteps(scene),
});
