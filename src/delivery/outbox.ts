import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { LineClient } from '../line/client.js';
import type { Log } from '../log.js';
import { createRest } from '../rest.js';
import type { Store } from '../store/store.js';
import type { AudienceOpen } from './audience.js';
import { createClockWatch } from './clock-watch.js';
import { createHolding } from './holding.js';
import type { QuotaGate } from './quota-gate.js';
import { createRides, type Ride } from './ride-along.js';
import { createSender, type Step } from './sender.js';
import { createSlots, type SlotsOptions } from './slots.js';
import { isFinal } from './states.js';
import type { ContentProvider, Delivery, DeliveryDraft, DeliveryKind } from './types.js';

export interface OutboxOptions {
  store: Pick<Store, 'deliveries' | 'chats'>;
  line: Pick<LineClient, 'push'>;
  clock: Clock;
  log: Log;
  /** One per kind: content from today's state, at claim time. */
  providers: Partial<Record<DeliveryKind, ContentProvider>>;
  audienceOpen: AudienceOpen;
  /** Absent: every push may go (tests, and plans without a limit). */
  quota?: QuotaGate;
  slots?: SlotsOptions;
  /** Milliseconds of real time for which a claim holds; at most 20 s, renewed while held. */
  leaseMs?: number;
  /** Look at the store at least this often; what other processes planned is found by looking. */
  pollMs?: number;
  /** Name of this process in leases. */
  owner?: string;
  /** 0 to 1; for the jitter of retries. */
  random?: () => number;
  /** Tests only: told of each step of each delivery, and may end the process there. */
  onStep?: (step: Step, key: string) => void | Promise<void>;
}

export interface Outbox {
  /** Stores drafts whose key is new and sends them soon. Returns the keys that were new. */
  enqueue(drafts: DeliveryDraft[]): Promise<string[]>;
  /**
   * Stores drafts whose key is new and sends them, held by this process from the first: one whose clock shows another
   * day would put them back, or close them. Returns the keys that were new.
   */
  dispatch(drafts: DeliveryDraft[]): Promise<string[]>;
  /** Records what will not be sent, with the reason. False: the key exists. */
  recordSkipped(draft: DeliveryDraft, reason: string, status?: 'skipped' | 'unknown'): Promise<boolean>;
  start(): void;
  /** No new claims; what is in flight is finished or given back within ten seconds. */
  stop(): Promise<void>;
  /** One look: claims a batch and sees it through. Returns the number claimed. */
  runOnce(): Promise<number>;
  /** Looks until nothing is due now. */
  drain(): Promise<void>;
  /** Sends these and no others, or waits for the process that does, until none is due; gives them as they are then. */
  see(keys: string[]): Promise<Delivery[]>;
  /** Looks at once. */
  wake(): void;
  /** Messages of this chat that wait for a free reply, at most `room` of them. */
  rideAlong(chatId: string, room: number): Promise<Ride>;
  /** Told of every delivery that this process settles. Returns the way to stop. */
  onSettled(listener: (delivery: Delivery) => void): () => void;
  /** Deliveries this process holds now. */
  readonly held: number;
}

const LEASE_MS = 15_000;
const POLL_MS = 500;
/** Small enough that claiming and freezing a batch holds up nobody's answer for long. */
const BATCH = 100;
/** Held at a time, with their bodies in memory: enough to keep LINE busy while the next batch is claimed and frozen. */
const MOST_HELD = 400;
const PROMOTE_EVERY_MS = 250;
const STOP_WITHIN_MS = 9_000;
const STORE_PAUSE_MS = 1_000;

