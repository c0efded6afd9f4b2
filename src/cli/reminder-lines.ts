import type { ReportedDelivery, ReportedSkip } from '../reminders/rehearsal/report.js';

/** A push in one line for people: whom, what became of it, which rounds and how many rows. */
export function deliveryLine({ chatId, audience, unit, rounds, items, status }: ReportedDelivery): string {
  const whom = audience === 'strong' ? 'STRONG club' : (unit ?? '');
  const about = rounds.map(({ due, daysLeft }) => `${due} (${daysLeft} days)`).join(', ') || 'milestones';
  return `${status.padEnd(8)}  ${chatId}  ${whom}  ${about}, ${items.length} rows`;
}

export const skipLine = ({ chatId, reason }: ReportedSkip): string => `skipped   ${chatId}  ${reason}`;
