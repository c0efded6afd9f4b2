import type { Store } from '../store/store.js';
import { asTold, drawLetters, readLetters } from './one-time-letters.js';

type CodeStore = Pick<Store, 'settings' | 'roles'>;

/** The code that makes its first sender the first admin, and who that was (`forgotten` once they are). */
interface AdminCode {
  code: string;
  claimedBy: string | null;
}

const NAME = 'first admin code';

/** The code to print at start while there is no admin; null once there is one. */
export async function adminCode(store: CodeStore): Promise<string | null> {
  if ((await store.roles.all()).some(({ role }) => role === 'admin')) return null;
  const made: AdminCode = { code: asTold(drawLetters()), claimedBy: null };
  const known = await store.settings.get<AdminCode>(NAME);
  if (known && known.claimedBy === null) return known.code;
  await store.settings.compareAndSet(NAME, known, made);
  return (await store.settings.get<AdminCode>(NAME))?.code ?? null;
}

/**
 * A message in a 1:1 chat that may be the code. The first sender becomes admin; the code is then used up. A message
 * that is handled again after a crash gives the same person the role again.
 */
export async function claimAdmin(store: CodeStore, userId: string, text: string): Promise<boolean> {
  const letters = readLetters(text);
  if (letters === null) return false;
  const known = await store.settings.get<AdminCode>(NAME);
  if (!known || readLetters(known.code) !== letters) return false;
  const mine =
    known.claimedBy === userId ||
    (known.claimedBy === null &&
      (await store.settings.compareAndSet(NAME, known, { ...known, claimedBy: userId })));
  if (!mine) return false;
  await store.roles.grant({ userId, role: 'admin', unit: null });
  return true;
}

/** Forgets who used the code; it stays used up. */
export async function disownClaim(store: Pick<Store, 'settings'>, userId: string): Promise<void> {
  const known = await store.settings.get<AdminCode>(NAME);
  if (known?.claimedBy !== userId) return;
  await store.settings.compareAndSet(NAME, known, { ...known, claimedBy: 'forgotten' });
}
