import { addDays, type CivilDate } from '../../clock.js';
import type { Delivery } from '../../delivery/types.js';
import { isWorkingDay } from '../../thai/working-days.js';
import { hears, reminderKey } from '../occurrence.js';
import { readTopics } from '../topics.js';
import type { PastPush } from '../types.js';
import type { Reading, ReminderStore } from './reader.js';

const BATCH = 1_000;

/**
 * What chats were told from the first day that was missed until yesterday, by chat: a push of a later day may have
 * told what was missed, in a catching-up that ended before its tick was recorded.
 * @param missed days of sending that no tick has seen, ascending
 */
export async function recordedDays(
  store: Pick<ReminderStore, 'deliveries'>,
  { state, agenda }: Reading,
  missed: CivilDate[],
  today: CivilDate,
): Promise<ReadonlyMap<string, PastPush[]>> {
  const days: CivilDate[] = [];
  for (let date = missed[0] ?? today; date < today; date = addDays(date, 1))
    if (isWorkingDay(date, agenda.calendar)) days.push(date);
  const chats = state.chats.filter(hears);
  const keys = chats.flatMap(({ chatId }) => days.map((day) => reminderKey(chatId, day)));
  const found = new Map<string, PastPush[]>();
  for (let from = 0; from < keys.length; from += BATCH) {
    for (const record of await store.deliveries.list({ keys: keys.slice(from, from + BATCH) }))
      found.set(record.chatId, [...(found.get(record.chatId) ?? []), pastPush(record)]);
  }
  return found;
}

/** Statuses of a push that reached LINE, or may have: what it told is not told again. */
const TOLD: readonly Delivery['status'][] = ['sent', 'sending', 'unknown'];

export const pastPush = ({ status, subject }: Pick<Delivery, 'status' | 'subject'>): PastPush => ({
  date: String(subject['date']),
  told: TOLD.includes(status) ? readTopics(subject['topics']) : null,
});
