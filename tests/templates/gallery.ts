import type { AnnouncedActivity } from '../../src/announcements/announced.js';
import { activities } from '../../templates/activities.js';
import {
  bindingApproved,
  bindingAsked,
  bindingEnded,
  bindingNotAllowed,
  bindingRequest,
} from '../../templates/binding.js';
import { cannot, noSuchMeasure } from '../../templates/cannot.js';
import { chooseUnit, unitRemembered } from '../../templates/choose-unit.js';
import { clarify } from '../../templates/clarify.js';
import {
  codeForWhom,
  codeTooOften,
  codeWrong,
  groupCode,
  roleCode,
  roleGranted,
} from '../../templates/code.js';
import { greeting } from '../../templates/greeting.js';
import { groupList } from '../../templates/groups.js';
import { handInRules, handInWhich } from '../../templates/hand-in.js';
import { help } from '../../templates/help.js';
import { type Emphasis, itemCard } from '../../templates/item-card.js';
import { itemList, type ListView } from '../../templates/item-list.js';
import { type LimitView, limitWords } from '../../templates/limits.js';
import {
  markCancelled,
  markConfirmation,
  markDone,
  markForWhom,
  markNotAllowed,
  markUndone,
  markUnknownPerson,
} from '../../templates/mark.js';
import {
  impossibleDate,
  noPlan,
  noPlanOf,
  noRoundOn,
  noSuchCode,
  noSuchUnit,
  notFound,
  outOfScope,
} from '../../templates/not-found.js';
import { oldButton } from '../../templates/old-button.js';
import type { Drawn, NextStep } from '../../templates/parts/index.js';
import { becameAdmin, forgetQuestion, forgotten, person } from '../../templates/person.js';
import { progress } from '../../templates/progress.js';
import { occasionReminder } from '../../templates/reminder-occasions.js';
import {
  lastAdmin,
  revoked,
  revokeQuestion,
  roleHolderLeft,
  roleList,
  roleNeeded,
} from '../../templates/roles.js';
import { schedule } from '../../templates/schedule.js';
import { smallTalk, textOnly } from '../../templates/small-talk.js';
import { statusNotShown } from '../../templates/status-not-shown.js';
import {
  suggestionHow,
  suggestionInPrivate,
  suggestionKept,
  suggestionList,
  suggestionTooLong,
  suggestionTooMany,
} from '../../templates/suggestion.js';
import type { ActivityView, DueView, ListRowView, RowView } from '../../templates/views.js';

const UNIT = 'สำนักเหนือ ๑';
const DATA = 'k1|help';

/** More than a card shows, so that the rest is counted. */
const UNLISTED = {
  rounds: Array.from({ length: 12 }, (_, n) => ({
    due: `2023-${String(n + 1).padStart(2, '0')}-20`,
    statedCount: n + 1,
  })),
  steps: [
    { title: 'ขั้นตอนตัวอย่าง', from: null, to: '2023-08-20' },
    { title: 'ขั้นตอนตัวอย่าง', from: '2023-08-01', to: '2023-08-20' },
  ],
};
const STEPS: NextStep[] = [
  { label: 'รอบถัดไป', data: DATA },
  { label: 'เดือนนี้ส่งอะไรบ้าง', data: DATA },
  { label: 'ถามอะไรได้บ้าง', data: DATA },
];

const due = (date: string, daysLeft: number, fields: Partial<DueView> = {}): DueView => ({
  date,
  until: null,
  deadline: fields.until ?? date,
  daysLeft,
  untilLeft: daysLeft,
  workingDays: Math.max(0, Math.round((daysLeft * 5) / 7)),
  offDay: null,
  ...fields,
});

export const row = (fields: Partial<RowView> = {}): RowView => ({
  code: '1.7',
  part: '',
  subTitles: [],
  kind: 'submission',
  recurrence: null,
  due: due('2023-06-20', 12),
  status: { state: 'open', detail: null, units: null },
  responsible: [UNIT],
  open: DATA,
  mark: DATA,
  undo: null,
  ...fields,
});

