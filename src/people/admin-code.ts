import { randomInt } from 'node:crypto';
import type { Store } from '../store/store.js';

type CodeStore = Pick<Store, 'settings' | 'roles'>;

/** The code that makes its first sender the first admin, and who that was (`forgotten` once they are). */
interface AdminCode {
  code: string;
  claimedBy: string | null;
}

const NAME = 'first admin code';
/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const SHAPE = /^[A-Z2-9]{4}-?[A-Z2-9]{4}$/;

const part = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The code to print at start while there is no admin; null once there is one. */
export async function adminCode(store: CodeStore): Promise<string | null> {
  if ((await store.roles.all()).some(({ role }) => role === 'admin')) return null;
  const made: AdminCode = { code: `${part()}-${part()}`, claimedBy: null };
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
  const said = text.trim().toUpperCase();
  if (!SHAPE.test(said)) return false;
  const known = await store.settings.get<AdminCode>(NAME);
  if (!known || known.code.replace('-', '') !== said.replace('-', '')) return false;
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
