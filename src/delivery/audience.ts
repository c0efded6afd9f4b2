import type { Store } from '../store/store.js';

/**
 * Which of these chats must not be sent to any more, with the reason. A chat that is not in the map is open;
 * one that we do not know is LINE's to judge.
 */
export type AudienceOpen = (chatIds: string[]) => Promise<Map<string, string>>;

/** Reads the chats once per store revision: a wave asks for thousands of them. */
export function createAudience(store: Pick<Store, 'chats' | 'revision'>): AudienceOpen {
  let seen: { revision: string; inactive: Set<string> } | null = null;

  async function inactive(): Promise<Set<string>> {
    const revision = await store.revision();
    if (seen?.revision !== revision) {
      const chats = await store.chats.all();
      seen = {
        revision,
        inactive: new Set(chats.filter(({ active }) => !active).map(({ chatId }) => chatId)),
      };
    }
    return seen.inactive;
  }

  return async (chatIds) => {
    const closed = await inactive();
    const reason = 'the chat is gone: kamnot was removed, blocked or has left';
    return new Map(chatIds.filter((chatId) => closed.has(chatId)).map((chatId) => [chatId, reason]));
  };
}
