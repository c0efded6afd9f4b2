import { type Clock, civilDate } from '../clock.js';
import type { Chat, Holiday } from '../people/types.js';
import { ASSUMED_MEMBERS } from '../reminders/forecast.js';
import type { Store } from '../store/store.js';
import { chatsFor } from './audience.js';
import { followUps } from './follow-ups.js';
import type { Announcement } from './types.js';

/**
 * Messages that announcements will still cost in the month of `now`: a sending that is scheduled, and the reminders of
 * activities. Thanks are left out, because they go only where somebody came and may wait for a free reply. Pure.
 */
export function announcementsAhead(
  open: Announcement[],
  chats: Chat[],
  holidays: Holiday[],
  now: Date,
): number {
  const month = civilDate(now).slice(0, 7);
  const isAhead = (at: Date) => at > now && civilDate(at).startsWith(month);
  const members = new Map(chats.map((chat) => [chat.chatId, chat.kind === 'user' ? 1 : chat.members]));
  const costOf = (chatIds: string[]) =>
    chatIds.reduce((sum, chatId) => sum + (members.get(chatId) ?? ASSUMED_MEMBERS), 0);
  return open.reduce((sum, one) => {
    const scheduled = one.state === 'scheduled' && one.sendAt !== null;
    const told = scheduled ? asTold(one, chats) : one;
    const sending = scheduled && isAhead(new Date(one.sendAt!)) ? costOf(told.published!.chatIds) : 0;
    const after = followUps(told, holidays).filter(({ at, kind }) => kind !== 'thanks' && isAhead(at));
    const costs = after.map(({ kind }) => (kind === 'summary' ? 1 : costOf(told.published!.chatIds)));
    return sum + sending + costs.reduce((total, cost) => total + cost, 0);
  }, 0);
}

/** What a scheduled announcement will be once it was sent. */
function asTold(one: Announcement, chats: Chat[]): Announcement {
  const meant = chatsFor(one.content.targets, chats).map(({ chatId }) => chatId);
  const chatIds = [...new Set([...(one.published?.chatIds ?? []), ...meant])];
  const { content, generation } = one;
  return { ...one, published: { content, generation, at: one.sendAt!, chatIds } };
}

/** The same from the store, for the quota's forecast. */
export const createAnnouncedCost =
  (store: Pick<Store, 'announcements' | 'chats' | 'holidays'>, clock: Clock) => async (): Promise<number> => {
    const open = await store.announcements.open();
    if (open.length === 0) return 0;
    const [chats, holidays] = await Promise.all([store.chats.all(), store.holidays.all()]);
    return announcementsAhead(open, chats, holidays, clock.now());
  };
