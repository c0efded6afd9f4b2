import type { Meant } from '../../src/announcements/meant.js';
import { missingToTarget, tally, wholeOf } from '../../src/announcements/tally.js';
import type { AnnouncementAnswer } from '../../src/announcements/types.js';
import { cardView } from '../../src/announcements/view.js';
import { activityReminder } from '../../templates/activity-reminder.js';
import {
  activityReply,
  replyOverSeats,
  replyRefused,
  replyUnknownPerson,
  seatFreed,
  seatLost,
  whichActivity,
} from '../../templates/activity-reply.js';
import { activitySummary } from '../../templates/activity-summary.js';
import { activityThanks } from '../../templates/activity-thanks.js';
import { announcementCancelled } from '../../templates/announcement-cancelled.js';
import { announcementCard } from '../../templates/announcement-card.js';
import { announcementList } from '../../templates/announcement-list.js';
import {
  announcementApproved,
  announcementReport,
  approvalRequest,
} from '../../templates/announcement-notice.js';
import { announcementPreview } from '../../templates/announcement-preview.js';
import { announcementHelp, announcementQuestion } from '../../templates/announcement-question.js';
import {
  approvedByYou,
  askCancel,
  cancelled,
  dialogLeft,
  notApproved,
  onlyOrganizers,
  pictureRefused,
  scheduled,
  standsAt,
  submitted,
  undone,
  whichField,
} from '../../templates/announcement-steps.js';
import type { Drawn, NextStep } from '../../templates/parts/index.js';
import { chat, content } from './fixtures.js';

const step: NextStep = { label: 'ดูประกาศนี้', data: 'k1|announcement|aaaaaa|1|show' };
const noPicture = () => null;

/** Everything an announcement can say, as long as it may be. */
export const full = content({
  title: 'สัมมนาเชิงปฏิบัติการเสริมสร้างเครือข่ายผู้ประสานงานด้านคุณธรรม จริยธรรม และความโปร่งใสของทุกหน่วยงาน',
  body: 'ขอให้ทุกหน่วยงานส่งผู้แทนเข้าร่วมอย่างน้อยหน่วยงานละ 2 คน โดยแต่งกายสุภาพและนำบัตรประจำตัวมาด้วย',
  purpose: 'เพื่อให้ผู้ประสานงานรู้เกณฑ์ของปีนี้ตรงกัน\nเพื่อแลกเปลี่ยนวิธีทำงานที่ได้ผล',
  when: { from: '2024-03-26', to: '2024-03-27', start: '09:00', end: '16:00' },
  place: 'ห้องประชุมใหญ่ชั้น 5 อาคารศูนย์ฝึกอบรมกลาง ถนนสายตัวอย่าง',
  groups: [
    { name: 'ผู้ประสานงานของหน่วยงาน', size: 40 },
    { name: 'วิทยากรและเจ้าหน้าที่', size: null },
  ],
  capacity: 60,
  link: 'https://example.com/register',
  evaluation: 'https://example.com/evaluation',
  planItems: [
    { plan: '2567|ก', code: '1.7' },
    { plan: '2567|ก', code: '3' },
  ],
});

const answer = (
  number: number,
  unit: string | null,
  fields: Partial<AnnouncementAnswer>,
): AnnouncementAnswer => ({
  announcement: 'aaaaaa',
  userId: `U${number}`,
  unit,
  chatId: 'C1',
  reply: 'join',
  people: 1,
  at: '2024-03-20T09:00:00+07:00',
  order: number,
  waits: null,
  turns: 0,
  ...fields,
});

