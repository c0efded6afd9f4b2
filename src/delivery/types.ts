import type { Message } from '../chat/types.js';

/** The same words everywhere (CONTRACT 4 `delivery list`). */
export type DeliveryStatus = 'planned' | 'sending' | 'waiting' | 'sent' | 'failed' | 'skipped' | 'unknown';

/** What kind of content a delivery carries; each kind has one content provider that renders it at claim time. */
export type DeliveryKind = 'reminder' | 'announcement' | 'answer' | 'notice';

/** `deadline` may use the quota reserve; `low` waits for a fresh reply token when the quota is short. */
export type Urgency = 'deadline' | 'normal' | 'low';

export interface DeliveryDraft {
  /** Natural key, e.g. `reminder|C…|2023-03-13`; the retry key is a name-based UUID of it. */
  key: string;
  chatId: string;
  kind: DeliveryKind;
  urgency: Urgency;
  /** What the content is made from at claim time, e.g. `{date, audience, unit}`; small plain JSON. */
  subject: Record<string, unknown>;
  /** Civil window (ISO instants): not sent before `from`; after `until` it is skipped with a reason. */
  window: { from: string; until: string };
}

/**
 * Content made at claim time from today's state, or the reason why nothing is sent any more. A `subject` given here
 * is stored with the frozen body in place of the draft's, so that the record says what really went.
 */
export type Content = { messages: Message[]; subject?: Record<string, unknown> } | { skip: string };
export type ContentProvider = (delivery: Delivery, now: Date) => Promise<Content>;

export interface Delivery extends DeliveryDraft {
  status: DeliveryStatus;
  attempts: number;
  reason: string | null;
  /** Frozen JSON text of the push request; the very bytes of every attempt. */
  body: string | null;
  retryKey: string | null;
  /** Counts up when a new body replaces one that LINE certainly did not accept; part of the retry key's name. */
  generation: number;
  /** True from before a call until LINE's answer shows that no attempt so far can have been accepted. */
  inDoubt: boolean;
  /** How it went or is going out; null before the first attempt. Replies are free and carry no retry key. */
  via: 'push' | 'reply' | null;
  lineRequestId: string | null;
  acceptedRequestId: string | null;
  sentMessageIds: string[];
  /** Messages this push costs of the month's quota (members of the chat), once known. */
  cost: number | null;
  /** Civil instants, ISO with +07:00. */
  plannedAt: string;
  sentAt: string | null;
  /** Real time, milliseconds: first attempt (retry key age), next attempt, lease. */
  firstAttemptAt: number | null;
  nextAttemptAt: number;
  leaseOwner: string | null;
  leaseUntil: number | null;
}
