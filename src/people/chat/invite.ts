import { codeForWhom, groupCode, roleCode } from '../../../templates/code.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { roleNeeded } from '../../../templates/roles.js';
import type { Command } from '../../chat/commands.js';
import type { Desk } from '../../chat/desk.js';
import { nextSteps } from '../../chat/next-steps.js';
import { sceneOf } from '../../chat/scene.js';
import type { World } from '../../chat/types.js';
import { CODE_HOURS, issueCode } from '../codes.js';
import type { RoleName } from '../types.js';
import { findUnit } from '../units.js';

/** A command with which an admin asks for a code that gives somebody else a role. */
const invitation = (words: string[], role: RoleName): Command => ({
  words,
  alone: role !== 'focal',
  where: 'private',
  async run(desk, visit, text) {
    const scene = sceneOf(visit.question, visit.world);
    if (!scene.may('grant-role', null)) return roleNeeded({ role: 'admin', steps: nextSteps(scene) });
    if (role !== 'focal') return issueRole(desk, role, null);
    const { unit } = findUnit(text, visit.world.units);
    return unit ? issueRole(desk, role, unit.name) : whichUnit(visit.world, text, words[0]!);
  },
});

async function issueRole(desk: Desk, role: RoleName, unit: string | null): Promise<Drawn> {
  const code = await issueCode(desk.store, desk.clock, { kind: 'role', role, unit });
  return roleCode({ role, unit, code, hours: CODE_HOURS });
}

export const inviteAdmin = invitation(['เพิ่มผู้ดูแลระบบ'], 'admin');
export const inviteOrganizer = invitation(['เพิ่มผู้ดูแลแผน', 'เพิ่มผู้ดูแล'], 'organizer');
export const inviteFocal = invitation(['เพิ่มผู้ประสานงาน'], 'focal');

const CLUB = /strong|สตรอง|ชมรม/i;

/** "รหัสกลุ่ม …": a code with which a group binds itself, for organizers. */
export const inviteGroup: Command = {
  words: ['รหัสกลุ่ม'],
  alone: false,
  where: 'private',
  async run(desk, visit, text) {
    const scene = sceneOf(visit.question, visit.world);
    if (!scene.may('bind', null)) return roleNeeded({ role: 'organizer', steps: nextSteps(scene) });
    const { unit } = findUnit(text, visit.world.units);
    if (!unit && !CLUB.test(text)) return whichUnit(visit.world, text, 'รหัสกลุ่ม', 'STRONG');
    return issueGroup(desk, { unit: unit?.name ?? null, strong: !unit });
  },
};

async function issueGroup(desk: Desk, binding: { unit: string | null; strong: boolean }): Promise<Drawn> {
  const code = await issueCode(desk.store, desk.clock, { kind: 'chat', ...binding });
  return groupCode({ ...binding, code, hours: CODE_HOURS });
}

/** LINE takes 13 quick replies. */
const OFFERED = 12;

function whichUnit({ units }: World, text: string, command: string, also?: string): Drawn {
  const near = text === '' ? [] : findUnit(text, units).nearest;
  const names = near.length > 0 ? near : units.slice(0, OFFERED).map(({ name }) => name);
  return codeForWhom({
    unknown: text || null,
    command,
    example: names[0] ?? also ?? 'ชื่อหน่วยงาน',
    nearest: [...(also ? [also] : []), ...names],
  });
}
