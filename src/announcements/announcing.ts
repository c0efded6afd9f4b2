import type { Outbox } from '../delivery/outbox.js';
import type { Quota } from '../delivery/quota.js';
import type { FetchedPicture } from './picture.js';
import type { PictureUrl } from './view.js';

/** What the conversation about announcements works with beside the store. */
export interface Announcing {
  outbox: Pick<Outbox, 'enqueue'>;
  quota: Pick<Quota, 'report' | 'costOfWave'>;
  pictureUrl: PictureUrl;
  /** The bytes of a picture that somebody sent. */
  fetchPicture(messageId: string): Promise<FetchedPicture>;
}
