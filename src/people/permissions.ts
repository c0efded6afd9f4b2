import type { Actor, Chat } from './types.js';

/** What somebody may want to do (CONTRACT 6). */
export type Act =
  | 'see-status'
  | 'see-every-status'
  | 'mark'
  | 'bind'
  | 'approve'
  | 'import'
  | 'send'
  | 'see-answers'
  | 'see-quota'
  | 'grant-role';

/** Who acts, where, and on which unit's behalf. */
export interface Circumstances {
  actor: Actor;
  chat: Pick<Chat, 'kind' | 'unit' | 'strong' | 'approved'> | null;
  unit: string | null;
}

/** One reason to allow something. */
type Ground = (at: Circumstances) => boolean;

const operator: Ground = ({ actor }) => actor.operator;
const admin: Ground = ({ actor }) => actor.roles.some(({ role }) => role === 'admin');
const organizer: Ground = ({ actor }) => actor.roles.some(({ role }) => role === 'organizer');
const focalOfUnit: Ground = ({ actor, unit }) =>
  unit !== null && actor.roles.some((role) => role.role === 'focal' && role.unit === unit);

/** What is said in a group is read by all its members, so a group that nobody approved sees no status. */
const privately: Ground = ({ chat }) => chat === null || chat.kind === 'user' || chat.approved;
const anyRole: Ground = (at) => at.actor.roles.length > 0 && privately(at);
const unitChat: Ground = ({ chat, unit }) =>
  chat?.approved === true && chat.unit !== null && chat.unit === unit;
const clubChat: Ground = ({ chat }) => chat?.approved === true && chat.strong;
/** A member of the unit's chat whom LINE names; group postbacks may come without a user id. */
const memberOfUnitChat: Ground = (at) => unitChat(at) && at.actor.userId !== null;

const TABLE: Record<Act, Ground[]> = {
  'see-status': [operator, anyRole, unitChat, clubChat],
  'see-every-status': [operator, anyRole, clubChat],
  mark: [operator, admin, organizer, focalOfUnit, memberOfUnitChat],
  bind: [operator, admin, organizer],
  approve: [operator, admin, organizer],
  import: [operator, admin, organizer],
  send: [operator, admin, organizer],
  'see-answers': [operator, admin, organizer],
  'see-quota': [operator, anyRole, unitChat, clubChat],
  'grant-role': [operator, admin],
};

/** May this be done? Pure; every act of a person goes through it. */
export function may(act: Act, at: Circumstances): boolean {
  return TABLE[act].some((ground) => ground(at));
}
