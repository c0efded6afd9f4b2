import { announcementList } from '../../../templates/announcement-list.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { encodeTap } from '../../chat/postback.js';
import { standingOf } from '../standing.js';
import { type Talk, tapOn } from './context.js';

const ASKS = /^\s*(?:รายการ|ดู)\s*(?:ร่าง)?ประกาศ(?:ทั้งหมด)?\s*$/;

export const asksForList = (text: string): boolean => ASKS.test(text);

/** Announcements on one card. */
const LISTED = 10;

/** "รายการประกาศ", and its further pages: the newest first. Only for those who may announce. */
export async function listAnnouncements({ desk }: Talk, offset: number): Promise<Drawn> {
  const all = (await desk.store.announcements.all()).sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id),
  );
  const rows = all.slice(offset, offset + LISTED).map((one) => ({
    title: one.content.title || 'ยังไม่มีชื่อ',
    standing: standingOf(one),
    when: one.content.when,
    open: tapOn(one, 'show'),
  }));
  const after = offset + rows.length;
  const next =
    after < all.length
      ? { rest: all.length - after, data: encodeTap({ verb: 'announcements', offset: after }) }
      : null;
  return announcementList({ rows, offset, next });
}
