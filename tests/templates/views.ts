import type { AnnouncedActivity } from '../../src/announcements/announced.js';
import type { Limit } from '../../src/chat/types.js';
import { type Emphasis, itemCard } from '../../templates/item-card.js';
import type { ListView } from '../../templates/item-list.js';
import type { Drawn, NextStep } from '../../templates/parts/index.js';
import type { ActivityView, DueView, ListRowView, RowView } from '../../templates/views.js';

export const UNIT = 'สำนักเหนือ ๑';
export const DATA = 'k1|help';

/** More than a card shows, so that the rest is counted. */
export const UNLISTED = {
  rounds: Array.from({ length: 12 }, (_, n) => ({
    due: `2023-${String(n + 1).padStart(2, '0')}-20`,
    statedCount: n + 1,
  })),
  steps: [
    { title: 'ขั้นตอนตัวอย่าง', from: null, to: '2023-08-20' },
    { title: 'ขั้นตอนตัวอย่าง', from: '2023-08-01', to: '2023-08-20' },
  ],
};
export const STEPS: NextStep[] = [
  { label: 'รอบถัดไป', data: DATA },
  { label: 'เดือนนี้ส่งอะไรบ้าง', data: DATA },
  { label: 'ถามอะไรได้บ้าง', data: DATA },
];

export const due = (date: string, daysLeft: number, fields: Partial<DueView> = {}): DueView => ({
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

export const TITLE = 'โครงการรวบรวมความรู้เรื่องคุณธรรมของหน่วยงานให้คนอื่นเรียนรู้ต่อได้';

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

export const done = row({
  status: { state: 'done', detail: 'เมื่อ 14 มี.ค. 66', units: null },
  mark: null,
  undo: DATA,
});
export const weekend = row({
  due: due('2023-07-30', 52, { offDay: { name: 'วันเสาร์–อาทิตย์', lastWorkingDay: '2023-07-27' } }),
});
export const late = row({ due: due('2023-03-20', -3) });
export const numbered = row({
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
export const ROWS: ListRowView[] = [
  listRow('1.1', { due: due('2023-06-20', 5) }),
  listRow('1.7', { ...done, code: '1.7', part: '(5)–(6)', due: due('2023-06-20', 5) }),
  listRow('2', { due: due('2023-06-20', 5) }),
  listRow('3', { due: due('2023-07-30', 45) }),
  listRow('14', { due: null, recurrence: 'quarterly' }),
];
export const LIMITS: Limit[] = [
  { kind: 'without-unit', unit: UNIT },
  { kind: 'without-codes', codes: ['5', '23(1)'] },
  { kind: 'without-period', period: ['2023-06-01', '2023-06-30'] },
  { kind: 'measure', measure: 2 },
  { kind: 'heading', code: '1' },
  { kind: 'points', points: 20 },
  { kind: 'says', word: 'คลิป' },
  { kind: 'undated' },
  { kind: 'recurring', recurrence: 'every-2-months' },
  { kind: 'busiest' },
];
export const list = (rows: ListRowView[], fields: Partial<ListView> = {}): ListView => ({
  heading: 'ต้องส่งช่วง 1 มิ.ย. – 31 ก.ค. 66',
  scope: UNIT,
  empty: 'ไม่มีรายการที่ต้องส่งในช่วงนี้ค่ะ รอบถัดไปคือวันอังคารที่ 20 มิถุนายน 2566',
  count: { rows: rows.length, activities: rows.length },
  rows,
  offset: 0,
  page: () => DATA,
  ...fields,
});
export const many = Array.from({ length: 57 }, (_, index) => listRow(`${index + 1}`));
export const emphasised = (emphasis: Emphasis): Drawn => itemCard(activity([row()]), emphasis);
export const marked = { unit: UNIT, rows: ROWS.slice(0, 2), steps: STEPS };

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
