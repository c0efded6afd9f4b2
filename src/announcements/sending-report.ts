import type { Store } from '../store/store.js';
import { deliveryKey } from './keys.js';
import type { Announcement } from './types.js';

/** Why news is not sent once nobody could come any more. */
export const ACTIVITY_OVER = 'the activity is over';

export interface SendingCounts {
  sent: number;
  /** Not sent: refused, skipped or of unknown fate. */
  failed: number;
  /** Of those, not even tried: the activity was over by then. */
  over: number;
  /** Still on their way. */
  waiting: number;
}

/** How the sending of a generation went. */
export async function statusCounts(
  store: Pick<Store, 'deliveries'>,
  { id, chatIds }: Announcement,
  number: number,
): Promise<SendingCounts> {
  const keys = chatIds.map((chatId) => deliveryKey({ part: 'news', id, number, date: null }, chatId));
  const counts: SendingCounts = { sent: 0, failed: 0, over: 0, waiting: 0 };
  for (const { status, reason } of keys.length > 0 ? await store.deliveries.list({ keys }) : []) {
    if (status === 'sent') counts.sent++;
    else if (status === 'failed' || status === 'skipped' || status === 'unknown') counts.failed++;
    else counts.waiting++;
    if (status === 'skipped' && reason === ACTIVITY_OVER) counts.over++;
  }
  return counts;
}
