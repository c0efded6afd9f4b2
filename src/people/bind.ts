import { bangkok } from '../clock.js';
import type { Store } from '../store/store.js';
import type { Chat } from './types.js';

/** What a chat is to speak for; a unit that is not named stays, and so does the club. */
export interface Binding {
  unit: string | null;
  strong: boolean;
}

/**
 * Lets a chat speak for a unit, the club or both, approved. Binding replaces the unit; the club stands beside it. What
 * a chat only wished for, and nobody approved, is not approved along with it.
 * A binding that changes nothing keeps its date, because a newly bound chat has no past (CONTRACT 5.5).
 * @param at civil instant
 */
export async function bindChat(
  { chats }: Pick<Store, 'chats'>,
  chatId: string,
  { unit, strong }: Binding,
  at: Date,
): Promise<Chat> {
  const known = await chats.get(chatId);
  const same =
    known?.approved === true && (unit === null || known.unit === unit) && (!strong || known.strong);
  return chats.set(chatId, {
    ...(known?.approved ? {} : { unit: null, strong: false }),
    ...(unit === null ? {} : { unit }),
    ...(strong ? { strong } : {}),
    approved: true,
    active: true,
    boundAt: same ? known.boundAt : bangkok(at).format(),
  });
}
