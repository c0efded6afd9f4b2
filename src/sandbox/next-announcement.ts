import { whenShort } from '../../templates/announcement-words.js';
import { type FollowUpKind, followUps } from '../announcements/follow-ups.js';
import type { Announcement } from '../announcements/types.js';
import { bangkok, civilDate } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { type NextMessage, soonest } from './next-message.js';

const WORDS: Record<FollowUpKind, string> = {
  day: 'เตือนกิจกรรม',
  hour: 'เตือนกิจกรรม',
  thanks: 'ขอบคุณผู้เข้าร่วม',
  summary: 'สรุปผลตอบรับ',
};

/** The next moment after `now` at which an announcement says anything by itself; null: none ahead. */
export function nextAnnouncement(open: Announcement[], holidays: Holiday[], now: Date): NextMessage | null {
  return soonest(open.flatMap((one) => momentsOf(one, holidays)).filter(({ at }) => at > now));
}

function momentsOf(one: Announcement, holidays: Holiday[]): NextMessage[] {
  const sending = one.state === 'scheduled' && one.sendAt !== null;
  return [
    ...(sending ? [momentOf(new Date(one.sendAt!), 'ส่งประกาศ', one)] : []),
    ...followUps(one, holidays).map(({ at, kind }) => momentOf(at, WORDS[kind], one)),
  ];
}

function momentOf(at: Date, what: string, { content }: Announcement): NextMessage {
  const date = civilDate(at);
  const when = whenShort({ from: date, to: date, start: bangkok(at).format('HH:mm'), end: null });
  return { at, text: `${what} "${content.title}" ${when}` };
}
