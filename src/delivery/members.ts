import { type Clock, DAY_MS } from '../clock.js';
import type { LineClient } from '../line/client.js';
import type { Store } from '../store/store.js';

/** What a push to a chat costs: its members, the account itself not counted. */
export interface Members {
  /** `ask`: LINE is asked when the count is older than a day; else what is known. Null: nobody knows. */
  count(chatId: string, ask: boolean): Promise<number | null>;
}

export interface MembersOptions {
  line: Pick<LineClient, 'memberCount'>;
  store: Pick<Store, 'chats'>;
  clock: Clock;
}

const FRESH_MS = DAY_MS;
/** A chat that LINE could not count is asked about again after this. */
const FAILED_MS = 10 * 60_000;

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
