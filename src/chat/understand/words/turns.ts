import { words } from '../text/lexicon.js';

/** How sub-items of a report or a course are told apart by which of several they are: "รอบ 6 เดือน", "รุ่นที่ 2". */
export interface TurnWord {
  /** What a turn of this sort is called in its key. */
  sort: string;
  /** What stands before its number, and what of that. Patterns. */
  before: string;
  after: string;
  /** Whether it names a sub-item without any title beside it; "ไตรมาส 3" alone is a time, "รอบ 2" a round of the plan. */
  alone: boolean;
}

/** A stretch of months that is no turn: "อีก 6 เดือน", "6 เดือนที่ผ่านมา". */
const NOT_WITHIN = '(?<!(?:อีก|ใน|ทุก|ๆ|ก่อน|หน้า|หลัง|ตลอด|เหลือ|เกือบ|เวลา|\\d)\\s*)';
const NOT_ELAPSED = '(?!\\s*(?:ที่(?:ผ่าน|แล้ว)|ข้างหน้า|ก่อน|นี้|ล่วงหน้า|ต่อจาก|ครั้ง))';

/** What sub-items are that are told apart by their place: "ตอนที่ 2". */
const ORDINALS = words('ตอน, บท, ส่วน, ด้าน, กลุ่ม, จุด, สถานี, คลิป, ฉบับ, ประเด็น, มิติ, แผ่น, เวที');

/** Sorts that are counted, the more telling before the less. */
export const TURN_WORDS: readonly TurnWord[] = [
  {
    sort: 'เดือน',
    before: 'รอบ(?:ระยะ(?:เวลา)?|รายงาน|การรายงาน)?',
    after: `เดือน(?!แรก|หลัง|ละ)${NOT_ELAPSED}`,
    alone: true,
  },
  { sort: 'เดือน', before: NOT_WITHIN, after: `เดือน(?!แรก|หลัง|ละ)${NOT_ELAPSED}`, alone: false },
  { sort: 'ครั้ง', before: 'ครั้งที่', after: '', alone: true },
  { sort: 'รุ่น', before: 'รุ่น(?:ที่)?', after: '', alone: true },
  { sort: 'ภาคเรียน', before: '(?:ภาคเรียน|ภาคการศึกษา|เทอม)(?:ที่)?', after: '', alone: true },
  { sort: 'ระยะ', before: '(?:ระยะที่|เฟส(?:ที่)?|phase)', after: '', alone: true },
  ...ORDINALS.map((sort) => ({ sort, before: `${sort}ที่`, after: '', alone: true })),
  ...['ชุด', 'เล่ม', 'หมวด'].map((sort) => ({ sort, before: `${sort}(?:ที่)?`, after: '', alone: true })),
  { sort: 'ไตรมาส', before: 'ไตรมาส(?:ที่)?', after: '', alone: false },
  { sort: 'รอบ', before: '(?:รอบ|งวด)(?:ที่)?', after: '(?!\\s*(?:เดือน|วัน|ปี|สัปดาห์))', alone: false },
];

/** Turns that are said without a number, and the months after which they end: half a year, a year. */
export const HALVES: readonly (readonly [pattern: string, turn: string, months: number])[] = [
  ['(?:ครึ่งปีแรก|(?:6|หก)\\s*เดือนแรก)', 'ครึ่งปีแรก', 6],
  ['(?:ครึ่งปีหลัง|(?:6|หก)\\s*เดือนหลัง)', 'ครึ่งปีหลัง', 12],
  ['รอบ(?:รายงาน)?ครึ่งปี(?!แรก|หลัง)', 'ครึ่งปี', 6],
  ['รอบ(?:รายงาน)?(?:สิ้นปี|ปลายปี|ทั้งปี|เต็มปี|รายปี|(?:1|หนึ่ง)\\s*ปี|ปี)(?!งบ)', 'สิ้นปี', 12],
];
