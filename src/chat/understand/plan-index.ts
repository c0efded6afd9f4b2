import type { Alias } from '../../people/types.js';
import type { NamedStep } from '../../plan/schedule.js';
import type { Item, Plan } from '../../plan/types.js';
import { type FormBook, formBook } from './slots/forms.js';
import type { CodeBook } from './slots/sub-items.js';
import { type TurnBook, turnBook } from './slots/turns.js';
import { type ProperNames, properNames } from './titles/proper-names.js';
import { buildTitleIndex, type TitleIndex } from './titles/title-index.js';

/** What is worked out once per plan; it refers to rows by position, so it outlives the plan object. */
export interface PlanIndex {
  book: CodeBook;
  forms: FormBook;
  names: ProperNames;
  titles: TitleIndex;
  turns: TurnBook;
}

interface Kept {
  aliases: readonly Alias[];
  steps: readonly NamedStep[];
  index: PlanIndex;
}

const byPlan = new WeakMap<Plan, Kept>();
/** Plans are read from the store anew after every change of anything; their words rarely change with it. */
const byContent = new Map<string, PlanIndex>();
const MAX_CONTENTS = 8;

function codeBook(items: Item[]): CodeBook {
  const book = new Map<string, Set<string>>();
  for (const item of items) {
    const subs = book.get(item.code) ?? new Set();
    for (const sub of item.subItems) subs.add(sub);
    book.set(item.code, subs);
  }
  return book;
}

/** Everything the index is made from, as one text; comparing it is far cheaper than building anew. */
function contentOf(plan: Plan, aliases: readonly Alias[], steps: readonly NamedStep[]): string {
  return JSON.stringify([
    aliases,
    steps,
    plan.items.map((item) => [
      item.code,
      item.subItems,
      item.title,
      item.subItemTitles,
      item.requirements,
      item.source.text,
    ]),
  ]);
}

function build(plan: Plan, aliases: readonly Alias[], steps: readonly NamedStep[]): PlanIndex {
  const content = contentOf(plan, aliases, steps);
  const known = byContent.get(content);
  if (known) return known;
  const index = {
    book: codeBook(plan.items),
    forms: formBook(plan.items),
    names: properNames(plan.items),
    titles: buildTitleIndex(plan, aliases, steps),
    turns: turnBook(plan.items),
  };
  const oldest = byContent.keys().next();
  if (byContent.size >= MAX_CONTENTS && !oldest.done) byContent.delete(oldest.value);
  byContent.set(content, index);
  return index;
}

/**
 * The index of a plan, built once per content of plan, aliases and schedules.
 * @param steps of the plan's year, from all documents
 */
export function indexOf(plan: Plan, aliases: readonly Alias[], steps: readonly NamedStep[] = []): PlanIndex {
  const kept = byPlan.get(plan);
  if (kept?.aliases === aliases && kept.steps === steps) return kept.index;
  const index = build(plan, aliases, steps);
  byPlan.set(plan, { aliases, steps, index });
  return index;
}
