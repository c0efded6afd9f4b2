import type { Clock } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import type { Quota } from '../delivery/quota.js';
import type { LineAccess } from '../line/access.js';
import { createContentReader } from '../line/content.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import type { Announcing } from './announcing.js';
import { createPictureFetch, createPictureUrl } from './picture.js';
import { type AnnouncementTick, createAnnouncementTick } from './tick.js';

export interface AnnouncementParts {
  /** For the chat handler. */
  announcing: Announcing;
  /** For the jobs. */
  tick: AnnouncementTick;
}

/** Announcements in a running service; the content provider is made before, because the outbox needs it. */
export function openAnnouncements(options: {
  store: Store;
  clock: Clock;
  log: Log;
  outbox: Outbox;
  quota: Quota;
  access: LineAccess;
  publicUrl: string;
}): AnnouncementParts {
  const { store, clock, log, outbox, quota, access, publicUrl } = options;
  return {
    announcing: {
      outbox,
      quota,
      pictureUrl: createPictureUrl(publicUrl),
      fetchPicture: createPictureFetch(createContentReader(access)),
    },
    tick: createAnnouncementTick({ store, outbox, clock, log }),
  };
}
