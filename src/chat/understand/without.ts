import type { Item } from '../../plan/types.js';
import type { Limit } from '../types.js';
import type { Context } from './context.js';
import type { Exclusion } from './exclusion.js';
import { periodOf } from './periods.js';
import { dueWithin, isOwedBy, rowsUnder } from './rows.js';
import { type Target, titleTarget } from './targets.js';

/** What is taken away from an answer. */
export interface Without {
  from(items: Item[]): Item[];
  /** The activities asked about, without those excluded; null when none are left. */
  fromTarget(target: Target | null): Target | null;
  limits: Limit[];
  /** It was said, but what it is cannot be told: then no list may be shown as if it had not been said. */
  unclear: 'exclusion' | 'others-of-whom' | null;
}

/** The activities excluded by number or by title. */
function excludedRows(context: Context, { codes, words }: Exclusion): Item[] {
  const byNumber = codes.flatMap(({ code, subs }) => rowsUnder(context.plan, code, subs));
  const title = words ? titleTarget(context, words) : null;
  return title?.kind === 'rows' ? [...byNumber, ...title.items] : byNumber;
}

/** Reads an exclusion against the plan. */
export function withoutOf(context: Context, exclusion: Exclusion): Without {
  const rows = new Set(excludedRows(context, exclusion));
  const period = periodOf(exclusion.dates, context.today, context.plan.fiscalYear);
  const unit = exclusion.unit ?? (exclusion.ours ? context.question.chat.unit : null);
  const within = new Set(period ? dueWithin(context.plan.items, period.spans) : []);
  const keep = (item: Item): boolean =>
    !rows.has(item) && !within.has(item) && !(unit !== null && isOwedBy(item, unit));
  const limits: Limit[] = [];
  if (unit) limits.push({ kind: 'without-unit', unit });
  if (rows.size > 0) limits.push({ kind: 'without-codes', codes: codesOf([...rows]) });
  if (period) limits.push(...period.spans.map((span) => ({ kind: 'without-period' as const, period: span })));
  const lost = exclusion.words !== null && rows.size === 0;
  const whose = exclusion.ours && unit === null;
  return {
    from: (items) => items.filter(keep),
    fromTarget: (target) => remaining(target, keep),
    limits,
    unclear: whose ? 'others-of-whom' : lost ? 'exclusion' : null,
  };
}

function remaining(target: Target | null, keep: (item: Item) => boolean): Target | null {
  if (!target || target.kind === 'missing') return target;
  const items = target.items.filter(keep);
  return items.length > 0 ? { ...target, items } : null;
}

/** `23(1)` where a part of an activity is excluded, else its number. */
function codesOf(items: Item[]): string[] {
  const names = items.map(({ code, subItems }) => `${code}${subItems.map((sub) => `(${sub})`).join('')}`);
  return [...new Set(names)];
}
