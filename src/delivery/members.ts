import { type Clock, DAY_MS } from '../clock.js';
import type { LineClient } from '../line/client.js';
import type { Store } from '../store/store.js';

/** What a push to a chat costs: its members, the account itself not counted. */
export interface Members {
  /** `ask`: LINE is asked when the count is older than a day; else what is known. Null: nobody knows. */
  count(chatId: string, ask: boolean): Promise<number | null>;
}

/** What pushes cost together; groups that nobody could count are in it as a guess. */
export interface WaveCost {
  cost: number;
  uncounted: number;
}

export interface MembersOptions {
  line: Pick<LineClient, 'memberCount'>;
  store: Pick<Store, 'chats'>;
  clock: Clock;
}

const FRESH_MS = DAY_MS;
/** A chat that LINE could not count is asked about again after this. */
const FAILED_MS = 10 * 60_000;
/** Assumed for a group that LINE could not count. */
export const ASSUMED_MEMBERS = 100;
/** Chats that LINE is asked about side by side. */
const AT_ONCE = 50;

/** Counts are an upper bound: LINE counts members who blocked the account too (reference/line-platform.md 6.4). */
export function createMembers({ line, store, clock }: MembersOptions): Members {
  const seen = new Map<string, { count: number | null; until: number }>();

  async function ask(chatId: string): Promise<number | null> {
    const known = (await store.chats.get(chatId))?.members ?? null;
    const answer = await line.memberCount(chatId, chatId.startsWith('R') ? 'room' : 'group');
    if (!answer.ok) return remember(chatId, known, FAILED_MS);
    if (known !== answer.value && (await store.chats.get(chatId))) {
      await store.chats.set(chatId, { members: answer.value });
    }
    return remember(chatId, answer.value, FRESH_MS);
  }

  function remember(chatId: string, count: number | null, ms: number): number | null {
    seen.set(chatId, { count, until: clock.real() + ms });
    return count;
  }

  return {
    async count(chatId, mayAsk) {
      if (chatId.startsWith('U')) return 1;
      const fresh = seen.get(chatId);
      if (fresh && fresh.until > clock.real()) return fresh.count;
      if (mayAsk) return ask(chatId);
      return fresh?.count ?? null;
    },
  };
}

/** What a push to each of these chats would cost together. */
export async function costOfWave(members: Members, chatIds: readonly string[]): Promise<WaveCost> {
  const counts: (number | null)[] = [];
  for (let from = 0; from < chatIds.length; from += AT_ONCE) {
    const part = chatIds.slice(from, from + AT_ONCE);
    counts.push(...(await Promise.all(part.map((chatId) => members.count(chatId, true)))));
  }
  const cost = counts.reduce<number>((sum, count) => sum + (count ?? ASSUMED_MEMBERS), 0);
  return { cost, uncounted: counts.filter((count) => count === null).length };
}
