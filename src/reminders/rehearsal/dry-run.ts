import { civilDate } from '../../clock.js';
import { tooLate } from '../scheduler/plan-due.js';
import type { Reading, ReminderStore } from '../scheduler/reader.js';
import { dueAt } from './due-at.js';
import { type ReportedDelivery, type ReportedSkip, reportSkip } from './report.js';
import { recordsOf, reportDay } from './report-day.js';

export interface Report {
  deliveries: ReportedDelivery[];
  skipped: ReportedSkip[];
}

/**
 * What would go at a moment, and what would not; nothing is written. A push that has a record shows its state; one
 * that is settled shows what went, and what became due since is skipped.
 */
export async function dryRun(
  store: ReminderStore,
  reading: Reading,
  at: Date,
  catchUp: boolean,
): Promise<Report> {
  const { due, skipped } = await dueAt(store, reading, at, catchUp);
  const records = await recordsOf(store, reading, civilDate(at));
  return {
    deliveries: reportDay(due, records, reading, new Map()),
    skipped: [...skipped, ...tooLate(due, records).skipped].map(reportSkip),
  };
}
