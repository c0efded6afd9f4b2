import { createHmac, randomBytes } from 'node:crypto';

/** Counts what one person or chat does in a while, without keeping who. */
export interface Tally {
  /** Counts once more. False: that was too often, try again later. */
  take(who: string): Promise<boolean>;
}

export interface TallyOptions {
  /** So often in one period. */
  limit: number;
  /** Length of a period in milliseconds. */
  periodMs: number;
  /** Real time in milliseconds. */
  real: () => number;
}

/**
 * A counter that cannot be traced back: names are hashed with a salt that lives in memory only and is thrown away with
 * the counts at the end of each period, so neither the store nor a backup ever knows who was counted. The price: a
 * restart begins anew, and several processes count each for itself. A salt in the store would let anybody who can read
 * it ask of each known user id how much that person suggested today, so what was promised to be anonymous would not be.
 * This slows people down and guards nothing; what guards is counted in `stored-tally.ts`.
 */
export function createTally({ limit, periodMs, real }: TallyOptions): Tally {
  let period = Number.NaN;
  let salt = Buffer.alloc(0);
  const counts = new Map<string, number>();

  function begin(now: number): void {
    if (period === now) return;
    period = now;
    salt = randomBytes(32);
    counts.clear();
  }

  return {
    async take(who) {
      begin(Math.floor(real() / periodMs));
      const key = createHmac('sha256', salt).update(who).digest('base64');
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= limit;
    },
  };
}