const TITLE = 'โครงการรวบรวมความรู้เรื่องคุณธรรมของหน่วยงานให้คนอื่นเรียนรู้ต่อได้';

export const activity = (rows: RowView[], fields: Partial<ActivityView> = {}): ActivityView => ({
  code: '1.7',
  title: TITLE,
  fiscalYear: 2566,
  rows,
  supporters: ['สำนักใต้ ๒'],
  points: [{ for: 'ทำเป็นคลิปวิดีโอ', points: 10 }],
  requirements: ['คู่มือ 1 เล่ม', 'คลิปวิดีโอ 1 คลิป และสื่ออื่นอีก 1 แบบ'],
  rules: ['ส่งไฟล์ PDF ทางเว็บไซต์ของหน่วยงาน'],
  sameDay: DATA,
  ...fields,
});

const done = row({
  status: { state: 'done', detail: 'เมื่อ 14 มี.ค. 66', units: null },
  mark: null,
  undo: DATA,
});
const weekend = row({
  due: due('2023-07-30', 52, { offDay: { name: 'วันเสาร์–อาทิตย์', lastWorkingDay: '2023-07-27' } }),
});
const late = row({ due: due('2023-03-20', -3) });
const numbered = row({
  part: '(1)–(2)',
  subTitles: [
    { sub: '1', title: 'คู่มือการทำงานของหน่วยงานต้นแบบ' },
    { sub: '2', title: 'คู่มือขององค์กร STRONG' },
  ],
  due: due('2023-03-20', 0),
});

const listRow = (code: string, fields: Partial<RowView> = {}): ListRowView => ({
  row: row({ code, ...fields }),
  title: `${TITLE} ข้อ ${code}`,
});
const ROWS: ListRowView[] = [
  listRow('1.1', { due: due('2023-06-20', 5) }),
  listRow('1.7', { ...done, code: '1.7', part: '(5)–(6)', due: due('2023-06-20', 5) }),
  listRow('2', { due: due('2023-06-20', 5) }),
  listRow('3', { due: due('2023-07-30', 45) }),
  listRow('14', { due: null, recurrence: 'quarterly' }),
];
const LIMITS: LimitView[] = [
  { kind: 'without-unit', unit: UNIT },
  { kind: 'without-codes', codes: ['5', '23(1)'] },
  { kind: 'without-period', period: ['2023-06-01', '2023-06-30'] },
  { kind: 'measure', measure: 2 },
  { kind: 'heading', code: '1' },
  { kind: 'points', points: 20 },
  { kind: 'says', word: 'คลิป' },
  { kind: 'undated' },
  { kind: 'busiest' },
];
const list = (rows: ListRowView[], fields: Partial<ListView> = {}): ListView => ({
  heading: 'ต้องส่งช่วง 1 มิ.ย. – 31 ก.ค. 66',
  scope: UNIT,
  empty: 'ไม่มีรายการที่ต้องส่งในช่วงนี้ค่ะ รอบถัดไปคือวันอังคารที่ 20 มิถุนายน 2566',
  count: { rows: rows.length, activities: rows.length },
  rows,
  offset: 0,
  page: () => DATA,
  ...fields,
});
const many = Array.from({ length: 57 }, (_, index) => listRow(`${index + 1}`));
const emphasised = (emphasis: Emphasis): Drawn => itemCard(activity([row()]), emphasis);
const marked = { unit: UNIT, rows: ROWS.slice(0, 2), steps: STEPS };

/** Activities that were announced. */
export const announcedToCome = (count: number): AnnouncedActivity[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `aaaaa${index}`,
    title: 'สัมมนาเครือข่ายผู้ประสานงานด้านคุณธรรม',
    when: { from: '2024-03-26', to: '2024-03-26', start: '09:00', end: '12:00' },
    place: 'ห้องประชุมใหญ่ชั้น 5',
    link: null,
    planItems: [],
  }));

