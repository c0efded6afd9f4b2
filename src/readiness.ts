import type { Readiness } from './http/health.js';
import type { Store } from './store/store.js';

const STORE_WITHIN_MS = 2_000;

/** Ready when the store answers and nobody in `troubles` has one (CONTRACT 3). */
export function createReadiness(store: Pick<Store, 'ping'>, troubles: (() => string | null)[]): Readiness {
  return async () => {
    const reasons = troubles.map((trouble) => trouble()).filter((reason) => reason !== null);
    return (await answersInTime(store)) ? reasons : ['the store does not answer', ...reasons];
  };
}

async function answersInTime(store: Pick<Store, 'ping'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), STORE_WITHIN_MS);
  });
  const answer = store.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
