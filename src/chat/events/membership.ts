import type { webhook } from '@line/bot-sdk';
import { bindingEnded } from '../../../templates/binding.js';
import { greeting } from '../../../templates/greeting.js';
import { toMessages } from '../../../templates/parts/index.js';
import { chatOf } from '../../line/addressed.js';
import type { Chat, ChatKind } from '../../people/types.js';
import { type Desk, replyWith } from '../desk.js';
import { encodeTap } from '../postback.js';
import type { Reply } from '../types.js';

/** Somebody follows the bot, or a group takes it in: what it does, what it keeps, and the first choice. */
export async function onArrival(desk: Desk, event: webhook.Event): Promise<Reply | null> {
  const chatId = chatOf(event);
  const kind = event.source?.type as ChatKind | undefined;
  if (!chatId || !kind) return null;
  const chat = await desk.store.chats.set(chatId, { kind, active: true });
  const drawn = greeting({
    where: kind === 'user' ? 'user' : 'group',
    chooseUnit: encodeTap({ verb: 'units', offset: 0, from: null, to: null }),
    club: encodeTap({ verb: 'club' }),
    help: encodeTap({ verb: 'help' }),
    steps: [],
  });
  return replyWith(drawn, { chat });
}

/** Blocked, left or removed: the chat and what it talked about are forgotten; nothing can be said there. */
export async function onDeparture(desk: Desk, event: webhook.Event): Promise<null> {
  const chatId = chatOf(event);
  if (!chatId) return null;
  const chat = await desk.store.chats.get(chatId);
  if (chat?.approved && chat.kind !== 'user') await tellOrganizers(desk, chat);
  await desk.store.memories.remove(chatId);
  await desk.store.chats.remove(chatId);
  return null;
}

/** Told before the chat is forgotten, so that a crash in between tells again instead of never. */
async function tellOrganizers(desk: Desk, chat: Chat): Promise<void> {
  await desk.tell(`left|${chat.chatId}|${chat.boundAt}`, toMessages([bindingEnded(chat)]));
}
