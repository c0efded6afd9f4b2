import { correct } from './corrections.js';

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

/** Column index by role. */
export type Columns = ReadonlyMap<Role, number>;

/** Header words by role; the first that fits wins, so the more telling stand first. */
const HEADERS: readonly (readonly [Role, RegExp])[] = [
  ['owedBy', /(?:หน่วยงาน|ผู้)ที่ต้อง(?:นำ)?ส่ง|owed/i],
  ['supporters', /ผู้สนับสนุน|หน่วยงาน(?:ที่)?(?:ร่วม|สนับสนุน)|ผู้ร่วมดำเนิน|supporter/i],
  ['responsible', /รับผิดชอบ|เจ้าภาพ|ผู้ดำเนินการ|หน่วยงานดำเนินการ|หน่วยดำเนินการ|responsible|owner/i],
  ['points', /คะแนน|points?$/i],
  ['recurrence', /ความถี่|recurrence|รอบการส่ง/i],
  ['until', /ถึงวันที่|สิ้นสุด(?:วันที่)?$|วันสิ้นสุด|until/i],
  [
    'due',
    /ระยะเวลา|กำหนด(?:ส่ง|เวลา|การ|วัน|นำส่ง)|วัน(?:ที่)?(?:ครบกำหนด|กำหนด)?(?:นำ)?ส่ง|ครบกำหนด|^กำหนด$|^วันที่$|^วัน เดือน ปี$|ภายในวันที่|due|deadline/i,
  ],
  ['subItems', /ข้อย่อย|หัวข้อย่อย|กิจกรรมย่อยที่|sub-?items?/i],
  ['kind', /^ประเภท|^ชนิด|^kind/i],
  ['measure', /^มาตรการ|measure/i],
  ['outcome', /ผลลัพธ์|ผลสัมฤทธิ์|ผลสำเร็จ|outcome/i],
  ['output', /ผลผลิต|ตัวชี้วัด|เป้าหมาย|สิ่งที่ต้องส่ง|เอกสารที่ต้องส่ง|หลักฐาน|output|requirements?/i],
  ['activity', /^(?!.*จำนวน).*(?:โครงการ|กิจกรรม|ชื่องาน|รายการ|การดำเนินงาน|^งาน|ชื่อ|activity|title)/i],
  ['code', /^(?:ลำดับ|ลำดับที่|ที่|ข้อ|ข้อที่|รหัส|รหัสกิจกรรม|เลขที่|no\.?|code|#)$/i],
  ['remark', /หมายเหตุ|remark|note/i],
];

/** A header cell is short; longer text is content. */
const LONGEST_HEADER = 80;

/**
 * The columns of a header row, or null when the row is none. A header row of a plan names its activity column
 * and the column of its dates.
 */
export function readHeader(cells: readonly string[]): Columns | null {
  const columns = new Map<Role, number>();
  for (const [index, cell] of cells.entries()) {
    const text = correct(cell).replace(/\s+/g, ' ').trim();
    if (text.length === 0) continue;
    if (text.length > LONGEST_HEADER || /\d{2}/.test(text)) return null;
    const role = HEADERS.find(([, words]) => words.test(text) || words.test(text.replaceAll(' ', '')))?.[0];
    if (role && !columns.has(role)) columns.set(role, index);
  }
  return columns.has('activity') && columns.has('due') && columns.size >= 2 ? columns : null;
}

export const cellOf = (cells: readonly string[], columns: Columns, role: Role): string => {
  const index = columns.get(role);
  return index === undefined ? '' : (cells[index] ?? '');
};
