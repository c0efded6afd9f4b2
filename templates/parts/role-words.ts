import type { Role, RoleName } from '../../src/people/types.js';

const ROLE: Record<RoleName, string> = {
  admin: 'ผู้ดูแลระบบ',
  organizer: 'ผู้ดูแลแผน',
  focal: 'ผู้ประสานงาน',
};

/** `ผู้ประสานงาน สำนักเหนือ`. */
export const roleWords = ({ role, unit }: Pick<Role, 'role' | 'unit'>): string =>
  unit ? `${ROLE[role]} ${unit}` : ROLE[role];
