import type { webhook } from '@line/bot-sdk';
import { afterEach, beforeEach } from 'vitest';
import { createChatHandler } from '../../src/chat/handle.js';
import type { Message, Reply } from '../../src/chat/types.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Plan } from '../../src/plan/types.js';
import type { Store } from '../../src/store/store.js';
import { type TestClock, testClock } from '../delivery/helpers.js';
import { silentLog, testStore } from '../helpers/store.js';
import { NORTH, plan, SOUTH } from './fixtures.js';

export const ALICE = `U${'a'.repeat(32)}`;
export const BOB = `U${'b'.repeat(32)}`;
export const GROUP = `C${'1'.repeat(32)}`;
export const OTHER_GROUP = `C${'2'.repeat(32)}`;

/** A chat handler on a store of its own, with a plan in it, and short ways to say and tap something. */
export interface ChatOffice {
  store: Store;
  clock: TestClock;
  plan: Plan;
  /** What organizers were told, by name. */
  told: Map<string, Message[]>;
  /** What chats were told that they did not ask, by chat and name. */
  toldChats: Map<string, Message[]>;
  handle(event: webhook.Event): Promise<Reply | null>;
  /** Writes in a 1:1 chat; in a group when `where` is one, mentioning the bot unless told not to. */
  say(text: string, where?: string, from?: string | null, mention?: boolean): Promise<Reply | null>;
  tap(data: string, where?: string, from?: string | null): Promise<Reply | null>;
  happen(type: string, where: string): Promise<Reply | null>;
  close(): Promise<void>;
}

export async function openChatOffice(at = '2023-03-13T09:00:00+07:00'): Promise<ChatOffice> {
  const store = await testStore();
  const clock = testClock(at);
  const sample = plan();
  await store.plans.save(sample, '2023-01-01T00:00:00+07:00');
  for (const unit of [NORTH, SOUTH]) await store.units.add(unit, []);
  const told = new Map<string, Message[]>();
  const tell = async (name: string, messages: Message[]) => told.set(name, messages);
  const toldChats = new Map<string, Message[]>();
  const tellChat = async (chatId: string, name: string, messages: Message[]) =>
    toldChats.set(`${chatId}|${name}`, messages);
  const handler = createChatHandler({ store, clock, log: silentLog, tell, tellChat });
  const handle = async (event: webhook.Event): Promise<Reply | null> => {
    const reply = await handler(event);
    if (reply && checkMessages(reply.messages).length > 0) {
      throw new Error(`LINE would refuse: ${JSON.stringify(checkMessages(reply.messages))}`);
    }
    return reply;
  };
  return {
    store,
    clock,
    plan: sample,
    told,
    toldChats,
    handle,
    say: (text, where = ALICE, from = ALICE, mention = true) =>
      handle(messageEvent(text, where, from, mention)),
    tap: (data, where = ALICE, from = ALICE) =>
      handle(eventOf('postback', where, from, { postback: { data } })),
    happen: (type, where) => handle(eventOf(type, where, ALICE, {})),
    close: () => store.close(),
  };
}

/** Stands for a new office in each test of the file, opened before it and closed after it. */
export function chatOfficeOfEachTest(): ChatOffice {
  const office = {} as ChatOffice;
  beforeEach(async () => {
    Object.assign(office, await openChatOffice());
  });
  afterEach(() => office.close());
  return office;
}

/** Makes a group that of a unit, as when an organizer has approved it. */
export const bind = ({ store }: ChatOffice, chatId: string, unit: string) =>
  store.chats.set(chatId, { kind: 'group', unit, approved: true, boundAt: null });

const MENTION = '@กำหนด ';

function messageEvent(text: string, where: string, from: string | null, mention: boolean): webhook.Event {
  const called = where.startsWith('U') || !mention ? text : MENTION + text;
  const mentionees = [{ index: 0, length: MENTION.length - 1, type: 'user', isSelf: true }];
  const more = called === text ? {} : { mention: { mentionees } };
  return eventOf('message', where, from, { message: { type: 'text', id: '1', text: called, ...more } });
}

/** `from` null: LINE does not say who, as it may in groups. */
export function eventOf(type: string, where: string, from: string | null, fields: object): webhook.Event {
  const kinds: Record<string, object> = {
    U: { type: 'user', userId: where },
    C: { type: 'group', groupId: where, ...(from ? { userId: from } : {}) },
    R: { type: 'room', roomId: where, ...(from ? { userId: from } : {}) },
  };
  return {
    type,
    mode: 'active',
    timestamp: 0,
    webhookEventId: 'E',
    deliveryContext: { isRedelivery: false },
    source: kinds[where[0]!],
    ...fields,
  } as unknown as webhook.Event;
}

/** What a reply says, all of it. */
export const said = (reply: Reply | null): string => JSON.stringify(reply?.messages ?? null);

/** Data of the buttons and quick replies of a reply whose data starts so. */
export function buttons(reply: Reply | null, start = ''): string[] {
  const found = [...said(reply).matchAll(/"data":"([^"]*)"/g)].map(([, data]) => data!);
  return [...new Set(found)].filter((data) => data.startsWith(start));
}
