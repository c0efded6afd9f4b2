import { HOUR_MS } from '../../clock.js';
import { LineError, TEXT } from './errors.js';

/** Calls allowed in a window of milliseconds. */
export interface Rate {
  calls: number;
  windowMs: number;
}

export const perSecond = (calls: number): Rate => ({ calls, windowMs: 1_000 });
export const perMinute = (calls: number): Rate => ({ calls, windowMs: 60_000 });
export const perHour = (calls: number): Rate => ({ calls, windowMs: HOUR_MS });

/** What an endpoint without a rate of its own may take. */
export const DEFAULT_RATE = perSecond(2_000);

/**
 * Token buckets, one per method and path template of the channel: `calls` at most at once, refilled evenly,
 * so that 60 an hour is a burst of 60 and then one a minute. Refused calls cost nothing.
 */
export class Rates {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly real: () => number,
    public scale: number,
    private readonly burst: number,
  ) {}

  /** @throws LineError 429 when the bucket is empty. */
  take(key: string, rate: Rate): void {
    if (this.scale === Number.POSITIVE_INFINITY) return;
    const size = Math.max(1, rate.calls * this.scale * this.burst);
    const now = this.real();
    const bucket = this.buckets.get(key) ?? { left: size, at: now };
    const refill = (Math.max(0, now - bucket.at) * rate.calls * this.scale) / rate.windowMs;
    bucket.left = Math.min(size, bucket.left + refill);
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.left < 1) throw new LineError(429, TEXT.rateLimit);
    bucket.left -= 1;
  }
}
