import type { Drawn } from '../../../templates/parts/index.js';
import { lastAdmin, revoked, revokeQuestion, roleList, roleNeeded } from '../../../templates/roles.js';
import type { Command } from '../../chat/commands.js';
import type { Desk, Visit } from '../../chat/desk.js';
import { minuteOf } from '../../chat/item-view.js';
import { nextSteps } from '../../chat/next-steps.js';
import { encodeTap } from '../../chat/postback.js';
import { sceneOf } from '../../chat/scene.js';
import { isLastAdmin } from '../last-admin.js';
import { shortUserId } from '../short-user-id.js';
import { stepsOf } from './steps.js';

/** A confirmation of taking roles away is good for an hour. */
const FRESH_MINUTES = 60;

/** "รายชื่อผู้ดูแล": everybody with a role, each with a button that takes it away; for admins. */
export const listRoles: Command = {
  words: ['รายชื่อผู้ดูแล', 'ใครมีบทบาทบ้าง'],
  alone: true,
  where: 'private',
  async run(desk, visit) {
    if (!mayGrant(visit)) return refused(visit);
    const roles = await desk.store.roles.all();
    const people = [...new Set(roles.map(({ userId }) => userId))];
    return roleList({
      holders: people.map((userId) => ({
        short: shortUserId(userId),
        roles: roles.filter((role) => role.userId === userId),
        you: userId === visit.chat.chatId,
        revoke: isLastAdmin(roles, userId) ? null : encodeTap({ verb: 'ask-revoke', user: userId }),
      })),
      steps: stepsOf(visit),
    });
  },
};

/** The tap on a person of the list. */
export async function askRevoke(desk: Desk, visit: Visit, user: string): Promise<Drawn> {
  if (!mayGrant(visit)) return refused(visit);
  const roles = await desk.store.roles.of(user);
  if (roles.length === 0) return revoked({ short: shortUserId(user), done: false, steps: stepsOf(visit) });
  return revokeQuestion({
    holder: { short: shortUserId(user), roles },
    confirm: encodeTap({ verb: 'revoke', user, minute: minuteOf(visit.question.at) }),
    cancel: encodeTap({ verb: 'cancel' }),
  });
}

/** The confirming tap; the last admin stays, else nobody could let anybody in. */
export async function revoke(
  desk: Desk,
  visit: Visit,
  { user, minute }: { user: string; minute: number },
): Promise<Drawn> {
  if (!mayGrant(visit)) return refused(visit);
  const age = minuteOf(visit.question.at) - minute;
  if (age < 0 || age > FRESH_MINUTES) return askRevoke(desk, visit, user);
  if (isLastAdmin(await desk.store.roles.all(), user)) return lastAdmin();
  const done = await desk.store.roles.revoke(user);
  return revoked({ short: shortUserId(user), done, steps: stepsOf(visit) });
}

/** Only in the 1:1 chat: there LINE always says who it is, and nobody else reads along. */
const mayGrant = ({ chat, question, world }: Visit): boolean =>
  chat.kind === 'user' && sceneOf(question, world).may('grant-role', null);

const refused = ({ question, world }: Visit): Drawn =>
  roleNeeded({ role: 'admin', steps: nextSteps(sceneOf(question, world)) });
