import { activities } from '../../templates/activities.js';
import { cannot, noSuchMeasure } from '../../templates/cannot.js';
import { clarify } from '../../templates/clarify.js';
import { handInRules, handInWhich } from '../../templates/hand-in.js';
import { help } from '../../templates/help.js';
import { itemCard } from '../../templates/item-card.js';
import { itemList } from '../../templates/item-list.js';
import { limitWords } from '../../templates/limits.js';
import {
  markCancelled,
  markConfirmation,
  markDone,
  markForWhom,
  markNotAllowed,
  markUndone,
  markUnknownPerson,
  markWhich,
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
import type { Drawn } from '../../templates/parts/index.js';
import { progress } from '../../templates/progress.js';
import { occasionReminder } from '../../templates/reminder-occasions.js';
import { schedule } from '../../templates/schedule.js';
import { smallTalk, textOnly } from '../../templates/small-talk.js';
import { statusNotShown } from '../../templates/status-not-shown.js';
import {
  activity,
  announcedToCome,
  DATA,
  done,
  emphasised,
  LIMITS,
  late,
  list,
  many,
  marked,
  numbered,
  ROWS,
  row,
  STEPS,
  TITLE,
  UNIT,
  UNLISTED,
  weekend,
} from './views.js';

/** Every answer to a question, by name. */
export const answers: Record<string, Drawn> = {
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
  'not-found year': noPlanOf({ fiscalYear: 2570, known: [2566, 2567], steps: STEPS }),
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
  'mark which': markWhich(ROWS.slice(0, 2).map((row, at) => ({ ...row, data: `${DATA}${at}` }))),
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
      owner: null,
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
      owner: null,
      open: null,
    },
  ]),
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
  'not-found unit': noSuchUnit({ name: 'ฝ่ายทะเบียนเรือ', nearest: [UNIT], steps: STEPS }),
  'not-found plan': noPlan(),
  'not-found scope': outOfScope(STEPS),
  'old-button': oldButton(STEPS),
  'status-not-shown': statusNotShown(STEPS),
};
