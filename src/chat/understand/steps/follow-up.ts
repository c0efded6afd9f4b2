import type { Item } from '../../../plan/types.js';
import type { Intent, Memory } from '../../types.js';
import type { Context } from '../context.js';
import { rowsOf, unique } from '../rows.js';
import type { Slots } from '../slots/slots.js';

/** "อันแรก", "ข้อสุดท้าย", "อันที่ 2": a place in the list shown last. */
const ORDINAL = /(?:อัน|ตัว|ข้อ|รายการ|เรื่อง|งาน)(?:ที่\s*(\d{1,2})|(แรก)|(สุดท้าย|ท้ายสุด))/u;
/** A card over more activities than this says nothing; then ask which. */
const FEW = 3;

const sameRow = (item: Item, [code, subs, due]: Memory['items'][number]): boolean =>
  item.code === code && item.due === due && item.subItems.join() === subs.join();

/** The remembered rows that the plan still has, in the order shown. */
export function rememberedRows(context: Context): Item[] {
  const memory = context.question.memory;
  if (!memory) return [];
  return unique(memory.items.flatMap((row) => context.plan.items.filter((item) => sameRow(item, row))));
}

/** The row an ordinal points at in the list shown last; null without one. */
export function pointedAt(context: Context, slots: Slots): Item[] | null {
  const found = ORDINAL.exec(slots.text);
  const rows = found ? rememberedRows(context) : [];
  if (!found || rows.length === 0) return null;
  const [, nth, first] = found;
  const row = nth ? rows[Number(nth) - 1] : first ? rows[0] : rows.at(-1);
  return row ? [row] : null;
}

/** "(2) ล่ะ" after a card of one activity: another sub-item of it. */
export function siblings(context: Context, subs: readonly string[]): Item[] {
  const codes = new Set(rememberedRows(context).map((item) => item.code));
  if (codes.size !== 1 || subs.length === 0) return [];
  return rowsOf(context.plan, [...codes][0]!, subs);
}

/** The rows talked about last, if few enough for a card to speak of them. */
export function subject(context: Context): Item[] {
  const rows = rememberedRows(context);
  return new Set(rows.map((item) => item.code)).size <= FEW ? rows : [];
}

const CARDS: readonly Intent[] = ['lookup', 'requirement', 'points', 'responsible', 'progress'];
const PERIODS: readonly Intent[] = ['list', 'overdue', 'progress', 'activities'];

/** What was asked of the last card, to be asked of the next ("แล้ว 19 ล่ะ"). */
export function sameCard(memory: Memory | null): Intent | null {
  return memory && CARDS.includes(memory.intent) ? memory.intent : null;
}

/** What was asked of the last period, to be asked of the next ("เดือนหน้าล่ะ"). */
export function samePeriodIntent(memory: Memory | null): Intent | null {
  return memory && PERIODS.includes(memory.intent) ? memory.intent : null;
}
