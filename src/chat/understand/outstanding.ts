import { handedIn, owes } from '../../people/handed-in.js';
import type { Item } from '../../plan/types.js';
import type { Context } from './context.js';

/** Whether the answer may depend on who has handed in what (CONTRACT 6); else it goes by dates alone. */
function maySeeStatus({ question: { actor, chat } }: Context, unit: string | null): boolean {
  const bound = chat.kind !== 'user' && ((unit !== null && chat.unit === unit) || chat.strong);
  return actor.operator || actor.roles.length > 0 || bound;
}

/**
 * Submission rows still to be handed in, by the unit or (without one) by anybody who owes them. Rows that
 * nobody owes stay outstanding. Without the right to see status every submission row counts.
 */
export function outstanding(context: Context, items: readonly Item[], unit: string | null): Item[] {
  const submissions = items.filter((item) => item.kind === 'submission');
  if (context.world.submissions.length === 0 || !maySeeStatus(context, unit)) return submissions;
  const { standing } = handedIn(context.plan, context.world.submissions);
  return submissions.filter((item) => {
    const debtors = unit ? [unit] : item.owedBy;
    return debtors.length === 0 || debtors.some((one) => owes(item, one) && standing(item, one) !== 'done');
  });
}
