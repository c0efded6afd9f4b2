import type { Readiness } from './http/health.js';
import type { Store } from './store/store.js';

const STORE_WITHIN_MS = 2_000;

/** Ready when the store answers and nobody in `troubles` has one (CONTRACT 3). */
export function createReadiness(store: Pick<Store, 'ping'>, troubles: (() => string | null)[]): Readiness {
  return async () => {
    const reasons = troubles.map((trouble) => trouble()).filter((reason) => reason !== null);
    const trouble = await troubleOf(store);
    return trouble === null ? reasons : [trouble, ...reasons];
  };
}

const SILENT = 'the store does not answer';

async function troubleOf(store: Pick<Store, 'ping'>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), STORE_WITHIN_MS);
  });
  const answer = store.ping().then(
    () => null,
    (error: { codeName?: unknown }) =>
      error.codeName === 'OutOfDiskSpace' ? 'the store cannot write: its disk is full' : SILENT,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
