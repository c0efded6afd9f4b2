import type { Drawn } from '../../templates/parts/index.js';
import { becameAdmin, forgetQuestion, person } from '../../templates/person.js';
import { claimAdmin } from '../people/admin-code.js';
import { exportPerson } from '../people/person.js';
import type { Role, RoleName } from '../people/types.js';
import { normalise } from '../thai/normalise.js';
import type { Desk, Visit } from './desk.js';
import { minuteOf } from './item-view.js';
import { encodeTap } from './postback.js';

type Command = (desk: Desk, visit: Visit, userId: string) => Promise<Drawn>;

const ROLE_NAMES: Record<RoleName, string> = {
  admin: 'ผู้ดูแลระบบ',
  organizer: 'ผู้ดูแลแผน',
  focal: 'ผู้ประสานงาน',
};

const whoAmI: Command = async (desk, visit, userId) => {
  const record = await exportPerson(desk.store, userId);
  return person({
    unit: record.chat?.unit ?? null,
    roles: record.roles.map(roleWords),
    marks: record.submissions.length,
    forget: forgetTap(visit),
  });
};

const forgetMe: Command = async (_desk, visit) =>
  forgetQuestion({ forget: forgetTap(visit), cancel: encodeTap({ verb: 'cancel' }) });

const forgetTap = (visit: Visit): string =>
  encodeTap({ verb: 'forget', minute: minuteOf(visit.question.at) });

const roleWords = ({ role, unit }: Role): string => `${ROLE_NAMES[role]}${unit ? ` ${unit}` : ''}`;

/** What a person can ask about their own data, by the whole message, normalised; in the 1:1 chat only. */
const COMMANDS: Record<string, Command> = {
  ฉันเป็นใคร: whoAmI,
  ข้อมูลของฉัน: whoAmI,
  ลืมฉัน: forgetMe,
  ลบข้อมูลของฉัน: forgetMe,
};

/** The first admin's one-time code, printed at the first start. */
export async function firstAdmin(desk: Desk, visit: Visit): Promise<Drawn | null> {
  const { userId } = visit.question.actor;
  if (userId === null || visit.chat.kind !== 'user') return null;
  return (await claimAdmin(desk.store, userId, visit.question.text)) ? becameAdmin() : null;
}

/** The personal command that a message is; null for every other message. */
export function personalCommand(visit: Visit): ((desk: Desk) => Promise<Drawn>) | null {
  const { userId } = visit.question.actor;
  const command = COMMANDS[normalise(visit.question.text.slice(0, 60)).replace(/\s+/g, '')];
  if (!command || userId === null || visit.chat.kind !== 'user') return null;
  return (desk) => command(desk, visit, userId);
}
