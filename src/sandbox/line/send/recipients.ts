import type { Call } from '../call.js';
import { bodyErrors, invalidProperty } from '../errors.js';
import { CHAT_ID } from '../ids.js';
import type { Platform } from '../platform.js';
import { mentionsIn } from '../rules/text-v2.js';
import type { Message } from '../types.js';
import { failedToSend } from './accept.js';

export interface Recipients {
  seenBy: readonly string[];
  cost: number;
}

/**
 * Who gets a push to one chat and what it costs: a group all its members; a user nothing and nobody when
 * blocked or no friend. @throws LineError 400 for a chat that the bot cannot send to at all.
 */
export function recipientsOf({ world }: Platform, call: Call, to: string): Recipients {
  if (!CHAT_ID.test(to)) throw invalidProperty('to');
  if (!call.access.own) throw failedToSend();
  const group = world.joinedGroup(to);
  if (group) return { seenBy: group.members, cost: group.members.length };
  const user = world.users.get(to);
  if (!user) throw failedToSend();
  return world.reachable(user) ? { seenBy: [to], cost: 1 } : { seenBy: [], cost: 0 };
}

/** Mentions are for members of the group the message goes to; there are none in a 1:1 chat. */
export function checkMentions({ world }: Platform, messages: Message[], chatId: string | null): void {
  const mentions = mentionsIn(messages as unknown as Record<string, unknown>[]);
  const group = chatId === null ? undefined : world.joinedGroup(chatId);
  const wrong = mentions.filter(
    ({ userId }) => !group || (userId !== null && !group.members.includes(userId)),
  );
  if (wrong.length > 0) {
    throw bodyErrors(wrong.map(({ path }) => ({ message: 'The mentionee is not a member', property: path })));
  }
}
