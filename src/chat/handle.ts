import type { webhook } from '@line/bot-sdk';
import type { Announcing } from '../announcements/announcing.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import type { Desk } from './desk.js';
import { onArrival, onDeparture } from './events/membership.js';
import { onMessage } from './events/message.js';
import { onPostback } from './events/tap.js';
import { slowingDown } from './slow.js';
import type { ChatHandler, Reply, World } from './types.js';
import { createWorldCache } from './world.js';

export interface ChatHandlerOptions {
  store: Store;
  clock: Clock;
  log: Log;
  /** Everything answers are made from; by default read from the store when its revision changes. */
  world?: () => Promise<World>;
  /** Tells organizers and admins in their 1:1 chats; by default nobody is told. */
  tell?: Desk['tell'];
  /** Tells one chat; by default nobody is told. */
  tellChat?: Desk['tellChat'];
  /** What announcements are sent with; by default there are none. */
  announcing?: Announcing;
}

type On = (desk: Desk, event: never) => Promise<Reply | null>;

/** What is done with each type of event; a type that is not here is none of our business. */
const ON: Record<string, On> = {
  message: onMessage,
  messageEdited: onMessage,
  postback: onPostback,
  follow: onArrival,
  join: onArrival,
  unfollow: onDeparture,
  leave: onDeparture,
};

const nobody = async (): Promise<never[]> => [];

/** The code that answers in LINE and in the sandbox: a stored event in, what to reply out. */
export function createChatHandler(options: ChatHandlerOptions): ChatHandler {
  const { store, clock, log, world = createWorldCache(store), tell = nobody, tellChat = nobody } = options;
  const desk: Desk = {
    store,
    clock,
    log,
    world,
    tell,
    tellChat,
    slow: slowingDown(store, clock),
    announcing: options.announcing ?? null,
  };
  return async (event: webhook.Event) => {
    const on = Object.hasOwn(ON, event.type) ? ON[event.type] : undefined;
    if (!on) return null;
    const reply = await on(desk, event as never);
    log.debug({ type: event.type, messages: reply?.messages.length ?? 0 }, 'event handled');
    return reply;
  };
}
