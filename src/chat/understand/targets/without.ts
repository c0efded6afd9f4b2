import type { Item } from '../../../plan/types.js';
import type { Limit } from '../../types.js';
import type { Context } from '../context.js';
import { dueWithin, isOwedBy, rowsUnder } from '../rows.js';
import type { Exclusion } from '../slots/exclusion.js';
import { periodOf } from '../slots/periods.js';
import { titleTarget } from '../titles/title-target.js';
import type { Target } from './targets.js';

/** What is taken away from an answer. */
export interface Without {
  from(items: Item[]): Item[];
  /** The activities asked about, without those excluded; null when none are left. */
  fromTarget(target: Target | null): Target | null;
  limits: Limit[];
  /** It was said, but what it is cannot be told: then no list may be shown as if it had not been said. */
  unclear: 'exclusion' | 'others-of-whom' | null;
}

/** The activities excluded by number or by title, and how they are called. */
function excludedRows(context: Context, { codes, words }: Exclusion): { rows: Item[]; names: string[] } {
  const byNumber = codes.flatMap(({ code, subs }) => rowsUnder(context.plan, code, subs));
  const said = codes.map(({ code, subs }) => `${code}${subs.map((sub) => `(${sub})`).join('')}`);
  const title = words ? titleTarget(context, words) : null;
  const titled = title?.kind === 'rows' ? title.items : [];
  const names = [...said, ...titled.map(({ code }) => code)];
  return { rows: [...byNumber, ...titled], names: [...new Set(names)] };
}

/** Reads an exclusion against the plan. */
export function withoutOf(context: Context, exclusion: Exclusion): Without {
  const excluded = excludedRows(context, exclusion);
  const rows = new Set(excluded.rows);
  const period = periodOf(exclusion.dates, context.today, context.plan.fiscalYear);
  const unit = exclusion.unit ?? (exclusion.ours ? context.question.chat.unit : null);
  const within = new Set(period ? dueWithin(context.plan.items, period.spans) : []);
  const keep = (item: Item): boolean =>
    !rows.has(item) && !within.has(item) && !(unit !== null && isOwedBy(item, unit));
  const limits: Limit[] = [];
  if (unit) limits.push({ kind: 'without-unit', unit });
  if (rows.size > 0) limits.push({ kind: 'without-codes', codes: excluded.names });
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
  const steps = target.kind === 'heading' ? [] : target.steps;
  return items.length > 0 || steps.length > 0 ? { ...target, items } : null;
}
