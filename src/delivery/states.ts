import { UsageError } from '../errors.js';
import type { DeliveryStatus } from './types.js';

/**
 * States of a delivery and the moves it may make; README.md says in words what each means.
 * - planned → sending → sent, and nothing leaves `sent`.
 * - sending → planned: a definite "not now" or an unknown outcome that is repeated with the same key and bytes.
 * - waiting: the quota or a reply token is missing.
 * - failed, skipped, unknown → planned: only when a person says so (`kamnot delivery retry`).
 */
export const MOVES: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  planned: ['sending', 'planned'],
  sending: ['planned', 'waiting', 'sent', 'failed', 'skipped', 'unknown'],
  waiting: ['sending', 'planned'],
  sent: [],
  failed: ['planned'],
  skipped: ['planned'],
  unknown: ['planned'],
};

export const STATUSES = Object.keys(MOVES) as DeliveryStatus[];

/** Nothing more happens to it by itself. */
export const isFinal = (status: DeliveryStatus): boolean =>
  !MOVES[status].includes('sending') && status !== 'sending';

export const mayMove = (from: DeliveryStatus, to: DeliveryStatus): boolean => MOVES[from].includes(to);

/** @throws UsageError for a status word that does not exist. */
export function readStatus(word: string): DeliveryStatus {
  const status = STATUSES.find((known) => known === word);
  if (!status)
    throw new UsageError(`${JSON.stringify(word)} is no status: use one of ${STATUSES.join(', ')}`);
  return status;
}
