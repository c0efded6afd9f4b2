import type { Message } from '../../src/chat/types.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { messagesOf } from '../../src/reminders/content.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { noticeMissed } from '../../templates/notice-missed.js';
import { noticeQuota } from '../../templates/notice-quota.js';
import { clubChat, item, mark, plan, state, UNIT_A, UNIT_B, unitChat } from '../reminders/fixtures.js';

const DUE = '2023-03-20';
const WEEK_BEFORE = '2023-03-13';
const TITLES = [
  'สำรวจความพึงพอใจของผู้รับบริการและรายงานผลให้ผู้บริหารทราบ',
  'จัดทำคู่มือการปฏิบัติงานของหน่วยงานต้นแบบ',
  'กิจกรรมจิตอาสาเพื่อสังคม',
  'แลกเปลี่ยนเรียนรู้เรื่องการให้บริการด้วยความโปร่งใสกับหน่วยงานอื่นอย่างน้อยปีละหนึ่งครั้ง',
  'ประกาศนโยบายไม่รับของขวัญ',
];

function push(of: Plan, day: string, fields: Partial<ReminderState> = {}): Message[] {
  const played = state({ plans: [of], ...fields });
  const [occurrence] = occurrencesOn(played, day);
  return messagesOf(occurrence!, played);
}

const rows = (count: number, fields: (n: number) => Partial<Item> = () => ({})): Item[] =>
  Array.from({ length: count }, (_, n) =>
    item({ code: `${n + 1}`, due: DUE, title: TITLES[n % TITLES.length]!, ...fields(n) }),
  );

const few = plan([...rows(3), item({ code: '4', due: DUE, subItems: ['1', '2'], title: TITLES[3]! })]);
const units = Array.from({ length: 21 }, (_, n) => `สำนักบริการประชาชนที่ ${n + 1}`);
const round = plan([
  ...rows(4, () => ({ owedBy: units })),
  item({ code: '9', due: DUE, owedBy: [], title: TITLES[4]! }),
]);
const sunday = plan([item({ code: '1', due: '2023-07-30', title: TITLES[0]! })]);
const duo = plan([item({ code: '1', due: DUE })]);
const other = plan([item({ code: '1', due: DUE, title: TITLES[1]! })], [], { owner: 'สำนักกลาง' });

/** Every push that nobody asked for: reminders, and notices to organizers. */
export const reminderGallery: Record<string, Message[]> = {
  'reminder unit': push(few, WEEK_BEFORE),
  'reminder unit today': push(few, DUE),
  'reminder unit overdue': push(few, '2023-04-03'),
  'reminder unit long': push(plan(rows(24)), WEEK_BEFORE),
  'reminder day off': push(sunday, '2023-07-21'),
  'reminder window': push(
    plan([item({ code: '1', due: '2023-03-06', until: DUE, title: TITLES[0]! })]),
    WEEK_BEFORE,
  ),
  'reminder several plans': push(duo, WEEK_BEFORE, { plans: [duo, other] }),
  'reminder club': push(plan(rows(4, () => ({ owedBy: [UNIT_A, UNIT_B] }))), WEEK_BEFORE, {
    chats: [clubChat()],
  }),
  'reminder club long': push(round, WEEK_BEFORE, {
    chats: [clubChat()],
    submissions: round.items.slice(0, 2).flatMap((row) => mark(round, row, units[3]!)),
  }),
  'reminder unit and club': push(few, WEEK_BEFORE, { chats: [{ ...unitChat(), strong: true }] }),
  'reminder occasions': push(
    plan(
      [item({ code: '8', due: '2023-03-20', until: '2023-03-21', kind: 'event', title: TITLES[3]! })],
      [{ title: 'หน่วยงานส่งรายชื่อผู้ได้รับการเสนอชื่อ', from: null, to: '2023-03-20' }],
    ),
    WEEK_BEFORE,
    { chats: [clubChat()] },
  ),
  'notice missed': [noticeMissed(['2023-03-13', '2023-03-14'])],
  'notice quota': [
    noticeQuota({
      key: 'used-80',
      month: '2023-03',
      kind: 'used',
      percent: 80,
      used: 240,
      limit: 300,
      forecast: 340,
    }),
  ],
};
