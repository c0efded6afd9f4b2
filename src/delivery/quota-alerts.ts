import type { Log } from '../log.js';
import { ALERT_PERCENTS, type QuotaFigures, type QuotaView } from './quota-policy.js';

/** What organizers are told about the quota. `key` names it within its month, so that it is told once. */
export type QuotaAlert = { key: string; month: string } & (
  | { kind: 'used'; percent: number; limit: number; used: number; forecast: number }
  | { kind: 'shrank'; from: number | 'unlimited'; to: number }
);

/** The month as LINE was just asked about it. */
export interface QuotaNews {
  /** `YYYY-MM`, civil. */
  month: string;
  view: Pick<QuotaView, 'limit' | 'used'>;
  /** The limit that was known before; null: none was. */
  before: QuotaFigures['limit'];
  /** Messages by the end of the month. */
  forecast: number;
}

/** What organizers must know: a limit that has shrunk, and the highest share of use that is reached. */
export function alertsOf({ month, view: { limit, used }, before, forecast }: QuotaNews): QuotaAlert[] {
  if (limit === 'unlimited') return [];
  const alerts: QuotaAlert[] = [];
  if (before !== null && (before === 'unlimited' || before > limit))
    alerts.push({ key: `shrank-${before}-${limit}`, month, kind: 'shrank', from: before, to: limit });
  const percent = ALERT_PERCENTS.findLast((each) => used * 100 >= limit * each);
  if (percent !== undefined)
    alerts.push({ key: `used-${percent}`, month, kind: 'used', percent, limit, used, forecast });
  return alerts;
}

export interface QuotaAlerts {
  /** Tells what is new of it. */
  tell(news: QuotaNews): Promise<void>;
  /** Told once a month of each thing that organizers must know. Returns the way to stop. */
  onAlert(listener: (alert: QuotaAlert) => unknown): () => void;
}

export function createQuotaAlerts(log: Log): QuotaAlerts {
  const told = new Set<string>();
  const listeners = new Set<(alert: QuotaAlert) => unknown>();

  async function tellOnce(alert: QuotaAlert): Promise<void> {
    const name = `${alert.month}|${alert.key}`;
    if (told.has(name)) return;
    told.add(name);
    log.warn({ alert: alert.kind, month: alert.month }, 'the quota needs attention');
    for (const listener of listeners) await listener(alert);
  }

  return {
    async tell(news) {
      for (const alert of alertsOf(news)) await tellOnce(alert);
    },
    onAlert(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
