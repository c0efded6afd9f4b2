import type { Item, Plan } from '../plan/types.js';

/**
 * Of one code several things may be handed in, one after another: the rounds of an activity, and activities that a
 * plan gives the same number. A mark names which of them it is for only where the plan has several, so that a plan
 * with one may word it anew.
 */
export interface WhichHandIn {
  /** What a mark of the row says; undefined: there is only this one. */
  labelOf(item: Item): string | undefined;
  /** Whether a mark with this label stands for the row. */
  counts(item: Item, label: string | undefined): boolean;
}

type Label = string | undefined;

/** `2`: the second round; `#2`: the second activity of the number; `#2.1`: the first round of that. */
const labelParts = (label: Label): { activity: string; round: string } => {
  const [, activity, round] = /^(#\d+)?\.?(.*)$/.exec(label ?? '')!;
  return { activity: activity ?? '', round: round! };
};

/**
 * Whose marks are whose, in one plan.
 * 1. A row's own label, where its activity has several hand-ins; else none.
 * 2. A mark without a round, made when there was one hand-in, stands for the first of several.
 * 3. A mark of a round stands for a row without one, or the only one left, unless that is another round: a changed
 *    file loses no submission.
 */
export function whichHandIn(plan: Pick<Plan, 'items'>): WhichHandIn {
  // Most plans label nothing, and are never asked.
  let rounds: Map<string, Set<string>> | undefined;
  const roundsOf = (item: Item): Set<string> => {
    rounds ??= roundsByThing(plan.items);
    const known = rounds;
    return new Set(thingsOf(item).flatMap((thing) => [...(known.get(thing) ?? [])]));
  };
  const labelOf = (item: Item): Label => {
    if (item.handIn === undefined || roundsOf(item).size > 1) return item.handIn;
    return labelParts(item.handIn).activity || undefined;
  };
  return {
    labelOf,
    counts(item, label) {
      if (label === labelOf(item)) return true;
      const [own, marked] = [labelParts(item.handIn), labelParts(label)];
      const known = roundsOf(item);
      if (own.activity !== marked.activity) return false;
      if (marked.round === '') return own.round === firstOf(known);
      return own.round === '' ? !known.has(marked.round) : own.round === marked.round;
    },
  };
}

/** What is handed in in rounds: an activity, or each of its sub-items. */
const thingsOf = ({ code, subItems, handIn }: Item): string[] =>
  (subItems.length > 0 ? subItems : ['']).map((sub) => [code, labelParts(handIn).activity, sub].join('|'));

/** Rounds of all that is handed in; `''`: a row that names none. */
function roundsByThing(items: readonly Item[]): Map<string, Set<string>> {
  const rounds = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.kind !== 'submission') continue;
    const { round } = labelParts(item.handIn);
    for (const thing of thingsOf(item)) rounds.set(thing, (rounds.get(thing) ?? new Set()).add(round));
  }
  return rounds;
}

/** Numbers in their order; a row that names no round comes before them. */
const firstOf = (rounds: ReadonlySet<string>): string =>
  [...rounds].sort((a, b) => Number(a) - Number(b))[0] ?? '';

/** Whether the code of a row has other hand-ins too, so that its number alone does not name it. */
export const isOneOfSeveral = (plan: Plan, { code, handIn }: Item): boolean =>
  plan.items.some((one) => one.code === code && one.kind === 'submission' && one.handIn !== handIn);
