import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import type { RoundSlot } from '../slots/counted-rounds.js';
import type { Slots } from '../slots/slots.js';
import { rowsAt, type TurnBook } from '../slots/turns.js';
import { rememberedRows } from '../steps/follow-up.js';
import { toldBesideTurn } from './beside-turn.js';
import { isWholly, type Target } from './targets.js';

/** A sub-item that nothing else in the plan is called like is named by its turn alone. */
const NAMED = { steps: [], note: null, strength: 1, mass: Number.POSITIVE_INFINITY };

const codesOf = (items: readonly Item[]): number => new Set(items.map(({ code }) => code)).size;

type Found = Extract<Target, { items: Item[] }>;

/** Of what the words name, what has the turn, beside what was named surely: of several candidates it is asked which. */
function narrowedTo(found: Found, items: Item[]): Target {
  if (codesOf(items) > 1 && found.kind !== 'rows') return { ...NAMED, kind: 'candidates', items };
  const { strength, mass } = found.kind === 'heading' ? NAMED : found;
  const told = new Set(items.map(({ code }) => code));
  const kept = found.kind === 'rows' ? found.items.filter(({ code }) => !told.has(code)) : [];
  return { ...NAMED, kind: 'rows', items: [...kept, ...items], strength, mass };
}

/** "no gift รอบแรก": of the one activity named whose sub-items are such turns, the one in that place. */
function inPlace({ items, ...found }: Found, round: RoundSlot, book: TurnBook): Item[] {
  if (round === 'previous' || (found.kind === 'candidates' && !isWholly(found))) return [];
  const [code, ...others] = new Set(items.map((item) => item.code).filter((one) => book.has(one)));
  const subs = code && others.length === 0 ? [...book.get(code)!.keys()] : [];
  const sub = subs.length > 1 ? subs.at(round === 'last' ? -1 : round.nth - 1) : undefined;
  return items.filter((item) => item.code === code && sub !== undefined && item.subItems.includes(sub));
}

/** Rows that a turn names with no title that has it: of what was talked about last, else of the whole plan. */
function byTurnAlone(context: Context, { turns, cues, words }: Slots): Target | null {
  const book = context.index.turns;
  const last = rememberedRows(context).map(({ code }) => code);
  const talkedOf = context.plan.items.filter(({ code }) => last.includes(code));
  const again = rowsAt(talkedOf, turns, book);
  const alone = turns.filter((turn) => turn.alone);
  const items = again.length > 0 ? again : rowsAt(context.plan.items, alone, book);
  if (items.length === 0) return null;
  const told = codesOf(items) > 1 ? toldBesideTurn(context, words, items) : [];
  if (told.length > 0) return { ...NAMED, kind: 'rows', items: told };
  const one = codesOf(items) === 1 && (cues.has('when') || !cues.has('share'));
  return { ...NAMED, kind: one ? 'rows' : 'candidates', items };
}

const JOINT = /กับ|และ/u;

/** "ของขวัญกับรายงานตามแผน รอบ 6 เดือน": beside the one that is named by its title, the one that other words tell. */
function alsoAtTurn(context: Context, { turns, words }: Slots, named: readonly Item[]): Item[] {
  const alone = turns.filter((turn) => turn.alone);
  if (codesOf(named) !== 1 || alone.length < 2 || !JOINT.test(words)) return [];
  const rows = rowsAt(context.plan.items, alone, context.index.turns);
  const told = words.split(JOINT).map((part) => toldBesideTurn(context, part, rows));
  return told.flat().filter((item) => !named.some(({ code }) => code === item.code));
}

/**
 * "รายงาน no gift รอบ 6 เดือน": the sub-item that its turn tells from the others, once the activity is found.
 * 1. Of what the words name, the rows that have the turn, or stand in the place that is said of such rows. 2. Where they
 *    name nothing, the rows of the plan that have the turn.
 * @returns null where no turn is said that sub-items have; else the target, and the slots without the period or the
 *   round as which the turn was read too
 */
export function atTurn(
  context: Context,
  slots: Slots,
  found: Target | null,
): { target: Target; slots: Slots } | null {
  const { turns, round } = slots;
  const book = context.index.turns;
  if (book.size === 0 || (turns.length === 0 && round === null)) return null;
  const named = found && found.kind !== 'missing' && found.items.length > 0 ? found : null;
  const told = named ? rowsAt(named.items, turns, book) : [];
  const items = named && round !== null && told.length === 0 ? inPlace(named, round, book) : told;
  const also = items.length > 0 ? alsoAtTurn(context, slots, items) : [];
  const meant = named && items.length > 0 ? narrowedTo(named, [...items, ...also]) : null;
  const target = meant ?? (found ? null : byTurnAlone(context, slots));
  return target && { target, slots: { ...slots, period: null, round: null } };
}
