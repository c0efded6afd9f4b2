import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { titleTarget } from '../titles/title-target.js';
import type { Target } from './targets.js';

/** The rows of an activity that a title names surely. */
function named(context: Context, title: string): Item[] {
  const target = titleTarget(context, title);
  return target?.kind === 'rows' ? target.items : [];
}

/**
 * "ไม่ใช่แผนจัดซื้อ เอารายงานผลจัดซื้อ": of several that may be meant, those that are not said not to be; all of them
 * where none would be left.
 * @param negated what is said not to be meant
 */
export function withoutRuledOut(
  context: Context,
  target: Target | null,
  negated: readonly string[],
): Target | null {
  if (target?.kind !== 'candidates' || negated.length === 0) return target;
  const out = new Set(negated.flatMap((title) => named(context, title)).map(({ code }) => code));
  const items = target.items.filter(({ code }) => !out.has(code));
  const codes = new Set(items.map(({ code }) => code));
  if (items.length === target.items.length || codes.size === 0) return target;
  const left = { ...target, items };
  return codes.size === 1 && target.steps.length === 0 ? { ...left, kind: 'rows', note: null } : left;
}
