import { correct } from './corrections.js';
import { chooseDueColumns, type DateColumn, type DueColumns, dateColumn } from './date-columns.js';

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

/** The columns of a table, as its heading says. */
export interface Columns {
  /** Index of the columns by role; only due dates and activities stand in several. */
  roles: ReadonlyMap<Role, readonly number[]>;
  dates: DueColumns;
  /** The heading as it is written, by column. */
  headings: readonly string[];
}

/** Header words by role; the first that fits wins, so the more telling stand first. */
const BEFORE_DATES: readonly (readonly [Role, RegExp])[] = [
  [
    'code',
    /^(?:ลำดับ|ลำดับที่|ที่|ข้อ|ข้อที่|รหัส|เลขที่|(?:ลำดับ|ลำดับที่|รหัส|เลขที่)?(?:โครงการ|กิจกรรม)ที่|(?:ลำดับ|รหัส)(?:โครงการ|กิจกรรม)|(?:ลำดับ|ลำดับที่)\/(?:ที่|ข้อ|รหัส)|no\.?|code|#)$/i,
  ],
  ['owedBy', /(?:หน่วยงาน|ผู้)ที่ต้อง(?:นำ)?ส่ง|owed/i],
  ['supporters', /ผู้สนับสนุน|หน่วยงาน(?:ที่)?(?:ร่วม|สนับสนุน)|ผู้ร่วมดำเนิน|รับผิดชอบ (?:สนับสนุน|ร่วม|รอง)$|supporter/i],
  ['responsible', /รับผิดชอบ|เจ้าภาพ|ผู้ดำเนินการ|หน่วยงานดำเนินการ|หน่วยดำเนินการ|responsible|owner/i],
  ['points', /คะแนน|points?$/i],
  ['recurrence', /ความถี่|recurrence|รอบการส่ง/i],
];
const AFTER_DATES: readonly (readonly [Role, RegExp])[] = [
  ['subItems', /ข้อย่อย|หัวข้อย่อย|กิจกรรมย่อยที่|sub-?items?/i],
  ['kind', /^ประเภท|^ชนิด|^kind/i],
  ['measure', /^มาตรการ|measure/i],
  ['outcome', /ผลลัพธ์|ผลสัมฤทธิ์|ผลสำเร็จ|outcome/i],
  ['output', /ผลผลิต|ตัวชี้วัด|เป้าหมาย|สิ่งที่ต้องส่ง|เอกสารที่ต้องส่ง|หลักฐาน|output|requirements?/i],
  ['activity', /^(?!.*จำนวน).*(?:โครงการ|กิจกรรม|ชื่องาน|รายการ|การดำเนินงาน|^งาน|ชื่อ|activity|title)/i],
  ['remark', /หมายเหตุ|remark|note/i],
];

/** Headings of nothing but the activity; `โครงการ | กิจกรรม` are two halves of it. */
const ACTIVITY = /^(?:ชื่อ)?(?:แผนงาน\/)?(?:โครงการ|กิจกรรม|งาน)(?:\/(?:โครงการ|กิจกรรม|งาน))*(?:หลัก|ย่อย)?$/;

/** A header cell is short; longer text is content. */
const LONGEST_HEADER = 80;
/** Numbers that a heading may have: `(1) โครงการ`, `ปีงบประมาณ พ.ศ. 2568`, `รอบ 6 เดือน`. Any other is content. */
const HEADING_NUMBER =
  /^\(\d{1,2}\)|\(\d{1,2}\)$|(?:ปี|พ\.ศ\.|ประมาณ)\s?25\d\d|(?:รอบ|ครั้ง|ไตรมาส|ระยะ)(?:ที่)?\s?\d{1,2}(?:\s?เดือน)?/g;

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADER && !/\d/.test(text.replace(HEADING_NUMBER, ''));

const headingText = (cell: string): string => correct(cell).replace(/\s+/g, ' ').trim();

/**
 * The columns of a header row, or null when the row is none. A header row of a plan names its activity column and a
 * column of dates. Within a table it names the column of codes again, where there is one; a row without a code that
 * goes on with an activity may well hold the same words.
 * @param above the columns that hold so far
 */
export function readHeader(cells: readonly string[], above: Columns | null = null): Columns | null {
  const headings = cells.map(headingText);
  const filled = headings.filter(Boolean);
  if (!filled.every(isHeading)) return null;
  const columns = columnsOf(headings);
  if (!columns) return null;
  if (columns.roles.has('code') || !above) return columns;
  const inTable = above.roles.has('code') && above.headings.length === headings.length;
  if (inTable) return repeats(headings, above.headings) ? columns : null;
  const named = [...columns.roles.values()].flat().length + columns.dates.passedOver.length;
  return named * 2 > filled.length ? columns : null;
}

/** Half of the heading is word for word the one above: the rest is misread. */
const repeats = (headings: readonly string[], above: readonly string[]): boolean =>
  headings.filter((text, index) => text && text === above[index]).length * 2 >=
  headings.filter(Boolean).length;

function columnsOf(headings: readonly string[]): Columns | null {
  const roles = new Map<Role, readonly number[]>();
  const dated = new Map<number, DateColumn>();
  for (const [index, text] of headings.entries()) {
    const meaning = text && meaningOf(text);
    if (!meaning) continue;
    if ('date' in meaning) dated.set(index, meaning.date);
    else if (!roles.has(meaning.role)) roles.set(meaning.role, [index]);
  }
  const activities = [...headings.keys()].filter((index) =>
    ACTIVITY.test(headings[index]!.replaceAll(' ', '')),
  );
  if (activities.length > 0) roles.set('activity', activities);
  const dates = chooseDueColumns(dated);
  if (!dates || !roles.has('activity')) return null;
  roles.set('due', dates.due);
  if (dates.until.length > 0) roles.set('until', dates.until);
  return { roles, dates, headings };
}

function meaningOf(text: string): { role: Role } | { date: DateColumn } | null {
  const closed = text.replaceAll(' ', '');
  const fits = ([, words]: readonly [Role, RegExp]): boolean => words.test(text) || words.test(closed);
  const before = BEFORE_DATES.find(fits);
  const date = before ? null : (dateColumn(text) ?? dateColumn(closed));
  if (date) return { date };
  const role = (before ?? AFTER_DATES.find(fits))?.[0];
  return role ? { role } : null;
}

/** What the second line of a heading says beneath a heading that spans columns. */
const SECOND_LINE =
  /^(?:(?:วัน(?:ที่)?|เดือน|กำหนด)?(?:เริ่ม(?:ต้น|ดำเนินการ)?|สิ้นสุด|เสร็จสิ้น|แล้วเสร็จ|ดำเนิน(?:การ|งาน)|(?:นำ)?ส่ง(?:งาน|รายงาน|ผลงาน|เอกสาร)?|รายงาน(?:ผล)?|จาก|ตั้งแต่|ถึง)|(?:รอบ|ครั้ง|งวด)(?:ที่)?\d{1,2}(?:เดือน)?|หลัก|สนับสนุน|ร่วม|รอง)$/;

/** The columns of a heading of two lines, or null when the row is no second line of the heading above it. */
export function readSecondLine(cells: readonly string[], above: Columns): Columns | null {
  const texts = cells.map(headingText);
  const own = texts.flatMap((text, index) => (text && text !== above.headings[index] ? [index] : []));
  const named = [...(above.roles.get('code') ?? []), ...(above.roles.get('activity') ?? [])];
  if (own.length === 0 || own.some((index) => named.includes(index))) return null;
  if (!own.every((index) => SECOND_LINE.test(texts[index]!.replaceAll(' ', '')))) return null;
  const spanning = (index: number): string => above.headings.slice(0, index + 1).findLast(Boolean) ?? '';
  return columnsOf(
    texts.map((text, index) =>
      own.includes(index) ? `${spanning(index)} ${text}`.trim() : (above.headings[index] ?? ''),
    ),
  );
}

export const cellOf = (cells: readonly string[], { roles }: Columns, role: Role): string =>
  (roles.get(role) ?? [])
    .map((index) => cells[index] ?? '')
    .filter((text) => text.trim())
    .join('\n');
