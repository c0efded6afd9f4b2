import { setTimeout as wait } from 'node:timers/promises';
import { RATES } from './limits.js';

/** Lets calls to LINE pass at the speed LINE allows. */
export interface Pace {
  /** Resolves when a call of this method and path may go. */
  take(method: string, path: string): Promise<void>;
  /** LINE said 429 for its rate: slow this endpoint down for a while (other processes share the channel's rate). */
  slowDown(method: string, path: string): void;
}

export interface PaceOptions {
  /** Share of LINE's rate that we use; the rest absorbs jitter of the network. */
  share?: number;
  /** Monotonic milliseconds; a clock that is set back must not open or close the bucket. */
  monotonic?: () => number;
  sleep?: (ms: number) => Promise<unknown>;
}

/** Smallest bucket: 20 ms worth of calls. LINE publishes no bucket size, so we never burst. */
const BURST_MS = 20;
/** After a 429 the rate halves, then grows back to full within this time. */
const RECOVERY_MS = 30_000;
const LEAST_SHARE = 0.05;

/** A bucket for each (method, path template) row of `RATES`. */
export function createPace(options: PaceOptions = {}): Pace {
  const { share = 0.965, monotonic = () => performance.now(), sleep = (ms: number) => wait(ms) } = options;
  const buckets = new Map<string, Bucket>();

  function bucketOf(method: string, path: string): Bucket {
    const index = RATES.findIndex(
      (rate) => rate.path.test(path) && (rate.method === '*' || rate.method === method),
    );
    const rate = RATES[index] as (typeof RATES)[number];
    const key = rate.method === '*' ? `${method} ${template(path)}` : String(index);
    const known = buckets.get(key);
    if (known) return known;
    const fresh = new Bucket(rate.calls * share, rate.perMs, { monotonic, sleep });
    buckets.set(key, fresh);
    return fresh;
  }

  return {
    take: (method, path) => bucketOf(method, path).take(),
    slowDown: (method, path) => bucketOf(method, path).slowDown(),
  };
}

/** Ids in a path do not make another endpoint. */
const template = (path: string): string => path.replace(/\/[CRU][0-9a-f]{32}|\/richmenu-[^/]+/g, '/{id}');

/** Hands out start times in order; nobody waits for a timer while tokens are there. */
class Bucket {
  readonly #fullPerMs: number;
  readonly #burst: number;
  readonly #time: Required<Pick<PaceOptions, 'monotonic' | 'sleep'>>;
  /** When the bucket, drained by all promised calls, will be full again. */
  #fullAt = 0;
  #slowedAt = Number.NEGATIVE_INFINITY;
  #slowedShare = 1;

  constructor(calls: number, perMs: number, time: Required<Pick<PaceOptions, 'monotonic' | 'sleep'>>) {
    this.#fullPerMs = calls / perMs;
    this.#burst = Math.max(1, Math.floor(this.#fullPerMs * BURST_MS));
    this.#time = time;
  }

  async take(): Promise<void> {
    const now = this.#time.monotonic();
    const perMs = this.#fullPerMs * this.#share(now);
    this.#fullAt = Math.max(this.#fullAt, now) + 1 / perMs;
    const early = this.#fullAt - now - this.#burst / perMs;
    if (early > 0) await this.#time.sleep(Math.ceil(early));
  }

  slowDown(): void {
    const now = this.#time.monotonic();
    this.#slowedShare = Math.max(LEAST_SHARE, this.#share(now) / 2);
    this.#slowedAt = now;
  }

  #share(now: number): number {
    const recovered = Math.min(1, (now - this.#slowedAt) / RECOVERY_MS);
    return this.#slowedShare + (1 - this.#slowedShare) * recovered;
  }
}
