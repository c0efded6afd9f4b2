import type { AnnouncementState, When } from '../src/announcements/types.js';
import { STATE_NAMES, whenShort } from './announcement-words.js';
import {
  badge,
  card,
  clip,
  type Drawn,
  header,
  line,
  listRow,
  postback,
  type Tone,
  text,
} from './parts/index.js';

export interface AnnouncementListView {
  rows: { title: string; state: AnnouncementState; when: When | null; open: string }[];
  rest: number;
}

const TONES: Record<AnnouncementState, Tone> = {
  draft: 'none',
  approved: 'open',
  scheduled: 'soon',
  sending: 'soon',
  sent: 'done',
  cancelled: 'overdue',
};

/** An organizer's announcements, the newest first. */
export function announcementList({ rows, rest }: AnnouncementListView): Drawn {
  if (rows.length === 0)
    return { alt: 'ยังไม่มีประกาศค่ะ พิมพ์ "ประกาศ" ตามด้วยข้อความเพื่อเริ่มร่างนะคะ', cards: [], steps: [] };
  const words = rows.map(({ title, state }) => `${STATE_NAMES[state]}: ${clip(title, 60)}`);
  return {
    alt: ['ประกาศล่าสุด', ...words].join('\n'),
    cards: [
      card({
        header: header('ประกาศล่าสุด', 'กดเพื่อดูและจัดการ'),
        body: [
          ...rows.map(({ title, state, when, open }, index) =>
            listRow({
              mark: String(index + 1),
              title: `${clip(title, 80)}${when ? ` (${whenShort(when)})` : ''}`,
              under: line([badge(STATE_NAMES[state], TONES[state])]),
              action: postback(clip(title, 40), open, clip(title, 80)),
            }),
          ),
          ...(rest > 0 ? [text(`และอีก ${rest} เรื่อง ดูทั้งหมดด้วยคำสั่ง kamnot announcement list`)] : []),
        ],
      }),
    ],
    steps: [],
  };
}
