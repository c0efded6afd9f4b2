import type { webhook } from '@line/bot-sdk';
import { bindingEnded, speaksFor } from '../../../templates/binding.js';
import { greeting } from '../../../templates/greeting.js';
import { toMessages } from '../../../templates/parts/index.js';
import { roleHolderLeft } from '../../../templates/roles.js';
import { bangkok } from '../../clock.js';
import { chatOf } from '../../line/addressed.js';
import { forgetPerson } from '../../people/person.js';
import { shortUserId } from '../../people/short-user-id.js';
import type { Chat, ChatKind } from '../../people/types.js';
import { type Desk, replyWith } from '../desk.js';
import { encodeTap } from '../postback.js';
import type { Reply } from '../types.js';

/** Somebody follows the bot, or a group takes it in: what it does, what it keeps, and the first choice. */
export async function onArrival(desk: Desk, event: webhook.Event): Promise<Reply | null> {
  const chatId = chatOf(event);
  const kind = event.source?.type as ChatKind | undefined;
  if (!chatId || !kind) return null;
  const chat = await desk.store.chats.set(chatId, { kind, active: true, ...(await afresh(desk, chatId)) });
  const drawn = greeting({
    where: kind === 'user' ? 'user' : 'group',
    bound: kind !== 'user' && chat.approved ? speaksFor(chat) : null,
    chooseUnit: encodeTap({ verb: 'units', offset: 0, from: null, to: null }),
    club: encodeTap({ verb: 'club' }),
    help: encodeTap({ verb: 'help' }),
  });
  return replyWith(drawn, { chat });
}

/**
 * A chat that comes back begins anew, also when we never saw it leave: other people may be in it now. One that was
 * bound before it was seen (by an organizer's command) keeps its binding, and so does one whose event comes again.
 */
async function afresh(desk: Desk, chatId: string): Promise<Partial<Chat>> {
  const known = await desk.store.chats.get(chatId);
  const since = bangkok(desk.clock.now()).format();
  if (!known) return { since };
  return known.active ? {} : { since, unit: null, strong: false, approved: false, boundAt: null };
}

/** Blocked, left or removed: the chat and what it talked about are forgotten; nothing can be said there. */
export async function onDeparture(desk: Desk, event: webhook.Event): Promise<null> {
  const chatId = chatOf(event);
  if (!chatId) return null;
  const chat = await desk.store.chats.get(chatId);
  if (event.source?.type === 'user') return forgetFollower(desk, chatId, chat);
  if (chat?.approved) await tellOfGroup(desk, chat);
  await desk.store.memories.remove(chatId);
  await desk.store.dialogs.remove(chatId);
  await desk.store.codes.forget(chatId);
  await desk.store.chats.remove(chatId);
  return null;
}

/**
 * Who unfollows takes everything back, the roles too (LINE's terms; DESIGN 9): a role of somebody who cannot be
 * reached would only lie about. The others with a role are told, so that they can let the person in again.
 */
async function forgetFollower(desk: Desk, userId: string, chat: Chat | null): Promise<null> {
  const roles = await desk.store.roles.of(userId);
  if (roles.length > 0) {
    const drawn = roleHolderLeft({ short: shortUserId(userId), roles });
    await desk.tell(`unfollow|${shortUserId(userId)}|${chat?.since ?? ''}`, toMessages([drawn]), userId);
  }
  await forgetPerson(desk.store, userId);
  return null;
}

/** Told before the chat is forgotten, so that a crash in between tells again instead of never. */
async function tellOfGroup(desk: Desk, chat: Chat): Promise<void> {
  await desk.tell(`left|${chat.chatId}|${chat.boundAt}`, toMessages([bindingEnded(chat)]));
}
