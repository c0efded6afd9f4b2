import { UNIT_KIND } from '../unit-names.js';
import { type DateColumn, dateColumn } from './date-columns.js';

/** What a column of a plan table holds. */
export type Role =
  | 'code'
  | 'subItems'
  | 'activity'
  | 'output'
  | 'outcome'
  | 'due'
  | 'until'
  | 'recurrence'
  | 'responsible'
  | 'supporters'
  | 'points'
  | 'kind'
  | 'measure'
  | 'owedBy'
  | 'remark';

/** Header words by role; the first that fits wins, so the more telling stand first. */
const BEFORE_DATES: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^(?:ลำดับ|ลำดับที่|ที่|ข้อ|ข้อที่|รหัส|หมายเลข|เลข|เลขที่|เลขข้อ|(?:ลำดับ|ลำดับที่|รหัส|เลขที่)?(?:โครงการ|กิจกรรม)ที่|(?:ลำดับ|รหัส)(?:โครงการ|กิจกรรม|งาน)|(?:ลำดับ|ลำดับที่)\/(?:ที่|ข้อ|รหัส)|ข้อ\/ลำดับ(?:ที่)?|no\.?|id|code|#)$/i,
  ],
  ['owedBy', /(?:หน่วยงาน|ผู้)ที่ต้อง(?:นำ)?ส่ง|owed/i],
  [
    'supporters',
    /ผู้สนับสนุน|หน่วย(?:งาน)?(?:ที่)?(?:ร่วม(?!รับผิดชอบ)|สนับสนุน)|เจ้าภาพ(?:ร่วม|รอง)|ผู้(?:มีส่วน)?ร่วม(?:$|ดำเนิน|จัด|ปฏิบัติ|สนับสนุน|งาน)|(?:ฝ่าย|กอง|กลุ่ม|งาน)สนับสนุน$|^ผู้ช่วย$|^ร่วมกับ$|^ภาคี|^เครือข่าย$|รับผิดชอบ ?(?:สนับสนุน|รอง)$|supporter/i,
  ],
  [
    'responsible',
    /รับผิดชอบ|เจ้าภาพ|^เจ้าของ(?:เรื่อง|งาน|โครงการ|กิจกรรม)|ผู้ดำเนิน(?:การ|งาน)|หน่วย(?:งาน)?(?:ที่|ผู้)?(?:ดำเนิน|ปฏิบัติ|จัดทำ|ดูแล|รายงาน)|^ผู้(?:ดูแล|รายงาน)$|^ใครทำ|^ผรช|responsible|owner/i,
  ],
  ['points', /คะแนน|points?$/i],
  ['recurrence', /ความถี่|recurrence|รอบการส่ง/i],
];
const AFTER_DATES: readonly (readonly [Role, RegExp])[] = [
  ['subItems', /ข้อย่อย|หัวข้อย่อย|กิจกรรมย่อยที่|sub-?items?/i],
  ['kind', /^ประเภท|^ชนิด|^kind/i],
  ['measure', /^มาตรการ(?!\s?\/)|measure/i],
  ['outcome', /ผลลัพธ์|ผลสัมฤทธิ์|ผลสำเร็จ|outcome/i],
  [
    'output',
    /ผลผลิต|ตัวชี้วัด|เป้าหมาย|สิ่งที่(?:ต้อง)?ส่ง|สิ่งส่งมอบ|ชิ้นงาน|ผลงานที่|ผลที่ได้|เอกสารแนบ|เอกสารที่ต้องส่ง|หลักฐาน|output|requirements?/i,
  ],
  ['activity', /^(?!.*จำนวน).*(?:โครงการ|กิจกรรม|ชื่องาน|รายการ|การดำเนินงาน|^งาน|ชื่อ|activity|title)/i],
  ['remark', /หมายเหตุ|remark|note/i],
];

/** Headings of nothing but the activity; `โครงการ | กิจกรรม` are two halves of it. */
const ACTIVITY = /^(?:ชื่อ)?(?:แผนงาน\/)?(?:โครงการ|กิจกรรม|งาน)(?:\/(?:โครงการ|กิจกรรม|งาน))*(?:หลัก|ย่อย)?$/;

/** Headings that stand for the activities, or the units, of a table that has no better; the more telling first. */
const STANDS_FOR: Readonly<Record<'activity' | 'responsible', readonly RegExp[]>> = {
  activity: [
    /ภารกิจ|^งาน/,
    /หัวข้อ|^เรื่อง|ประเด็น|สิ่งที่(?:ต้อง|จะ)(?:ทำ|ดำเนิน)|^ทำอะไร|^แผนงาน$/,
    /แนวทาง|วิธี(?:การ|ดำเนิน)|^การดำเนินการ$/,
    /รายละเอียด/,
    /ตัวชี้วัด|เป้าหมาย/,
  ],
  responsible: [
    new RegExp(`^${UNIT_KIND}(?:/${UNIT_KIND})*(?:หลัก|เจ้าของ(?:เรื่อง)?|ที่ทำ)?$`),
    /^ผู้(?:ทำ|ปฏิบัติ|จัดทำ|ส่ง)|^หน่วย(?:งาน)?(?:ที่|ผู้)?ส่ง/,
  ],
};

const closedUp = (heading: string): string => heading.replaceAll(' ', '');

export const isActivityHeading = (heading: string): boolean => ACTIVITY.test(closedUp(heading));

/** The column whose heading stands for a role that none is headed as, or null. */
export function standIn(
  role: keyof typeof STANDS_FOR,
  headings: readonly string[],
  isFree: (index: number) => boolean,
): number | null {
  for (const words of STANDS_FOR[role]) {
    const index = headings.findIndex((text, at) => isFree(at) && words.test(closedUp(text)));
    if (index >= 0) return index;
  }
  return null;
}

/** What a heading says of its column, or null where it says nothing that is known. */
export function meaningOf(text: string): { role: Role } | { date: DateColumn } | null {
  const closed = closedUp(text);
  const fits = ([, words]: readonly [Role, RegExp]): boolean => words.test(text) || words.test(closed);
  const before = BEFORE_DATES.find(fits);
  const date = before ? null : (dateColumn(text) ?? dateColumn(closed));
  if (date) return { date };
  const role = (before ?? AFTER_DATES.find(fits))?.[0];
  return role ? { role } : null;
}
