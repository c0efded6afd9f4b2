import { codeTooOften, codeWrong, roleGranted } from '../../../templates/code.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { becameAdmin } from '../../../templates/person.js';
import type { Command } from '../../chat/commands.js';
import type { Desk, Visit } from '../../chat/desk.js';
import { approvedWords } from '../../chat/taps/approve.js';
import { claimAdmin } from '../admin-code.js';
import { bindChat } from '../bind.js';
import { type Grant, useCode } from '../codes.js';
import { readLetters } from '../one-time-letters.js';
import type { Role } from '../types.js';
import { announces, stepsOf } from './steps.js';

/** "รหัส ABCD-2345": in the 1:1 chat a role, in a group what it speaks for. */
export const claimCode: Command = {
  words: ['รหัส', 'โค้ด', 'code'],
  alone: false,
  where: 'anywhere',
  async run(desk, visit, text) {
    if (readLetters(text) === null) return null;
    return (await claim(desk, visit, text)) ?? codeWrong({ inGroup: visit.chat.kind !== 'user' });
  },
};

/** As it is printed, or without its dash but with a digit: `deadline` is a word. */
const BARE = /^(?:\w{4}-\w{4}|(?=\w*\d)\w{8})$/;

/** The code alone, as people paste it; what is none after all is a question like any other. */
export const bareCode: Command = {
  words: [''],
  alone: false,
  where: 'private',
  async run(desk, visit, text) {
    return BARE.test(text) && readLetters(text) !== null ? claim(desk, visit, text) : null;
  },
};

/**
 * 1. Guesses are counted, so that trying all codes takes longer than any of them lives.
 * 2. The first admin's code, which the first start prints. 3. A code that an admin or organizer asked for.
 */
async function claim(desk: Desk, visit: Visit, text: string): Promise<Drawn | null> {
  const { chatId, kind } = visit.chat;
  if (!(await desk.slow.codes.take(chatId))) return codeTooOften();
  if (kind === 'user' && (await claimAdmin(desk.store, chatId, text))) {
    return becameAdmin({ steps: stepsOf(withRole(visit, { role: 'admin', unit: null })) });
  }
  const grant = await useCode(desk.store, desk.clock, text, chatId);
  return grant && give(desk, visit, grant);
}

/** What the person may do from now on. */
function withRole(visit: Visit, taken: Pick<Role, 'role' | 'unit'>): Visit {
  const { actor } = visit.question;
  const role = { userId: visit.chat.chatId, ...taken };
  return { ...visit, question: { ...visit.question, actor: { ...actor, roles: [...actor.roles, role] } } };
}

async function give(desk: Desk, visit: Visit, grant: Grant): Promise<Drawn> {
  const { chatId } = visit.chat;
  if (grant.kind === 'chat') {
    return approvedWords(visit, await bindChat(desk.store, chatId, grant, visit.question.at));
  }
  const { role, unit } = grant;
  await desk.store.roles.grant({ userId: chatId, role, unit });
  const now = withRole(visit, { role, unit });
  const steps = [...stepsOf(now), { label: 'ฉันเป็นใคร', say: 'ฉันเป็นใคร' }];
  return roleGranted({ role, unit, announces: announces(now), steps });
}
