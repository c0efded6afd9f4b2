import type { webhook } from '@line/bot-sdk';
import type { Drawn } from '../../templates/parts/index.js';
import { toMessages } from '../../templates/parts/index.js';
import type { Announcing } from '../announcements/announcing.js';
import type { Clock } from '../clock.js';
import { chatOf } from '../line/addressed.js';
import type { Log } from '../log.js';
import { findActor } from '../people/actor.js';
import type { Actor, Chat, ChatKind } from '../people/types.js';
import type { Store } from '../store/store.js';
import type { SlowingDown } from './slow.js';
import type { Message, Question, Reply, World } from './types.js';

/** What the handlers of events work with. */
export interface Desk {
  store: Store;
  clock: Clock;
  log: Log;
  world(): Promise<World>;
  /** Tells organizers and admins in their 1:1 chats; the same name is told once, and `except` not at all. */
  tell(name: string, messages: Message[], except?: string): Promise<unknown>;
  /** Tells one chat what was decided elsewhere; the same name is told once. */
  tellChat(chatId: string, name: string, messages: Message[]): Promise<unknown>;
  /** What one person or chat may not do all the time. */
  slow: SlowingDown;
  /** Null: this process announces nothing. */
  announcing: Announcing | null;
}

/** An event that came from a chat we can name, and who is behind it. */
export interface Visit {
  chat: Chat;
  question: Question;
  world: World;
  /** LINE's id of the event, the same when it is handled again. */
  eventId: string;
}

/** The chat of an event, as stored; a chat seen for the first time is written down, without any right. */
export async function chatFor(desk: Desk, event: webhook.Event): Promise<Chat | null> {
  const chatId = chatOf(event);
  const kind = event.source?.type as ChatKind | undefined;
  if (!chatId || !kind) return null;
  return (await desk.store.chats.get(chatId)) ?? desk.store.chats.set(chatId, { kind, active: true });
}

/** An addressed event as a question with `text`; null when LINE names no chat. */
export async function visitOf(desk: Desk, event: webhook.Event, text: string): Promise<Visit | null> {
  const chat = await chatFor(desk, event);
  if (!chat) return null;
  const source = event.source as { userId?: string };
  const [actor, memory, world] = await Promise.all([
    findActor(desk.store, source.userId),
    desk.store.memories.get(chat.chatId, desk.clock.real()),
    desk.world(),
  ]);
  const { kind, chatId, strong, approved } = chat;
  const unit = chat.unit ?? (kind === 'user' ? focalUnit(actor) : null);
  const place = { kind, chatId, unit, strong, approved, mentioned: true };
  return {
    chat,
    world,
    eventId: event.webhookEventId,
    question: { text, at: desk.clock.now(), chat: place, actor, memory },
  };
}

/** A focal person's own unit needs no asking. */
function focalUnit({ roles }: Actor): string | null {
  const units = [...new Set(roles.flatMap(({ role, unit }) => (role === 'focal' && unit ? [unit] : [])))];
  return units.length === 1 ? units[0]! : null;
}

/** Words to go back; a 1:1 answer always matters, one in a group when it confirms something. */
export function replyWith(drawn: Drawn | Drawn[], visit: Pick<Visit, 'chat'>, confirms = false): Reply {
  return { messages: toMessages([drawn].flat()), matters: confirms || visit.chat.kind === 'user' };
}
