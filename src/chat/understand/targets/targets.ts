import type { NamedStep } from '../../../plan/schedule.js';
import type { Item } from '../../../plan/types.js';
import type { UnderstandingNote } from '../../types.js';
import type { Context } from '../context.js';
import { onlyCode, rowsOf, rowsUnder, unique } from '../rows.js';
import type { CodeMention } from '../slots/codes.js';

/** The activities a question is about, and the steps of schedules. */
export type Target =
  | {
      kind: 'rows';
      items: Item[];
      steps: NamedStep[];
      note: UnderstandingNote | null;
      strength: number;
      mass: number;
      several?: boolean;
      /** Named beside them, of which it cannot be told which is meant. */
      unclear?: Candidates;
    }
  | Candidates
  | { kind: 'heading'; code: string; items: Item[] }
  | { kind: 'missing'; note: UnderstandingNote };

/** What may be meant. */
export interface Candidates {
  kind: 'candidates';
  items: Item[];
  steps: NamedStep[];
  strength: number;
  mass: number;
}

/** Whether what was found says all that was said: candidates were named, only not which. */
export const isWholly = ({ strength, mass }: Pick<Candidates, 'strength' | 'mass'>): boolean =>
  isSaid({ strength }) && mass >= WHOLLY_MASS && Number.isFinite(mass);

/** Whether it says all that was said, be it one short word. */
export const isSaid = ({ strength }: Pick<Candidates, 'strength'>): boolean => strength >= WHOLLY;

const WHOLLY = 0.9;
const WHOLLY_MASS = 8;

export type Rows = Extract<Target, { kind: 'rows' }>;

/** A number says what is meant as surely as anything can. */
const SAID = { steps: [], strength: 1, mass: Number.POSITIVE_INFINITY };

export function codeTarget(context: Context, codes: readonly CodeMention[]): Target | null {
  if (codes.length === 0) return null;
  const items: Item[] = [];
  let note: UnderstandingNote | null = null;
  for (const { code, subs, known } of codes) {
    const rows =
      codes.length > 1 ? rowsUnder(context.plan, code, subs) : known ? rowsOf(context.plan, code, subs) : [];
    items.push(...rows);
    const missing = known ? subs.find((sub) => !rows.some((row) => row.subItems.includes(sub))) : undefined;
    if (missing || (!known && rows.length === 0))
      note ??= { kind: 'no-such-code', code, sub: missing ?? null };
  }
  const either = codes.flatMap(({ unsure = [] }) =>
    unsure.flatMap((code) => rowsUnder(context.plan, code, [])),
  );
  if (either.length > 0) return { ...SAID, kind: 'candidates', items: unique([...items, ...either]) };
  const [only] = codes;
  const under = only && codes.length === 1 ? rowsUnder(context.plan, only.code, only.subs) : [];
  if (items.length === 0 && under.length > 0) return { kind: 'heading', code: only!.code, items: under };
  if (items.length === 0) return { kind: 'missing', note: note! };
  return { ...SAID, kind: 'rows', items: unique(items), note };
}

/** Narrows rows found by title to sub-items named beside it ("no gift ข้อ 3"); missing when the one activity has others only. */
export function narrowed(target: Target, subs: readonly string[]): Target {
  if (target.kind === 'missing' || target.kind === 'heading' || subs.length === 0) return target;
  const items = target.items.filter((item) => item.subItems.some((sub) => subs.includes(sub)));
  if (items.length > 0) return { ...target, items };
  const code = onlyCode(target.items);
  const numbered = target.items.some((item) => item.subItems.length > 0);
  return code !== null && numbered
    ? { kind: 'missing', note: { kind: 'no-such-code', code, sub: subs[0]! } }
    : target;
}
