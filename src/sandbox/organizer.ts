import { setApprovalRule } from '../announcements/approval.js';
import type { Clock } from '../clock.js';
import { adminCode } from '../people/admin-code.js';
import { issueCode } from '../people/codes.js';
import type { Store } from '../store/store.js';

type OrganizerStore = Pick<Store, 'roles' | 'settings' | 'codes'>;

/** May this person announce? */
export async function isOrganizer({ roles }: Pick<Store, 'roles'>, userId: string): Promise<boolean> {
  return (await roles.of(userId)).some(({ role }) => role !== 'focal');
}

/**
 * The code that the first start of an office prints, or one that an admin hands on; said in the 1:1 chat it makes an
 * admin. Nobody else plays in the sandbox, so one person approves as in a small office.
 */
export async function organizerCode(store: OrganizerStore, clock: Clock): Promise<string> {
  await setApprovalRule(store, 'one');
  return (
    (await adminCode(store)) ?? (await issueCode(store, clock, { kind: 'role', role: 'admin', unit: null }))
  );
}
