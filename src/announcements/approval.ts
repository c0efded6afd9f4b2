import type { Actor } from '../people/types.js';
import type { Store } from '../store/store.js';
import { nextQuestion } from './missing.js';
import type { Announcement } from './types.js';

/** How many people an announcement needs: its writer and a second one, or in a small office the writer alone. */
export type ApprovalRule = 'two' | 'one';

const SETTING = 'announcement-approval';

export const approvalRule = async (store: Pick<Store, 'settings'>): Promise<ApprovalRule> =>
  (await store.settings.get<ApprovalRule>(SETTING)) ?? 'two';

export const setApprovalRule = (store: Pick<Store, 'settings'>, rule: ApprovalRule): Promise<void> =>
  store.settings.set(SETTING, rule);

export type ApprovalRefusal = 'own' | 'incomplete' | 'changed' | 'not-submitted' | 'unknown-person';

/** Why this person may not approve this version; null: they may. Roles are checked by `may` before. Pure. */
export function whyNotApprove(
  announcement: Announcement,
  version: number,
  actor: Actor,
  rule: ApprovalRule,
): ApprovalRefusal | null {
  if (actor.userId === null) return 'unknown-person';
  if (announcement.version !== version) return 'changed';
  if (nextQuestion(announcement) !== null) return 'incomplete';
  if (!announcement.submitted) return 'not-submitted';
  return rule === 'two' && announcement.writer === actor.userId ? 'own' : null;
}

/** Who may approve what somebody wrote. */
export async function otherOrganizers(store: Pick<Store, 'roles'>, writer: string): Promise<string[]> {
  const roles = (await store.roles.all()).filter(({ role }) => role !== 'focal');
  return [...new Set(roles.map(({ userId }) => userId))].filter((userId) => userId !== writer);
}
