import { randomUUID } from 'node:crypto';
import type { webhook } from '@line/bot-sdk';
import type { ChatHandler } from '../chat/types.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { createRest } from '../rest.js';
import type { StoredEvent } from '../store/event-store.js';
import type { Store } from '../store/store.js';
import { type Verdict, verdictOn } from './event-rules.js';
import type { Replier } from './replier.js';

export interface WorkerOptions {
  store: Pick<Store, 'events'>;
  handle: ChatHandler;
  replier: Replier;
  clock: Clock;
  log: Log;
  /** Milliseconds of real time; an event that is not handled by then is taken over. */
  leaseMs?: number;
  pollMs?: number;
  owner?: string;
}

export interface Worker {
  start(): void;
  /** No new events; those at work are finished or given back within ten seconds. */
  stop(): Promise<void>;
  /** Looks at once; intake calls it after storing. */
  wake(): void;
  /** One look: handles a batch of stored events. Returns how many. */
  runOnce(): Promise<number>;
  /** Looks until nothing is waiting. */
  drain(): Promise<void>;
}

const LEASE_MS = 20_000;
const POLL_MS = 1_000;
const BATCH = 50;
const MOST_AT_WORK = 200;
const STOP_WITHIN_MS = 9_000;
/** An event whose handling has failed this often is closed: it would fail for ever. */
const MOST_ATTEMPTS = 8;

const LEAVING = new Set(['leave', 'unfollow']);
const MOST_DEPARTED = 1000;

/** Handles stored events: each once, those of one chat one after another, chats side by side. */
export function createWorker(options: WorkerOptions): Worker {
  const {
    store,
    handle,
    replier,
    clock,
    log,
    leaseMs = LEASE_MS,
    pollMs = POLL_MS,
    owner = randomUUID(),
  } = options;
  const { events } = store;
  const chains = new Map<string, Promise<void>>();
  /** Chats that are gone, and since when (LINE's timestamp). */
  const departed = new Map<string, number>();
  const { wake, rest } = createRest();
  let atWork = 0;
  let running = false;
  let loop: Promise<void> | null = null;

  async function runOnce(): Promise<number> {
    const claimed = await claim();
    await Promise.all(claimed.map(inTurn));
    return claimed.length;
  }

  async function claim(): Promise<StoredEvent[]> {
    const limit = Math.min(BATCH, MOST_AT_WORK - atWork);
    if (limit <= 0) return [];
    const claimed = await events.claim(owner, clock.real(), leaseMs, limit);
    if (departed.size > MOST_DEPARTED) departed.clear();
    for (const { type, chatId, timestamp } of claimed) {
      if (LEAVING.has(type) && chatId) departed.set(chatId, timestamp);
    }
    return claimed;
  }

  /** Behind the events of the same chat that are at work. */
  function inTurn(event: StoredEvent): Promise<void> {
    const chat = event.chatId ?? event.id;
    atWork += 1;
    const turn = (chains.get(chat) ?? Promise.resolve()).then(() => see(event));
    chains.set(chat, turn);
    return turn.finally(() => {
      atWork -= 1;
      if (chains.get(chat) === turn) chains.delete(chat);
      wake();
    });
  }

  /** Never throws: an event whose handling fails stays claimed, and is taken up again when its lease ends. */
  async function see(stored: StoredEvent): Promise<void> {
    try {
      const verdict = await verdictFor(stored);
      if (verdict === 'unwanted') await events.settle(stored.id, owner, true);
      if (verdict === 'wanted' && (await handleOnce(stored))) await events.settle(stored.id, owner);
    } catch (error) {
      log.error(
        { err: error, type: stored.type, attempts: stored.attempts },
        'an event could not be handled',
      );
      if (stored.attempts >= MOST_ATTEMPTS) await events.settle(stored.id, owner).catch(() => undefined);
    }
  }

  /** What was unsent, superseded or said in a chat that is gone is let go. */
  async function verdictFor({ chatId, ...stored }: StoredEvent): Promise<Verdict> {
    if (stored.payload === null) return 'unwanted';
    const isOver = !LEAVING.has(stored.type) && (departed.get(chatId ?? '') ?? -1) >= stored.timestamp;
    if (isOver) return 'unwanted';
    if (stored.messageId === null) return 'wanted';
    return verdictOn({ chatId, ...stored }, await events.ofMessage(stored.messageId));
  }

  /**
   * 1. An unsend or an edit empties what waits of its message, a leave what waits of its chat. 2. The chat decides
   * what to say. 3. The replier says it. False: another process has taken the event over.
   */
  async function handleOnce(stored: StoredEvent): Promise<boolean> {
    const event = stored.payload as webhook.Event;
    const replaces = stored.type === 'unsend' || stored.type === 'messageEdited';
    if (replaces && stored.messageId) await events.dropMessage(stored.messageId, stored.id);
    if (LEAVING.has(stored.type) && stored.chatId) await events.dropChat(stored.chatId, stored.timestamp);
    const reply = await handle(event);
    if (reply === null || reply.messages.length === 0) return true;
    const note = () => events.noteReply(stored.id, owner, clock.real());
    const fate = await replier.reply(stored, event, reply, note);
    log.info({ type: stored.type, fate, ms: clock.real() - stored.receivedAt }, 'event answered');
    return fate !== 'lost-claim';
  }

  async function run(): Promise<void> {
    while (running) {
      try {
        const claimed = await claim();
        for (const event of claimed) void inTurn(event);
        if (claimed.length < BATCH) await rest(pollMs);
      } catch (error) {
        log.error({ err: error }, 'the store does not answer; events wait');
        await rest(pollMs);
      }
    }
  }

  return {
    start() {
      running = true;
      loop ??= run();
    },
    async stop() {
      running = false;
      wake();
      await loop;
      await Promise.race([Promise.all(chains.values()), pause(STOP_WITHIN_MS)]);
      await events.release(owner).catch((error) => {
        log.error({ err: error }, 'events could not be given back; their leases end by themselves');
      });
    },
    wake,
    runOnce,
    async drain() {
      while ((await runOnce()) > 0);
    },
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
