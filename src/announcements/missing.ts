import { isEmpty } from './audience.js';
import type { Announcement, AnnouncementContent, Asked } from './types.js';

/** Words of a text that speak of something people come to. */
const ACTIVITY = /กิจกรรม|อบรม|สัมมนา|ประชุม|บรรยาย|เสวนา|จิตอาสา|ดูงาน|ปฏิบัติการ|ชี้แจง|พิธี|โครงการ|ถอดบทเรียน/;

/** Something that takes place, as against something to know. */
export const isActivity = ({ title, body, when, place }: AnnouncementContent): boolean =>
  when !== null || place !== null || ACTIVITY.test(`${title} ${body}`);

/** Without these nothing can be sent. */
export const NEEDED: readonly Asked[] = ['title', 'audience'];

/** What the writer is asked for next; null: the draft is complete. */
export function nextQuestion({ content, skipped }: Pick<Announcement, 'content' | 'skipped'>): Asked | null {
  const activity = isActivity(content);
  const lacking: [Asked, boolean][] = [
    ['title', content.title.trim() === ''],
    ['when', activity && content.when === null],
    ['time', content.when !== null && content.when.start === null],
    ['place', activity && content.place === null],
    ['audience', isEmpty(content.targets)],
    ['purpose', content.purpose === null],
  ];
  const next = lacking.find(
    ([field, lacks]) => lacks && (NEEDED.includes(field) || !skipped.includes(field)),
  );
  return next?.[0] ?? null;
}
