import type { Message } from '../../chat/types.js';
import type { CivilDate } from '../../clock.js';
import { isFinal } from '../../delivery/states.js';
import type { Delivery } from '../../delivery/types.js';
import { messagesOf } from '../content.js';
import { hears, reminderKey } from '../occurrence.js';
import type { Reading, ReminderStore } from '../scheduler/reader.js';
import type { Occurrence } from '../types.js';
import { asSent } from './as-sent.js';
import { type ReportedDelivery, reportOf } from './report.js';

const BATCH = 500;

/** Records of the day's pushes of every chat that hears, also of those that would have nothing to say by now. */
export async function recordsOf(
  store: ReminderStore,
  { state }: Reading,
  date: CivilDate,
): Promise<Delivery[]> {
  const keys = state.chats.filter(hears).map(({ chatId }) => reminderKey(chatId, date));
  const records: Delivery[] = [];
  for (let from = 0; from < keys.length; from += BATCH)
    records.push(...(await store.deliveries.list({ keys: keys.slice(from, from + BATCH) })));
  return records;
}

/**
 * The day's pushes with what became of them.
 * 1. One that has settled is reported as it went, not as it would be worded now.
 * 2. One that is due by what would go, or by what just went (`said`, by key).
 * 3. One that was sent and would have nothing to say by now is still there.
 */
export function reportDay(
  due: Occurrence[],
  records: Delivery[],
  { state }: Reading,
  said: ReadonlyMap<string, Message[]>,
): ReportedDelivery[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const went = asSent(state);
  const wentAs = (record: Delivery | undefined): ReportedDelivery | null =>
    record && isFinal(record.status) ? went(record) : null;
  const reported = due.map((one) => {
    const record = byKey.get(one.key);
    const messages = said.get(one.key);
    const settled = messages ? null : wentAs(record);
    return settled ?? reportOf(one, messages ?? messagesOf(one, state), record?.status ?? 'planned');
  });
  const keys = new Set(due.map(({ key }) => key));
  const gone = records.filter(({ key, status }) => status === 'sent' && !keys.has(key));
  return [...reported, ...gone.flatMap((record) => wentAs(record) ?? [])];
}
