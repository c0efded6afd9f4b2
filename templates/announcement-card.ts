import type { AnnouncementContent } from '../src/announcements/types.js';
import { CONTENT_NAMES, peopleWords, planWords, whenWords } from './announcement-words.js';
import {
  type Action,
  button,
  card,
  clip,
  type Drawn,
  type FlexBubble,
  type FlexComponent,
  field,
  header,
  notice,
  text,
} from './parts/index.js';

export interface AnnouncementCardView {
  mark: 'correction' | null;
  content: AnnouncementContent;
  /** Public https address. */
  picture: string | null;
  changed: (keyof AnnouncementContent)[];
  /** What was said before a correction. */
  before: AnnouncementContent | null;
  /** Postback data of the answers; null: not asked for. */
  ack: string;
  join: string | null;
  decline: string | null;
}

const OVER = { news: 'ประกาศ', activity: 'ขอเชิญร่วมกิจกรรม', correction: 'แก้ไขประกาศ' } as const;

/** What people get: what, when, where, why it matters, and the buttons to answer with. */
export function announcementCard(view: AnnouncementCardView): Drawn {
  const { content, mark } = view;
  const over = OVER[mark ?? (content.when ? 'activity' : 'news')];
  const bubble: FlexBubble = card({
    header: header(clip(content.title, 160), over),
    body: [...corrections(view), ...facts(content)],
    footer: answers(view),
  });
  const when = content.when ? `\n${whenWords(content.when)}` : '';
  const place = content.place ? `\n${content.place}` : '';
  return {
    alt: `${over}: ${clip(content.title, 160)}${when}${place}`,
    cards: [view.picture ? withPicture(bubble, view.picture) : bubble],
    steps: [],
  };
}

/** What is different now, so that nobody has to compare. */
function corrections({ changed, before, content }: AnnouncementCardView): FlexComponent[] {
  if (!before || changed.length === 0) return [];
  const names = changed.map((name) => CONTENT_NAMES[name]).join(', ');
  const old = [
    ...(changed.includes('when') && before.when ? [`เดิม ${whenWords(before.when)}`] : []),
    ...(changed.includes('place') && before.place && content.place ? [`เดิมจัดที่ ${before.place}`] : []),
  ];
  return [notice([`เปลี่ยน${names}`, ...old].join('\n'))];
}

/** The facts that every message about the same activity repeats. */
export function facts(content: AnnouncementContent): FlexComponent[] {
  const { when, place, purpose, body, groups, capacity, planItems } = content;
  const sizes = groups.map(({ name, size }) => (size === null ? name : `${name} (${peopleWords(size)})`));
  return [
    ...(body ? [text(body, { margin: 'md' })] : []),
    ...(when ? [field('วันเวลา', whenWords(when))] : []),
    ...(place ? [field('สถานที่', place)] : []),
    ...(purpose ? [field('ทำไมจึงสำคัญ', purpose.split('\n'))] : []),
    ...(sizes.length > 0 ? [field('กลุ่มเป้าหมาย', sizes)] : []),
    ...(capacity !== null ? [field('รับจำนวน', peopleWords(capacity))] : []),
    ...(planItems.length > 0 ? [field('ตอบแผน', planWords(planItems))] : []),
  ];
}

/** Without words of their own in the chat: who answered is for the organizers. */
export const quietly = (label: string, data: string): Action => ({ type: 'postback', label, data });

function answers({ content, ack, join, decline }: AnnouncementCardView): FlexComponent[] {
  const link: FlexComponent[] = content.link
    ? [button({ type: 'uri', label: 'เปิดลิงก์', uri: content.link })]
    : [];
  if (!join || !decline) return [button(quietly('รับทราบ', ack), 'primary'), ...link];
  return [
    button(quietly('เข้าร่วม', join), 'primary'),
    button(quietly('ไม่สะดวก', decline)),
    button(quietly('รับทราบ', ack)),
    ...link,
  ];
}

const withPicture = (bubble: FlexBubble, url: string): FlexBubble => ({
  ...bubble,
  hero: { type: 'image', url, size: 'full', aspectRatio: '20:13', aspectMode: 'fit' },
});
