import type { AnnouncementCardView } from '../../templates/announcement-card.js';
import { encodeTap } from '../chat/postback.js';
import { changedFields } from './edit.js';
import type { AnnouncementContent } from './types.js';

/** Where pictures can be fetched by LINE; null: this installation has no public https address. */
export type PictureUrl = (id: string) => string | null;

/** The card that people get: the same for the preview and for the sending. */
export function cardView(
  id: string,
  content: AnnouncementContent,
  pictureUrl: PictureUrl,
  before: AnnouncementContent | null = null,
): AnnouncementCardView {
  const changed = before ? changedFields(before, content) : [];
  return {
    mark: before ? 'correction' : null,
    content,
    picture: content.picture ? pictureUrl(content.picture) : null,
    changed,
    before,
    ack: encodeTap({ verb: 'reply', id, reply: 'ack', people: 0 }),
    join: content.when ? encodeTap({ verb: 'reply', id, reply: 'join', people: 1 }) : null,
    decline: content.when ? encodeTap({ verb: 'reply', id, reply: 'decline', people: 0 }) : null,
  };
}