function summary(units: number, meant: Meant = { units: new Map(), total: null }): Drawn {
  const told = Array.from({ length: units }, (_, index) =>
    chat(`C${index}`, {
      unit: `สำนักตัวอย่างที่มีชื่อยาวลำดับที่ ${index + 1}`,
      members: index % 5 === 4 ? null : 10,
    }),
  );
  const answers = told.flatMap(({ unit }, index) => [
    answer(index * 3, unit, { people: 8 }),
    answer(index * 3 + 1, unit, { reply: 'decline', people: 0 }),
    answer(index * 3 + 2, null, { reply: 'ack', people: 0 }),
  ]);
  const { units: counted, total } = tally(answers, told, 20, meant);
  return activitySummary({
    kind: 'summary',
    title: full.title,
    when: full.when,
    capacity: 20,
    taken: 16,
    queued: 8 * units - 16,
    targetPercent: 80,
    units: counted.map((unit) => ({ ...unit, missing: missingToTarget(unit.joining, wholeOf(unit)) })),
    total: { ...total, missing: missingToTarget(total.joining, total.meant) },
  });
}

/** Every message about announcements, with what makes it long. */
export const gallery: Record<string, Drawn> = {
  card: announcementCard(cardView('aaaaaa', full, noPicture)),
  'card news': announcementCard(
    cardView('aaaaaa', content({ when: null, place: null, body: 'งดใช้ลิฟต์' }), noPicture),
  ),
  'card with picture': announcementCard(
    cardView('aaaaaa', { ...full, picture: 'p' }, () => 'https://example.com/pictures/p'),
  ),
  'card correction': announcementCard(cardView('aaaaaa', full, noPicture, content())),
  cancelled: announcementCancelled(full),
  preview: announcementPreview({
    standing: { state: 'draft', submitted: false, correcting: true },
    lifted: '2024-03-25T09:00:00+07:00',
    targets: { club: true, allUnits: false, units: ['สำนักเหนือ ๑', 'สำนักใต้ ๒'], followers: true },
    groups: 12,
    people: 3,
    cost: { messages: 1234, uncounted: 2, left: 300 },
    warnings: [
      { kind: 'short-notice', workingDays: 0 },
      { kind: 'clash', title: full.title, from: '2024-03-26', to: '2024-03-26' },
      { kind: 'round', due: '2024-03-26', rows: 16 },
      { kind: 'crowded', chats: 3, messages: 5 },
      { kind: 'unreached', units: ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'] },
      { kind: 'day-off', date: '2024-03-23' },
    ],
    problems: [
      { kind: 'bad-link', text: 'www.example.com' },
      { kind: 'unknown-code', code: '99' },
      { kind: 'unknown-unit', text: 'สำนักเหนีอ', nearest: ['สำนักเหนือ ๑'], beside: [] },
      { kind: 'time-order', text: '12.00-09.00' },
      { kind: 'other-days', texts: ['27 มี.ค. 2567', 'วันศุกร์ที่ 28 มีนาคม 2567'] },
      { kind: 'relative-days', texts: ['พรุ่งนี้', 'สัปดาห์หน้า'] },
    ],
    pictureUnseen: true,
    actions: [step, step, step],
    offers: [
      {
        code: '1.7',
        title: 'รวบรวมองค์ความรู้ขององค์กรคุณธรรมของทุกหน่วยงานเพื่อเผยแพร่',
        link: 'k1|announcement|aaaaaa|1|plan-1.7',
      },
      { code: '3', title: 'ขยายเครือข่ายคุณธรรม', link: 'k1|announcement|aaaaaa|1|plan-3' },
    ],
  }),
  'preview unknown': announcementPreview({
    standing: { state: 'cancelled', submitted: false, correcting: false },
    lifted: null,
    targets: content().targets,
    groups: 0,
    people: 0,
    cost: null,
    warnings: [{ kind: 'short-notice', workingDays: 2 }],
    problems: [],
    pictureUnseen: false,
    actions: [],
    offers: [],
  }),
  question: announcementQuestion({
    asks: 'when',
    problems: [
      { kind: 'impossible-date', text: '31 เม.ย.', lastDay: 30 },
      { kind: 'end-before-start', text: '28-26 มี.ค.' },
      { kind: 'past-date', from: '2024-03-01' },
      { kind: 'wrong-weekday', text: 'วันจันทร์ที่ 26' },
      { kind: 'no-time', text: 'เมื่อพร้อม' },
      { kind: 'no-audience', text: 'เพื่อน' },
      { kind: 'no-number', text: 'มาก' },
      { kind: 'too-long', length: 2400, most: 2000 },
      { kind: 'empty' },
    ],
    steps: [step],
  }),
  help: announcementHelp(),
  list: announcementList({
    rows: (['draft', 'approved', 'scheduled', 'sending', 'sent', 'cancelled'] as const).map((state) => ({
      title: full.title,
      standing: { state, submitted: false, correcting: state === 'draft' || state === 'scheduled' },
      when: full.when,
      open: 'k1|announcement|aaaaaa|1|show',
    })),
    offset: 10,
    next: { rest: 3, data: 'k1|announcements|16' },
  }),
  'list empty': announcementList({ rows: [], offset: 0, next: null }),
  'approval request': approvalRequest({ title: full.title, correction: true, show: 'a', approve: 'b' }),
  approved: announcementApproved({ title: full.title, now: 'a', at: 'b' }),
  report: announcementReport({
    title: full.title,
    sent: 3,
    failed: 2,
    over: 1,
    waiting: 0,
    results: 'a',
    edit: 'b',
    cancel: 'c',
  }),
  submitted: submitted(2, [step]),
  'submitted to nobody': submitted(0, [step]),
  'approved by you': approvedByYou(full.title),
  'not approved': notApproved('own', [step]),
  'scheduled now': scheduled({ at: '26 มี.ค. 67 09.00 น.', undo: 'a', soon: true, warning: null }),
  'scheduled later': scheduled({
    at: '26 มี.ค. 67 09.00 น.',
    undo: 'a',
    soon: false,
    warning: { kind: 'short-notice', workingDays: 2 },
  }),
  undone: undone([step]),
  'ask cancel': askCancel(full.title, true, [step]),
  'ask cancel draft': askCancel(full.title, false, [step]),
  'cancelled told': cancelled(true),
  'cancelled untold': cancelled(false),
  'stands at': standsAt('sending', [step]),
  'stands at draft': standsAt('draft', [step]),
  'only organizers': onlyOrganizers(),
  'which field': whichField({ sendAt: '2024-03-25T09:00:00+07:00', steps: [step] }),
  'dialog left': dialogLeft(),
  'picture refused': pictureRefused('size'),
  'reminder day': activityReminder({
    content: full,
    when: full.when!,
    daysLeft: 1,
    soon: false,
    join: 'a',
    decline: 'b',
  }),
  'reminder hour': activityReminder({
    content: full,
    when: full.when!,
    daysLeft: 0,
    soon: true,
    join: 'a',
    decline: 'b',
  }),
  thanks: activityThanks(full),
  'thanks without form': activityThanks(content()),
  'summary small': summary(2),
  'summary large': summary(40),
  'summary of meant persons': summary(2, {
    units: new Map([['สำนักตัวอย่างที่มีชื่อยาวลำดับที่ 1', 12]]),
    total: 24,
  }),
  'reply join': activityReply({
    title: full.title,
    reply: 'join',
    people: 12,
    waitsBehind: null,
    already: false,
    steps: [step],
  }),
  'reply waits': activityReply({
    title: full.title,
    reply: 'join',
    people: 2,
    waitsBehind: 3,
    already: true,
    steps: [],
  }),
  'reply ack': activityReply({
    title: full.title,
    reply: 'ack',
    people: 0,
    waitsBehind: null,
    already: false,
    steps: [],
  }),
  'reply decline': activityReply({
    title: full.title,
    reply: 'decline',
    people: 0,
    waitsBehind: null,
    already: false,
    steps: [],
  }),
  'reply refused': replyRefused('foreign'),
  'reply by nobody': replyUnknownPerson('/ยืนยัน k1|reply|aaaaaa|join|1'),
  'reply over seats': replyOverSeats(12, 10),
  'seat freed': seatFreed(full),
  'seat lost': seatLost(full, 3),
  'which activity': whichActivity([step]),
  'no activity': whichActivity([]),
};
