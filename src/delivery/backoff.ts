import { HOUR_MS } from '../clock.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Longest wait before each next attempt; hourly from the last on (reference/line-platform.md 6.1). */
export const BACKOFF_MS: readonly number[] = [
  SECOND,
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR_MS,
];

/** No delivery waits longer than this without being looked at, so that a moved clock or an ended window is noticed. */
export const LONGEST_WAIT_MS = HOUR_MS;

/**
 * Milliseconds until attempt number `attempts + 1`, with full jitter: anything between nothing and the longest wait,
 * so that a wave that failed together does not come back together. `random` gives 0 to 1.
 */
export function backoffMs(attempts: number, random: () => number = Math.random): number {
  const longest = BACKOFF_MS[Math.min(Math.max(attempts, 1), BACKOFF_MS.length) - 1] as number;
  return Math.ceil(random() * longest);
}
