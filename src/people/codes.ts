import { createHash } from 'node:crypto';
import { type Clock, HOUR_MS } from '../clock.js';
import type { Store } from '../store/store.js';
import { asTold, drawLetters, readLetters } from './one-time-letters.js';
import type { RoleName } from './types.js';

/** What a one-time code gives to whom it is told: a person a role, or a chat something to speak for. */
export type Grant =
  | { kind: 'role'; role: RoleName; unit: string | null }
  | { kind: 'chat'; unit: string | null; strong: boolean };

/** A code at rest: only its hash is kept, so that reading the store gives nobody a right. */
export interface Code {
  /** SHA-256 of what it is for and the code, hex. */
  id: string;
  grant: Grant;
  /** Real time in milliseconds after which it is worth nothing. */
  until: number;
  /** Chat that used it; null: nobody yet. */
  usedBy: string | null;
}

/** How long a code is good for, in hours. */
export const CODE_HOURS = 24;

/** Makes a code, keeps its hash and gives it as it is told: `ABCD-2345`. */
export async function issueCode(
  { codes }: Pick<Store, 'codes'>,
  clock: Clock,
  grant: Grant,
): Promise<string> {
  const letters = drawLetters();
  await codes.purge(clock.real());
  await codes.add({
    id: hashOf(grant.kind, letters),
    grant,
    until: clock.real() + CODE_HOURS * HOUR_MS,
    usedBy: null,
  });
  return asTold(letters);
}

/**
 * What a code gives, once: the first chat to tell it has it, and the same chat may tell it again.
 * A code for a person is none in a group, where everybody reads it, and one for a group is none in a 1:1 chat.
 * @returns null for a code that is wrong, used by another chat, or too old
 */
export async function useCode(
  { codes }: Pick<Store, 'codes'>,
  clock: Clock,
  text: string,
  chatId: string,
): Promise<Grant | null> {
  const letters = readLetters(text);
  const kind = chatId.startsWith('U') ? 'role' : 'chat';
  return letters === null ? null : codes.take(hashOf(kind, letters), chatId, clock.real());
}

const hashOf = (kind: Grant['kind'], letters: string): string =>
  createHash('sha256').update(`kamnot ${kind} ${letters}`).digest('hex');
