import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';
import type { Delivery, DeliveryDraft } from './types.js';

/** The deliveries this process has claimed, and for how long. */
export interface Holding {
  /** Up to `limit` due deliveries, of these keys only when given. */
  claim(limit: number, keys?: string[]): Promise<Delivery[]>;
  /** Stores drafts as claimed from the start. Gives those whose key was new. */
  plan(drafts: DeliveryDraft[], at: { civil: string; real: number }): Promise<Delivery[]>;
  /** Whether the delivery is still ours to send: the lease runs and nobody asked us to stop. */
  mayGo(key: string): boolean;
  drop(key: string): void;
  /** Prolongs leases that have run for a third of their time. */
  renew(): Promise<void>;
  /** From now on nothing new goes out. */
  close(): void;
  readonly closing: boolean;
  /** Resolves when nothing is held any more, or after `withinMs` of real time. */
  emptied(withinMs: number): Promise<void>;
  readonly size: number;
}

export interface HoldingOptions {
  store: Pick<Store, 'deliveries'>;
  clock: Clock;
  owner: string;
  leaseMs: number;
  /** Called when a drop leaves exactly this many held: there is room for another batch. */
  onRoom?: { below: number; wake: () => void };
}

export function createHolding({ store, clock, owner, leaseMs, onRoom }: HoldingOptions): Holding {
  const leases = new Map<string, number>();
  let closing = false;
  let onEmpty: () => void = () => undefined;

  return {
    async claim(limit, keys) {
      const until = clock.real() + leaseMs;
      const won = await store.deliveries.claim(owner, clock.real(), leaseMs, limit, keys);
      for (const { key } of won) leases.set(key, until);
      return won;
    },
    async plan(drafts, at) {
      const until = clock.real() + leaseMs;
      const keys = await store.deliveries.plan(drafts, at, { leaseOwner: owner, leaseUntil: until });
      for (const key of keys) leases.set(key, until);
      return keys.length > 0 ? store.deliveries.list({ keys }) : [];
    },
    mayGo: (key) => !closing && (leases.get(key) ?? 0) > clock.real(),
    drop(key) {
      if (!leases.delete(key)) return;
      if (leases.size === onRoom?.below) onRoom.wake();
      if (leases.size === 0) onEmpty();
    },
    async renew() {
      const due = clock.real() + (leaseMs * 2) / 3;
      const keys = [...leases].filter(([, until]) => until < due).map(([key]) => key);
      if (keys.length === 0) return;
      const until = clock.real() + leaseMs;
      // Fewer than asked for: some were settled or lost meanwhile. Nothing is prolonged here, the next look asks again.
      if ((await store.deliveries.renew(owner, keys, until)) < keys.length) return;
      for (const key of keys) if (leases.has(key)) leases.set(key, until);
    },
    close() {
      closing = true;
    },
    get closing() {
      return closing;
    },
    async emptied(withinMs) {
      if (leases.size === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        onEmpty = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    get size() {
      return leases.size;
    },
  };
}
