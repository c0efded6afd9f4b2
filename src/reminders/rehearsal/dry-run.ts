import { messagesOf } from '../content.js';
import type { Reading, ReminderStore } from '../scheduler/reader.js';
import { dueAt } from './due-at.js';
import { type ReportedDelivery, type ReportedSkip, reportOf, reportSkip } from './report.js';

export interface Report {
  deliveries: ReportedDelivery[];
  skipped: ReportedSkip[];
}

/** What would go at a moment, and what would not; nothing is written. A push that has a record shows its state. */
export async function dryRun(
  store: ReminderStore,
  reading: Reading,
  at: Date,
  catchUp: boolean,
): Promise<Report> {
  const { due, skipped } = await dueAt(store, reading, at, catchUp);
  const records = await store.deliveries.list({ keys: due.map(({ key }) => key) });
  const statuses = new Map(records.map(({ key, status }) => [key, status]));
  return {
    deliveries: due.map((one) =>
      reportOf(one, messagesOf(one, reading.state), statuses.get(one.key) ?? 'planned'),
    ),
    skipped: skipped.map(reportSkip),
  };
}
