import { civilIso } from '../clock.js';
import type { Failure, Outcome } from '../line/status-table.js';
import { backoffMs } from './backoff.js';
import type { Moment, Settling } from './preflight.js';
import type { Delivery } from './types.js';

/** How long a delivery that the quota held back waits before it looks again. */
export const QUOTA_WAIT_MS = 10 * 60_000;

/**
 * From LINE's answer to the delivery's next state. `before` is the delivery as it was before this attempt
 * (its `inDoubt` tells of earlier attempts); `random` gives 0 to 1.
 */
export function settle(before: Delivery, outcome: Outcome, at: Moment, random: () => number): Settling {
  switch (outcome.kind) {
    case 'accepted':
      return {
        status: 'sent',
        reason: null,
        inDoubt: false,
        sentAt: civilIso(at.now),
        lineRequestId: outcome.requestId,
        acceptedRequestId: outcome.acceptedRequestId,
        sentMessageIds: outcome.sentMessageIds,
      };
    case 'refused':
      return { ...refused(before, outcome), lineRequestId: outcome.requestId };
    case 'quota-gone':
      return {
        status: 'waiting',
        reason: "the month's quota of messages is used up",
        inDoubt: before.inDoubt,
        attempts: before.attempts,
        nextAttemptAt: at.real + untilLooked(before, at, QUOTA_WAIT_MS),
        lineRequestId: outcome.requestId,
      };
    default:
      return { ...again(before, outcome, at, random), lineRequestId: outcome.requestId };
  }
}

/** A refusal settles this attempt only: when an earlier one may have been accepted, we do not know the end. */
function refused(before: Delivery, outcome: Failure): Settling {
  const reason = `LINE refused it: ${outcome.detail}`;
  if (!before.inDoubt) return { status: 'failed', reason, inDoubt: false };
  return { status: 'unknown', reason: `${reason}; whether an earlier attempt reached LINE is not known` };
}

function again(before: Delivery, outcome: Failure, at: Moment, random: () => number): Settling {
  if (outcome.kind === 'not-sent' && outcome.cause === 'held-back') {
    return { status: 'planned', inDoubt: before.inDoubt, attempts: before.attempts, nextAttemptAt: at.real };
  }
  return {
    status: 'planned',
    reason: `${REASONS[outcome.kind]}: ${outcome.detail}`,
    inDoubt: outcome.kind === 'in-doubt' || before.inDoubt,
    nextAttemptAt: at.real + untilLooked(before, at, backoffMs(before.attempts + 1, random)),
  };
}

const REASONS: Record<Failure['kind'], string> = {
  'rate-limited': 'LINE asked for a slower pace',
  unauthorized: 'LINE refused the access token (check LINE_CHANNEL_ACCESS_TOKEN)',
  'in-doubt': 'no clear answer from LINE',
  'not-sent': 'LINE could not be reached',
  refused: 'LINE refused it',
  'quota-gone': 'the quota is used up',
};

/** Not longer than to the end of the window, where its fate is written down. Milliseconds. */
export function untilLooked(delivery: Delivery, at: Moment, wait: number): number {
  const left = Date.parse(delivery.window.until) - at.now.getTime() + 1;
  return Math.max(0, Math.min(wait, left));
}
