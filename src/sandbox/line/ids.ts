import { createHash } from 'node:crypto';
import type { Random } from './random.js';

/** `U`, `C` or `R` and 32 hex digits: what LINE calls user, group and room ids. */
export const CHAT_ID = /^[CRU][0-9a-f]{32}$/;
export const USER_ID = /^U[0-9a-f]{32}$/;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID_TIME_DIGITS = 10;
const ULID_RANDOM_DIGITS = 16;
/** LINE's message ids have 18 digits and do not fit a JavaScript number. */
const FIRST_MESSAGE_ID = 500_000_000_000_000_000n;

export interface Ids {
  chat(letter: 'C' | 'R' | 'U'): string;
  message(): string;
  /** 26 characters, ordered by `timestamp` (milliseconds since the epoch). */
  ulid(timestamp: number): string;
  /** 32 hex digits. */
  token(): string;
}

/** Ids that look like LINE's and are the same in every run of a seed. */
export function createIds(random: Random, seed: number): Ids {
  let chats = 0;
  let messages = FIRST_MESSAGE_ID;
  let tokens = 0;
  const hex = (text: string) => createHash('sha256').update(`${seed}|${text}`).digest('hex').slice(0, 32);
  return {
    chat: (letter) => letter + hex(`${letter}${++chats}`),
    message: () => String(++messages),
    ulid(timestamp) {
      let time = '';
      for (let rest = timestamp, i = 0; i < ULID_TIME_DIGITS; i++, rest = Math.floor(rest / 32)) {
        time = CROCKFORD[rest % 32] + time;
      }
      const tail = Array.from({ length: ULID_RANDOM_DIGITS }, () => CROCKFORD[Math.floor(random() * 32)]);
      return time + tail.join('');
    },
    token: () => hex(`token${++tokens}`),
  };
}