/** Every message that is written in templates/ (reminders have their own gallery), with the words it would really have. */
export const gallery: Record<string, Drawn> = {
  'item-card': itemCard(activity([row()])),
  'item-card done': itemCard(activity([done])),
  'item-card on a day off': itemCard(activity([weekend])),
  'item-card overdue': itemCard(activity([late])),
  'item-card today, two rows': itemCard(activity([numbered, row({ part: '(5)–(6)' })])),
  'item-card without status': itemCard(activity([row({ status: null, mark: null })])),
  'item-card without a date': itemCard(activity([row({ due: null, recurrence: 'quarterly' })])),
  'item-card requirement': emphasised('requirement'),
  'item-card points': emphasised('points'),
  'item-card responsible': emphasised('responsible'),
  'item-list': itemList(list(ROWS)),
  'item-list long': itemList(list(many)),
  'item-list empty': itemList(list([])),
  limits: itemList(list(ROWS, { heading: LIMITS.map(limitWords).join(' ') })),
  'cannot points': cannot({ what: 'points-total', steps: STEPS }),
  'cannot exclusion': cannot({ what: 'exclusion', steps: STEPS }),
  'cannot others': cannot({ what: 'others-of-whom', steps: STEPS }),
  'cannot guideline': cannot({ what: 'guideline', steps: STEPS }),
  'cannot filter': cannot({ what: 'filter', steps: STEPS }),
  'cannot measure': noSuchMeasure({ measure: 5, steps: STEPS }),
  'hand-in': handInRules({ rules: ['ส่งเป็นไฟล์ PDF ทางเว็บไซต์', 'ส่งภายในวันที่กำหนด'], steps: STEPS }),
  'hand-in which': handInWhich(STEPS),
  'not-found year': noPlanOf({ fiscalYear: 2570, steps: STEPS }),
  unlisted: itemList(list([], { unlisted: UNLISTED })),
  'unlisted beside rows': itemList(list(ROWS, { unlisted: UNLISTED })),
  progress: progress({
    scope: UNIT,
    heading: 'ส่งไปถึงไหนแล้ว',
    total: { done: 7, total: 20 },
    bars: [
      { caption: 'รอบ 20 มี.ค. 66', done: 6, total: 6 },
      { caption: 'รอบ 20 มิ.ย. 66', done: 1, total: 10 },
      { caption: 'รอบ 30 ก.ค. 66', done: 0, total: 4 },
    ],
    outstanding: list(ROWS.slice(2), { heading: 'ยังไม่ได้ส่ง' }),
    more: DATA,
  }),
  clarify: clarify({
    question: 'หมายถึงข้อไหนคะ',
    candidates: [
      { label: 'ข้อ 1.7 (5)–(6)', title: TITLE, when: '20 มิ.ย. 67', open: DATA },
      { label: 'กำหนดการ', title: TITLE, when: '19–24 พ.ค. 67', open: DATA },
      { label: 'กำหนดการ', title: TITLE, when: '10 มิ.ย. 67', open: DATA },
    ],
    steps: [],
  }),
  schedule: schedule('กำหนดการ', [
    {
      timeline: 'การคัดเลือกคนดี',
      title: 'ลงคะแนน',
      from: '2024-05-19',
      to: '2024-05-24',
      left: { start: 3, end: 8 },
    },
    {
      timeline: 'การคัดเลือกคนดี',
      title: 'ประกาศผล',
      from: null,
      to: '2024-06-10',
      left: { start: -1, end: -1 },
    },
  ]),
  'mark confirmation': markConfirmation({ ...marked, confirm: DATA, cancel: DATA }),
  'mark done': markDone({ ...marked, undo: DATA, already: false }),
  'mark already': markDone({ ...marked, undo: DATA, already: true }),
  'mark undone': markUndone({ ...marked, done: true }),
  'mark nothing to undo': markUndone({ ...marked, done: false }),
  'mark for whom': markForWhom({ rows: ROWS.slice(0, 1), units: [{ label: UNIT, data: DATA }] }),
  'mark not allowed': markNotAllowed(marked),
  'mark unknown person': markUnknownPerson({ say: `/ยืนยัน ${DATA}` }),
  'mark cancelled': markCancelled(STEPS),
  'activities with one announced': activities({
    heading: 'กิจกรรมต่อจากนี้',
    empty: '',
    steps: Array.from({ length: 8 }, (_, index) => ({
      timeline: 'การคัดเลือกคนดี',
      title: `ขั้นตอนที่ ${index + 1}`,
      from: `2024-05-1${index}`,
      to: null,
    })),
    announced: announcedToCome(1),
    events: null,
  }),
  activities: activities({
    heading: 'กิจกรรมต่อจากนี้',
    empty: 'ในแผนไม่มีกิจกรรมค่ะ',
    steps: [
      { timeline: 'การคัดเลือกคนดี', title: 'ลงคะแนนทางออนไลน์', from: '2024-05-19', to: '2024-05-24' },
      { timeline: 'การคัดเลือกคนดี', title: 'ประกาศผล', from: null, to: '2024-06-10' },
    ],
    announced: [],
    events: null,
  }),
  help: help({
    examples: ['1.7 ส่งเมื่อไหร่', 'เดือนนี้ต้องส่งอะไรบ้าง'].map((words) => ({ words, say: words })),
    inGroup: true,
    announces: false,
    steps: STEPS,
  }),
  'help of an organizer': help({
    examples: ['1.7 ส่งเมื่อไหร่', 'เดือนนี้ต้องส่งอะไรบ้าง'].map((words) => ({ words, say: words })),
    inGroup: false,
    announces: true,
    steps: STEPS,
  }),
  greeting: greeting({ where: 'group', bound: null, chooseUnit: DATA, club: DATA, help: DATA }),
  'greeting bound': greeting({ where: 'group', bound: UNIT, chooseUnit: DATA, club: DATA, help: DATA }),
  'greeting person': greeting({ where: 'user', bound: null, chooseUnit: DATA, club: DATA, help: DATA }),
  'choose-unit': chooseUnit({
    question: 'หน่วยงานไหนคะ',
    units: Array.from({ length: 10 }, (_, index) => ({
      name: `สำนักตัวอย่างที่มีชื่อยาวสักหน่อย ${index}`,
      data: DATA,
    })),
    next: DATA,
  }),
  'choose-unit none': chooseUnit({ question: 'หน่วยงานไหนคะ', units: [], next: null }),
  'choose-unit remembered': unitRemembered({ unit: UNIT, steps: STEPS }),
  'binding asked': bindingAsked({ unit: UNIT, strong: false, approve: DATA }),
  'binding approved': bindingApproved({ unit: UNIT, strong: true, steps: STEPS }),
  'binding request': bindingRequest({ unit: UNIT, strong: true, approve: DATA }),
  'binding ended': bindingEnded({ unit: UNIT, strong: false }),
  'binding not allowed': bindingNotAllowed({ say: null }),
  'binding unknown person': bindingNotAllowed({ say: `/ยืนยัน ${DATA}` }),
  person: person({
    short: '1a2b',
    unit: UNIT,
    roles: ['ผู้ประสานงาน'],
    marks: 3,
    answers: 2,
    announces: true,
    steps: STEPS,
  }),
  'person forget': forgetQuestion({ lastAdmin: false, forget: DATA, cancel: DATA }),
  'person forget of the last admin': forgetQuestion({ lastAdmin: true, forget: DATA, cancel: DATA }),
  'person became admin': becameAdmin({ steps: STEPS }),
  'person forgotten': forgotten(),
  'reminder-occasions with duties': occasionReminder([
    {
      kind: 'duty',
      label: '',
      title: 'ประชุมคณะทำงานขับเคลื่อนองค์กร',
      from: '2023-03-20',
      to: null,
      by: false,
      daysLeft: 7,
      every: 'monthly',
      open: null,
    },
    {
      kind: 'duty',
      label: 'ข้อ 14',
      title: 'รายงานผลการดำเนินงาน',
      from: '2023-03-31',
      to: null,
      by: false,
      daysLeft: 1,
      every: 'quarterly',
      open: null,
    },
  ]),
  'code for a role': roleCode({ role: 'focal', unit: UNIT, code: 'ABCD-2345', hours: 24 }),
  'code for a group': groupCode({ unit: UNIT, strong: true, code: 'ABCD-2345', hours: 24 }),
  'code wrong': codeWrong({ inGroup: false }),
  'code wrong in a group': codeWrong({ inGroup: true }),
  'code too often': codeTooOften(),
  'code for whom': codeForWhom({
    unknown: 'สำนักที่ไม่มีจริง',
    command: 'รหัสกลุ่ม',
    example: UNIT,
    nearest: ['STRONG', UNIT],
  }),
  'code made a role': roleGranted({ role: 'organizer', unit: null, announces: true, steps: STEPS }),
  roles: roleList({
    holders: [
      { short: '1a2b', roles: [{ role: 'admin', unit: null }], you: true, revoke: null },
      {
        short: '3c4d',
        roles: [
          { role: 'organizer', unit: null },
          { role: 'focal', unit: UNIT },
        ],
        you: false,
        revoke: DATA,
      },
    ],
    steps: STEPS,
  }),
  'roles revoke': revokeQuestion({
    holder: { short: '3c4d', roles: [{ role: 'focal', unit: UNIT }] },
    confirm: DATA,
    cancel: DATA,
  }),
  'roles revoked': revoked({ short: '3c4d', done: true, steps: STEPS }),
  'roles last admin': lastAdmin(),
  'roles needed': roleNeeded({ role: 'admin', steps: STEPS }),
  'roles holder left': roleHolderLeft({ short: '3c4d', roles: [{ role: 'focal', unit: UNIT }] }),
  'suggestion kept': suggestionKept({ steps: STEPS }),
  'suggestion list': suggestionList({
    total: 12,
    suggestions: [
      { id: 'a', text: 'อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์', on: '2023-03-13' },
      { id: 'b', text: 'ขอห้องที่ใหญ่ขึ้น\nและมีที่จอดรถ', on: '2023-03-10' },
    ],
    older: 'อ่านข้อเสนอแนะ 2',
  }),
  'suggestion none': suggestionList({ total: 0, suggestions: [], older: null }),
  groups: groupList({
    groups: [
      { name: '1a2b', unit: UNIT, strong: false, state: 'waiting', approve: DATA },
      { name: 'คณะทำงานสำนักใต้', unit: 'สำนักใต้ ๒', strong: true, state: 'approved', approve: null },
      { name: '3c4d', unit: null, strong: false, state: 'unbound', approve: null },
      { name: '5e6f', unit: UNIT, strong: false, state: 'gone', approve: null },
    ],
    steps: STEPS,
  }),
  'groups none': groupList({ groups: [], steps: STEPS }),
  'suggestion how': suggestionHow(),
  'suggestion in private': suggestionInPrivate(),
  'suggestion too long': suggestionTooLong({ limit: 2000 }),
  'suggestion too many': suggestionTooMany(),
  'small-talk': smallTalk('greeting', STEPS),
  'small-talk text only': textOnly(STEPS),
  'not-found': notFound(STEPS),
  'not-found code': noSuchCode({ code: '1.7', sub: '8', steps: STEPS }),
  'not-found date': impossibleDate({ lastDay: 30, steps: STEPS }),
  'not-found round': noRoundOn({
    date: '2023-06-21',
    scope: null,
    nearest: '2023-06-20',
    next: '2023-07-30',
    steps: STEPS,
  }),
  'not-found unit': noSuchUnit({ nearest: [UNIT], steps: STEPS }),
  'not-found plan': noPlan(),
  'not-found scope': outOfScope(STEPS),
  'old-button': oldButton(STEPS),
  'status-not-shown': statusNotShown(STEPS),
};
