import type { AnnouncementContent } from '../src/announcements/types.js';
import { whenWords } from './announcement-words.js';
import { card, clip, type Drawn, field, header, notice } from './parts/index.js';

/** Told where the announcement was told: it is called off. */
export function announcementCancelled({ title, when, place }: AnnouncementContent): Drawn {
  const what = when ? 'ยกเลิกกิจกรรม' : 'ยกเลิกประกาศ';
  const words = when ? 'กิจกรรมนี้ยกเลิกแล้วค่ะ ไม่ต้องมาตามวันเวลาเดิมนะคะ' : 'ประกาศนี้ยกเลิกแล้วค่ะ';
  return {
    alt: `${what}: ${clip(title, 160)}${when ? `\nเดิม ${whenWords(when)}` : ''}`,
    cards: [
      card({
        header: header(clip(title, 160), what, 'ended'),
        body: [
          notice(words),
          ...(when ? [field('เดิมกำหนดไว้', whenWords(when))] : []),
          ...(place ? [field('สถานที่เดิม', place)] : []),
        ],
      }),
    ],
    steps: [],
  };
}