/** Every push of kamnot goes through here; README.md has the states and a "what happens if" page. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, clock, log, leaseMs = LEASE_MS, pollMs = POLL_MS, owner = randomUUID() } = options;
  const listeners = new Set<(delivery: Delivery) => void>();
  const { wake, rest } = createRest();
  const holding = createHolding({ store, clock, owner, leaseMs, onRoom: { below: MOST_HELD - BATCH, wake } });
  const watch = createClockWatch(clock, store.deliveries);
  const tell = (delivery: Delivery) => {
    for (const listener of listeners) listener(delivery);
  };
  const shared = { ...options, owner, holding, tell };
  const sender = createSender({ ...shared, slots: createSlots(options.slots) });
  const rides = createRides({ ...shared, leaseMs });
  let loop: Promise<void> | null = null;
  let promotedAt = Number.NEGATIVE_INFINITY;

  /** 1. Notice moved clocks. 2. Queue what has become due. 3. Claim. */
  async function claim(limit: number, keys?: string[]): Promise<Delivery[]> {
    await watch.look();
    await store.deliveries.promote(clock.real());
    return holding.claim(limit, keys);
  }

  /** As `claim`, but within a wave of thousands the queue is looked after only now and then. */
  async function claimNext(): Promise<Delivery[]> {
    const isWave = performance.now() - promotedAt < PROMOTE_EVERY_MS;
    const batch = isWave ? await holding.claim(BATCH) : [];
    if (batch.length > 0) return batch;
    promotedAt = performance.now();
    return claim(BATCH);
  }

  async function runOnce(keys?: string[]): Promise<number> {
    const batch = await claim(BATCH, keys);
    await sender.send(batch);
    return batch.length;
  }

  async function drain(keys?: string[]): Promise<void> {
    let claimed = 1;
    while (claimed > 0) claimed = await runOnce(keys);
  }

  async function see(keys: string[]): Promise<Delivery[]> {
    for (;;) {
      await drain(keys);
      const found = await store.deliveries.list({ keys });
      const real = clock.real();
      const settled = ({ status, nextAttemptAt }: Delivery) =>
        isFinal(status) || status === 'waiting' || (status === 'planned' && nextAttemptAt > real);
      if (found.every(settled)) return found;
      await rest(pollMs / 5);
    }
  }

  async function dispatch(drafts: DeliveryDraft[]): Promise<string[]> {
    const keys: string[] = [];
    for (let from = 0; from < drafts.length; from += BATCH) {
      const at = { civil: sender.civilNow(), real: clock.real() };
      const held = await holding.plan(drafts.slice(from, from + BATCH), at);
      await sender.send(held);
      keys.push(...held.map(({ key }) => key));
    }
    return keys;
  }

  /** Waits were reckoned by the clock of whoever ran before: KAMNOT_NOW may have moved the civil day since. */
  async function firstLook(): Promise<void> {
    await store.deliveries.promoteAll();
    const closed = await store.deliveries.closeUnreadable();
    if (closed > 0)
      log.error(
        { deliveries: closed },
        'records of another version were closed: kamnot delivery list --status failed',
      );
  }

  /** Claims while there is room; a store that fails is left alone for a second and asked again. */
  async function run(): Promise<void> {
    let looked = false;
    while (!holding.closing) {
      let pause = pollMs;
      try {
        if (!looked) await firstLook();
        looked = true;
        const batch = MOST_HELD - holding.size >= BATCH ? await claimNext() : [];
        if (batch.length > 0) {
          void sender.send(batch);
          pause = 0;
        }
        await holding.renew();
      } catch (error) {
        log.error({ err: error }, 'the store does not answer; deliveries wait');
        pause = STORE_PAUSE_MS;
      }
      if (pause > 0) await rest(pause);
    }
  }

  return {
    async enqueue(drafts) {
      const fresh = await store.deliveries.plan(drafts, { civil: sender.civilNow(), real: clock.real() });
      if (options.onStep) for (const key of fresh) await options.onStep('planned', key);
      if (fresh.length > 0) wake();
      return fresh;
    },
    dispatch,
    recordSkipped: (draft, reason, status) =>
      store.deliveries.recordSkipped(draft, reason, { civil: sender.civilNow(), real: clock.real() }, status),
    start() {
      loop ??= run();
    },
    async stop() {
      holding.close();
      wake();
      await loop;
      await holding.emptied(STOP_WITHIN_MS);
      await store.deliveries.release(owner).catch((error) => {
        log.error({ err: error }, 'claims could not be given back; they end with their leases');
      });
    },
    runOnce: () => runOnce(),
    drain: () => drain(),
    see,
    wake,
    rideAlong: rides.board,
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get held() {
      return holding.size;
    },
  };
}
