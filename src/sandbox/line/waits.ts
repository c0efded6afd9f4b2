import { Refusal } from '../../errors.js';
import type { Ledger } from './ledger.js';
import type { LedgerEntry, WaitOptions, WebhookEvent, WebhookResult } from './types.js';

/** Long enough for a busy machine: it ends waits in vain and measures nothing. */
const TIMEOUT_MS = 60_000;

/**
 * Resolves with what `look` finds, now or after any later acceptance.
 * @throws Refusal after the timeout, saying what was waited for.
 */
export function waitUntil<T>(
  ledger: Ledger,
  what: string,
  look: () => T | undefined,
  { timeoutMs = TIMEOUT_MS }: WaitOptions = {},
): Promise<T> {
  const found = look();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const stop = ledger.listen(() => {
      const later = look();
      if (later === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(later);
    });
    const timer = setTimeout(() => {
      stop();
      const calls = ledger.entries.map((entry) => `${entry.method} to ${entry.to.length} chat(s)`).slice(-5);
      reject(
        new Refusal(
          `waited ${timeoutMs} ms for ${what} in vain; ${ledger.entries.length} calls were accepted, ` +
            `the last ones: ${calls.join(', ') || 'none'}`,
        ),
      );
    }, timeoutMs);
  });
}

/** The reply that used the token of this event, or of the first event of this POST. */
export function replyTo(
  ledger: Ledger,
  to: WebhookResult | WebhookEvent,
  options?: WaitOptions,
): Promise<LedgerEntry> {
  const event = 'events' in to ? to.events[0] : to;
  const token = event && 'replyToken' in event ? event.replyToken : undefined;
  if (!token) throw new Refusal('this event has no reply token: wait with waitFor or waitForSent');
  // Looks at each call once: among the ten thousand of a benchmark it would be the stand-in's dearest work.
  let seen = 0;
  const reply = () => {
    while (seen < ledger.entries.length) {
      const entry = ledger.entries[seen++];
      if (entry?.replyToken === token) return entry;
    }
    return undefined;
  };
  return waitUntil(ledger, `a reply to the ${event?.type} event`, reply, options);
}
