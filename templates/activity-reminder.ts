import type { AnnouncementContent, When } from '../src/announcements/types.js';
import { formatDaysLeft } from '../src/thai/format.js';
import { quietly } from './announcement-card.js';
import { whenWords } from './announcement-words.js';
import { badge, button, card, clip, type Drawn, field, header, line } from './parts/index.js';

export interface ActivityReminderView {
  content: AnnouncementContent;
  when: When;
  /** From the day of sending. */
  daysLeft: number;
  /** It begins within the hour. */
  soon: boolean;
  join: string;
  decline: string;
}

/** The day before, and an hour before. */
export function activityReminder({
  content,
  when,
  daysLeft,
  soon,
  join,
  decline,
}: ActivityReminderView): Drawn {
  const left = soon ? 'อีก 1 ชั่วโมง' : formatDaysLeft(daysLeft);
  const link = content.link ? [button({ type: 'uri', label: 'เปิดลิงก์', uri: content.link })] : [];
  return {
    alt: `${left}: ${clip(content.title, 160)}\n${whenWords(when)}${content.place ? `\n${content.place}` : ''}`,
    cards: [
      card({
        header: header(clip(content.title, 160), 'เตือนกิจกรรม'),
        body: [
          line([badge(left, 'soon')]),
          field('วันเวลา', whenWords(when)),
          ...(content.place ? [field('สถานที่', content.place)] : []),
        ],
        footer: [
          ...(soon ? [] : [button(quietly('เข้าร่วม', join), 'primary'), button(quietly('ไม่สะดวก', decline))]),
          ...link,
        ],
      }),
    ],
    steps: [],
  };
}
