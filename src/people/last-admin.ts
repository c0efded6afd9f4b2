import type { Role } from './types.js';

/** Nobody else could let anybody in once this person is gone. Pure. */
export function isLastAdmin(roles: Role[], userId: string): boolean {
  const admins = new Set(roles.filter(({ role }) => role === 'admin').map((one) => one.userId));
  return admins.size === 1 && admins.has(userId);
}
