import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from '../store/store.js';
import type { Tally, TallyOptions } from './tally.js';

/** The counts of one period; who was counted is told by hashes alone, and their salt goes with the period. */
interface Counts {
  period: number;
  salt: string;
  counts: Record<string, number>;
}

/** Others may count at the same time; whoever comes too late so often is held back. */
const TRIES = 20;

/**
 * A counter that all processes share and that outlives a restart: for what guards something. It is kept under
 * `setting` until the next period begins. Whoever reads the store and knows an id could find its count, therefore
 * nothing that was promised to be anonymous is counted here (`tally.ts` is for that).
 */
export function createStoredTally(
  settings: Pick<Store['settings'], 'get' | 'compareAndSet'>,
  setting: string,
  { limit, periodMs, real }: TallyOptions,
): Tally {
  async function countOne(who: string): Promise<number | null> {
    const kept = await settings.get<Counts>(setting);
    const period = Math.floor(real() / periodMs);
    const now =
      kept?.period === period ? kept : { period, salt: randomBytes(32).toString('base64'), counts: {} };
    const key = createHmac('sha256', now.salt).update(who).digest('base64');
    const count = (now.counts[key] ?? 0) + 1;
    // What is too often already is not written down: nobody makes the store busy by guessing on.
    if (count > limit) return count;
    const next = { ...now, counts: { ...now.counts, [key]: count } };
    return (await settings.compareAndSet(setting, kept, next)) ? count : null;
  }

  return {
    async take(who) {
      for (let tries = 0; tries < TRIES; tries++) {
        const count = await countOne(who);
        if (count !== null) return count <= limit;
      }
      return false;
    },
  };
}
