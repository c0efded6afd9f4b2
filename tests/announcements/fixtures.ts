import { readDraft } from '../../src/announcements/draft/read.js';
import type { Announcement, AnnouncementContent } from '../../src/announcements/types.js';
import type { Chat } from '../../src/people/types.js';
import { plan } from '../chat/fixtures.js';

export const WRITER = `U${'a'.repeat(32)}`;
export const SECOND = `U${'b'.repeat(32)}`;
export const STAFF = `U${'c'.repeat(32)}`;

/** An activity with everything an announcement can say, unless said otherwise. */
export function content(fields: Partial<AnnouncementContent> = {}): AnnouncementContent {
  return {
    title: 'อบรมจริยธรรมประจำปี',
    body: '',
    purpose: 'ให้ทุกคนรู้เกณฑ์ใหม่ก่อนส่งงาน',
    when: { from: '2024-03-26', to: '2024-03-26', start: '09:00', end: '12:00' },
    place: 'ห้องประชุม 1',
    groups: [],
    capacity: null,
    link: null,
    evaluation: null,
    picture: null,
    planItems: [],
    targets: { club: false, allUnits: true, units: [], followers: false },
    ...fields,
  };
}

export function announcement(fields: Partial<Announcement> = {}): Announcement {
  return {
    id: 'aaaaaa',
    state: 'draft',
    version: 1,
    generation: 1,
    content: content(),
    published: null,
    writer: WRITER,
    submitted: false,
    approvedBy: null,
    skipped: [],
    sendAt: null,
    chatIds: [],
    createdAt: '2024-03-12T09:00:00+07:00',
    cancelledAt: null,
    open: true,
    revision: 0,
    ...fields,
  };
}

/** A chat that somebody approved, of no unit unless said otherwise; a group unless its id is a user's. */
export const chat = (chatId: string, fields: Partial<Chat> = {}): Chat => ({
  chatId,
  kind: chatId.startsWith('U') ? 'user' : 'group',
  label: null,
  unit: null,
  strong: false,
  approved: true,
  boundAt: null,
  active: true,
  members: null,
  ...fields,
});

/** What drafts are read with: a day, the units that exist, and a plan. */
export const DRAFTING = {
  today: '2024-03-12',
  units: ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๑๒', 'สำนักการคลัง', 'กลุ่มงานจริยธรรม'].map((name) => ({
    name,
    aliases: name === 'สำนักการคลัง' ? ['สนค'] : [],
  })),
  plans: [plan()],
};

export const drafted = (text: string) => readDraft(text, DRAFTING);
