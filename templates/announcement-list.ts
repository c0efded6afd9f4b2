import type { Standing } from '../src/announcements/standing.js';
import type { When } from '../src/announcements/types.js';
import { standingBadges, standingWords } from './announcement-standing.js';
import { whenShort } from './announcement-words.js';
import { button, card, clip, type Drawn, header, listRow, postback } from './parts/index.js';

export interface AnnouncementListView {
  rows: { title: string; standing: Standing; when: When | null; open: string }[];
  /** Announcements on the pages before. */
  offset: number;
  /** How many follow, and the postback data that shows them; null: none. */
  next: { rest: number; data: string } | null;
}

/** An organizer's announcements, the newest first. */
export function announcementList({ rows, offset, next }: AnnouncementListView): Drawn {
  if (rows.length === 0)
    return { alt: 'ยังไม่มีประกาศค่ะ พิมพ์ "ประกาศ" ตามด้วยข้อความเพื่อเริ่มร่างนะคะ', cards: [], steps: [] };
  const words = rows.map(({ title, standing }) => `${standingWords(standing)}: ${clip(title, 60)}`);
  const heading = offset === 0 ? 'ประกาศล่าสุด' : 'ประกาศก่อนหน้านี้';
  return {
    alt: [heading, ...words].join('\n'),
    cards: [
      card({
        header: header(heading, 'กดเพื่อดูและจัดการ'),
        body: rows.map(({ title, standing, when, open }, index) =>
          listRow({
            mark: String(offset + index + 1),
            title: `${clip(title, 80)}${when ? ` (${whenShort(when)})` : ''}`,
            under: standingBadges(standing),
            action: postback(clip(title, 40), open, clip(title, 80)),
          }),
        ),
        footer: next ? [button(postback(`ดูอีก ${next.rest} เรื่อง`, next.data))] : [],
      }),
    ],
    steps: [],
  };
}
