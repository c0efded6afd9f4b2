import { SMALLEST_PLAN } from '../line/limits.js';
import type { Urgency } from './types.js';

/** The month as we count on it. Figures are messages, that is recipients (reference/line-platform.md 6.3). */
export interface QuotaView {
  limit: number | 'unlimited';
  used: number;
  /** Kept back for deadline reminders. */
  reserve: number;
  /** True while LINE's answer is missing or makes no sense and `limit` is the last known or the smallest plan. */
  assumed: boolean;
}

/** What LINE said, as far as it made sense. */
export interface QuotaFigures {
  limit: number | 'unlimited' | null;
  used: number | null;
}

/** Share of the month that deadline reminders keep when nobody has worked out what they will need. */
const DEFAULT_RESERVE_SHARE = 0.2;
/** Other things never starve wholly for the reserve. */
const MOST_RESERVE_SHARE = 0.5;
/** Below this share of the limit (the reserve aside) the quota is short and low urgency waits for a free reply. */
const SHORT_SHARE = 0.2;

/** Shares of use at which organizers are told. */
export const ALERT_PERCENTS = [80, 95] as const;

/** Reads `GET /v2/bot/message/quota`: null when it makes no sense, never "unlimited" by accident. */
export function readLimit(answer: unknown): QuotaFigures['limit'] {
  const { type, value } = (answer ?? {}) as { type?: unknown; value?: unknown };
  if (type === 'none') return 'unlimited';
  return type === 'limited' && isCount(value) ? value : null;
}

/** Reads `GET /v2/bot/message/quota/consumption`. */
export function readUsed(answer: unknown): number | null {
  const { totalUsage } = (answer ?? {}) as { totalUsage?: unknown };
  return isCount(totalUsage) ? totalUsage : null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9;

/**
 * The month we count on. `known`: what LINE said last in this month; `ours`: what we ourselves sent in it.
 * `expected`: what deadline reminders will still need this month, or null.
 */
export function viewOf(
  figures: QuotaFigures,
  known: QuotaFigures,
  ours: number,
  expected: number | null,
): QuotaView {
  const limit = figures.limit ?? known.limit ?? SMALLEST_PLAN;
  const used = figures.used ?? Math.max(known.used ?? 0, ours);
  const wanted = limit === 'unlimited' ? 0 : (expected ?? Math.ceil(limit * DEFAULT_RESERVE_SHARE));
  const reserve = limit === 'unlimited' ? 0 : Math.min(wanted, Math.floor(limit * MOST_RESERVE_SHARE));
  return { limit, used, reserve, assumed: figures.limit === null || figures.used === null };
}

/** Why a push of this cost has to wait; null: it may go. `taken`: sent or on its way since LINE was asked. */
export function whyWait(view: QuotaView, taken: number, cost: number, urgency: Urgency): string | null {
  if (view.limit === 'unlimited') return null;
  const left = view.limit - view.used - taken;
  if (cost > left)
    return `the month's quota is used up: ${Math.max(0, left)} of ${view.limit} left, ${cost} needed`;
  if (urgency === 'deadline') return null;
  if (cost > left - view.reserve) {
    return `what is left of the month's quota (${left} of ${view.limit}) is kept for deadline reminders`;
  }
  const short = left - cost < view.reserve + view.limit * SHORT_SHARE;
  return urgency === 'low' && short ? "the month's quota is short: it goes free with the next reply" : null;
}

/** Messages by the end of the month: what is used, what is expected, or else the pace so far carried on. */
export function forecast(
  used: number,
  expected: number | null,
  dayOfMonth: number,
  daysInMonth: number,
): number {
  return expected === null ? Math.ceil((used / dayOfMonth) * daysInMonth) : used + expected;
}
