import type { ListRowView, RowView, StatusView } from '../../templates/views.js';
import { civilDate } from '../clock.js';
import { owes, partsOf } from '../people/handed-in.js';
import { isOneOfSeveral } from '../people/which-hand-in.js';
import type { Item, Plan } from '../plan/types.js';
import { formatShort } from '../thai/format.js';
import { encodeTap } from './postback.js';
import type { Scene } from './scene.js';
import { itemId, planId, shortId } from './short-ids.js';

/** `(5)–(6)`, `(1), (3)`; empty for the whole activity. */
export function partWords(subs: string[]): string {
  const numbers = subs.map(Number);
  const run =
    subs.length > 1 && numbers.every((value, index) => index === 0 || value === numbers[index - 1]! + 1);
  return run ? `(${subs[0]})–(${subs.at(-1)})` : subs.map((sub) => `(${sub})`).join(', ');
}

/** The units whose handing in the reader may see for a row: the one asked for, the chat's own, else all. */
function unitsSeen(scene: Scene, item: Item, unit: string | null): string[] {
  const own = unit ?? scene.question.chat.unit;
  const owing = own !== null && item.owedBy.includes(own) ? [own] : unit === null ? item.owedBy : [];
  return item.kind === 'submission' ? owing.filter((one) => scene.may('see-status', one)) : [];
}

/** How a row stands, as far as the reader may know; null where there is nothing to know. */
function statusView(scene: Scene, plan: Plan, item: Item, unit: string | null): StatusView | null {
  const units = unitsSeen(scene, item, unit);
  const handed = scene.handedIn(plan);
  const [only, ...others] = units;
  if (only === undefined) return null;
  const standings = units.map((one) => handed.standing(item, one));
  const done = standings.filter((standing) => standing === 'done').length;
  if (others.length > 0) {
    const state =
      done === units.length ? 'done' : standings.some((one) => one !== 'open') ? 'partly' : 'open';
    return { state, detail: null, units: { done, total: units.length } };
  }
  const detail = standings[0] === 'open' ? null : doneDetail(scene, plan, item, only);
  return { state: standings[0]!, detail, units: null };
}

/** When the last part came in, or which parts are in. */
function doneDetail(scene: Scene, plan: Plan, item: Item, unit: string): string {
  const parts = partsOf(item).map((part) => ({ part, mark: scene.handedIn(plan).record(item, part, unit) }));
  const marked = parts.filter(({ mark }) => mark !== null);
  if (marked.length < parts.length)
    return partWords(marked.flatMap(({ part }) => (part === null ? [] : [part])));
  const dates = marked.map(({ mark }) => civilDate(new Date(mark!.at))).sort();
  return `เมื่อ ${formatShort(dates.at(-1)!)}`;
}

/** The unit on whose behalf the reader would mark a row, if it is clear and allowed. */
function markingUnit(scene: Scene, item: Item, unit: string | null): string | null {
  const own = unit ?? scene.question.chat.unit;
  const candidate = own !== null && owes(item, own) ? own : item.owedBy.length === 1 ? item.owedBy[0]! : null;
  return candidate !== null && owes(item, candidate) && scene.may('mark', candidate) ? candidate : null;
}

/** Taps that change something carry the civil minute at which they were offered: a button of last month is old. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

/** A row as it is shown, without the buttons that a card has. */
function plainRow(scene: Scene, plan: Plan, item: Item, unit: string | null): RowView {
  return {
    code: item.code,
    part: partWords(item.subItems),
    subTitles: item.subItemTitles,
    kind: item.kind,
    recurrence: item.recurrence,
    due: scene.due(item),
    status: statusView(scene, plan, item, unit),
    responsible: item.responsible.length > 0 ? item.responsible : item.owedBy,
    open: encodeTap({ verb: 'item', plan: planId(plan), rows: [{ id: itemId(plan, item), subs: [] }] }),
    mark: null,
    undo: null,
  };
}

/** A row of a card, with the buttons that the reader may use. */
export function rowView(scene: Scene, plan: Plan, item: Item, unit: string | null): RowView {
  const row = plainRow(scene, plan, item, unit);
  const owner = markingUnit(scene, item, unit);
  if (owner === null) return row;
  const standing = scene.handedIn(plan).standing(item, owner);
  const place = { plan: planId(plan), unit: shortId(owner), rows: [{ id: itemId(plan, item), subs: [] }] };
  const minute = minuteOf(scene.question.at);
  return {
    ...row,
    mark: standing === 'done' ? null : encodeTap({ verb: 'ask-mark', ...place }),
    undo: standing === 'open' ? null : encodeTap({ verb: 'undo', minute, ...place }),
  };
}

export function listRowView(scene: Scene, plan: Plan, item: Item, unit: string | null): ListRowView {
  return { row: plainRow(scene, plan, item, unit), title: item.title };
}

/** A row that is marked; where its number alone does not name it, its date is told too. */
export const markRowView = (scene: Scene, plan: Plan, item: Item, unit: string): ListRowView => ({
  ...listRowView(scene, plan, item, unit),
  ...(isOneOfSeveral(plan, item) ? { byDate: true } : {}),
});
