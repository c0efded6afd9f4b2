import type { Clock } from '../clock.js';
import type { DeliveryStore } from '../store/delivery-store.js';

/** Jumps smaller than this are drift that nobody needs to act on. Milliseconds. */
const TOLERANCE_MS = 1000;

/**
 * Notices that a clock was moved.
 * - Real time went back: leases, next attempts and ages of retry keys move back with it, else a retry key would
 *   seem younger than LINE knows it to be.
 * - Civil time jumped (sandbox, rehearsal): what waits for its time is looked at again.
 */
export function createClockWatch(clock: Clock, deliveries: Pick<DeliveryStore, 'shiftClock' | 'promoteAll'>) {
  let latest = clock.real();
  let shift = clock.now().getTime() - latest;

  return {
    async look(): Promise<void> {
      const real = clock.real();
      const back = latest - real;
      latest = real;
      if (back > TOLERANCE_MS) await deliveries.shiftClock(back);
      const moved = Math.abs(clock.now().getTime() - real - shift) > TOLERANCE_MS;
      shift = clock.now().getTime() - real;
      if (moved) await deliveries.promoteAll();
    },
  };
}
