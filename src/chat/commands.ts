import type { Drawn } from '../../templates/parts/index.js';
import { announceElsewhere } from '../announcements/chat/only-organizers.js';
import { forgetMe, whoAmI } from '../people/chat/about-me.js';
import { bareCode, claimCode } from '../people/chat/claim-code.js';
import { listGroups } from '../people/chat/groups.js';
import { inviteAdmin, inviteFocal, inviteGroup, inviteOrganizer } from '../people/chat/invite.js';
import { listRoles } from '../people/chat/roles.js';
import { readSuggestions } from '../suggestions/chat/read-suggestions.js';
import { suggest } from '../suggestions/chat/suggest.js';
import { normalise, repairMarks } from '../thai/normalise.js';
import type { Desk, Visit } from './desk.js';

/** A message that asks for something by fixed words; asked before anything is understood. */
export interface Command {
  /** Words that it is, or begins with. */
  words: string[];
  /** True: nothing may follow the words. */
  alone: boolean;
  /** `private`: in the 1:1 chat only, where LINE always says who it is. */
  where: 'private' | 'anywhere';
  /** `rest`: what follows the words, as written. Null: it is no command after all, but a question. */
  run(desk: Desk, visit: Visit, rest: string): Promise<Drawn | Drawn[] | null>;
}

/** In the order in which they are asked; longer words go before their beginnings. */
const COMMANDS: Command[] = [
  whoAmI,
  forgetMe,
  inviteAdmin,
  inviteOrganizer,
  inviteFocal,
  inviteGroup,
  listRoles,
  listGroups,
  readSuggestions,
  suggest,
  claimCode,
  bareCode,
  announceElsewhere,
];

/** The answer to a command; null for every other message. */
export async function answerCommand(desk: Desk, visit: Visit): Promise<Drawn | Drawn[] | null> {
  const text = repairMarks(visit.question.text).trim();
  for (const command of COMMANDS) {
    if (command.where === 'private' && visit.chat.kind !== 'user') continue;
    const rest = restOf(text, command);
    const answer = rest === null ? null : await command.run(desk, visit, rest);
    if (answer) return answer;
  }
  return null;
}

/** What follows the command's words; null when the text is something else. */
function restOf(text: string, { words, alone }: Command): string | null {
  if (alone) return words.includes(normalise(text.slice(0, 60)).replace(/\s+/g, '')) ? '' : null;
  const word = words.find((one) => text.toLowerCase().startsWith(one));
  return word === undefined ? null : text.slice(word.length).replace(/^[\s:：,]+/, '');
}
