import { handedIn, owes } from '../../../people/handed-in.js';
import { may } from '../../../people/permissions.js';
import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';

/**
 * Submission rows still to be handed in, by the unit or (without one) by anybody who owes them. Rows that
 * nobody owes stay outstanding. Without the right to see status (CONTRACT 6) every submission row counts.
 */
export function outstanding(context: Context, items: readonly Item[], unit: string | null): Item[] {
  const { plan, world, question } = context;
  const submissions = items.filter((item) => item.kind === 'submission');
  const { actor, chat } = question;
  const act = unit ? 'see-status' : 'see-every-status';
  if (
    world.submissions.length === 0 ||
    !may(act, { actor, chat: { ...chat, approved: chat.approved === true }, unit })
  )
    return submissions;
  const { standing } = handedIn(plan, world.submissions);
  return submissions.filter((item) => {
    const debtors = unit ? [unit] : item.owedBy;
    return debtors.length === 0 || debtors.some((one) => owes(item, one) && standing(item, one) !== 'done');
  });
}
