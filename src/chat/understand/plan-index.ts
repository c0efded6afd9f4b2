import type { Alias } from '../../people/types.js';
import type { Item, Plan } from '../../plan/types.js';
import type { CodeBook } from './codes.js';
import { buildTitleIndex, type TitleIndex } from './title-index.js';

/** What is worked out once per plan. */
export interface PlanIndex {
  book: CodeBook;
  titles: TitleIndex;
}

const cache = new WeakMap<Plan, { aliases: string; index: PlanIndex }>();

function codeBook(items: Item[]): CodeBook {
  const book = new Map<string, Set<string>>();
  for (const item of items) {
    const subs = book.get(item.code) ?? new Set();
    for (const sub of item.subItems) subs.add(sub);
    book.set(item.code, subs);
  }
  return book;
}

/** The index of a plan, kept as long as the plan object lives and the aliases stay the same. */
export function indexOf(plan: Plan, aliases: Alias[]): PlanIndex {
  const signature = aliases.map(({ code, text }) => `${code}\u0000${text}`).join('\u0001');
  const kept = cache.get(plan);
  if (kept?.aliases === signature) return kept.index;
  const index = { book: codeBook(plan.items), titles: buildTitleIndex(plan, aliases) };
  cache.set(plan, { aliases: signature, index });
  return index;
}
