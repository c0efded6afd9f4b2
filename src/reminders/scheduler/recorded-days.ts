import type { CivilDate } from '../../clock.js';
import { hears, reminderKey } from '../occurrence.js';
import type { ReminderState } from '../types.js';
import type { ReminderStore } from './reader.js';

const BATCH = 1_000;

/** Keys of pushes of these days that have a record: such a day was not missed by that chat. */
export async function recordedDays(
  store: Pick<ReminderStore, 'deliveries'>,
  { chats }: Pick<ReminderState, 'chats'>,
  days: CivilDate[],
): Promise<ReadonlySet<string>> {
  const keys = chats.filter(hears).flatMap(({ chatId }) => days.map((day) => reminderKey(chatId, day)));
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const records = await store.deliveries.list({ keys: keys.slice(from, from + BATCH) });
    for (const { key } of records) found.add(key);
  }
  return found;
}
