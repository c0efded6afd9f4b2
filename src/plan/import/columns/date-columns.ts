/**
 * What the heading of a column of dates says: `handIn`: when to hand in. `open`: a date, not said of what. `period`: when
 * the work is done. `end`: when the work ends. `until`: the last day of the range that the column before it begins.
 * `done`: when it was really handed in or done.
 */
export type DateColumn = 'handIn' | 'open' | 'period' | 'end' | 'until' | 'done';

const UNTIL = /ถึงวันที่|^ถึง$|until/i;
const END =
  /^(?!.*(?:ร้อยละ|%|ระดับ)).*(?:สิ้นสุด|(?:แล้ว|กำหนด|ต้อง)เสร็จ|เสร็จสิ้น)(?:วันที่|ภายใน|โครงการ|กิจกรรม|การดำเนิน(?:การ|งาน))?$|^(?:end|finish)(?: date)?$/i;
/** Words that begin or end a heading of dates. */
const DATED = new RegExp(
  [
    '(?:ระยะ|ช่วง|ห้วง)เวลา|ปฏิทิน|เส้นตาย|หมดเขต|ปิดรับ|ครบกำหนด|วันสุดท้าย|ภายในวันที่|due|deadline',
    'กำหนด(?:ส่ง|เวลา|การ|วัน|นำส่ง|รายงาน|ยื่น|เสนอ)|(?:ส่ง|รายงาน|รายงานผล)(?:ภายใน|วันที่)',
    'วัน(?:ที่)?(?:ครบกำหนด|กำหนด|ต้อง)?(?:ใน)?(?:การ)?(?:นำ)?(?:ส่ง|ยื่น|เสนอ|รายงาน)|เวลา(?:ที่)?ส่ง',
    '(?:เดือน|ไตรมาส|รอบ|งวด)(?:ที่)?(?:ต้อง)?(?:นำ)?(?:ส่ง|รายงาน|ดำเนิน|ปฏิบัติ|จัด)|ว[./]ด[./]ป|^วดป',
    'วัน(?:ที่)?(?:เริ่ม|ดำเนิน|จัด|ปฏิบัติ)|^เริ่ม(?:ต้น)?|^วัน[ /]?เดือน[ /]?ปี|^วัน ?(?:/|และ)? ?เวลา',
    '^(?:นำ|ต้อง)?ส่งเมื่อ|^เวลา$|^กำหนด$|^วันที่$|^(?:รอบ|งวด)(?:ที่)?\\s?\\d{1,2}$|^start(?: date)?$',
  ].join('|'),
  'i',
);
const SAYS_HAND_IN =
  /ส่ง|ยื่น|เสนอ|ครบกำหนด|เส้นตาย|หมดเขต|ปิดรับ|วันที่รายงาน|รายงาน(?:ผล)?ภายใน|กำหนดรายงาน|due|deadline/i;
const PERIOD = /(?:ระยะ|ช่วง|ห้วง)เวลา|เริ่ม|ดำเนิน|ปฏิบัติ|วัน(?:ที่)?จัด|^start/i;

const DONE = /จริง(?:\s?\(ผล\))?\s*$|\((?:ผล|จริง|ทำได้)\)\s*$|(?:ส่ง|รายงาน)แล้ว/;

/** What a heading says of dates, or null where it says nothing of them. */
export function dateColumn(heading: string): DateColumn | null {
  if (DONE.test(heading) && (DATED.test(heading) || END.test(heading))) return 'done';
  if (UNTIL.test(heading) || (SAYS_HAND_IN.test(heading) && / สิ้นสุด$/.test(heading))) return 'until';
  if (END.test(heading) && !SAYS_HAND_IN.test(heading)) return 'end';
  if (!DATED.test(heading)) return null;
  if (SAYS_HAND_IN.test(heading)) return 'handIn';
  return PERIOD.test(heading) ? 'period' : 'open';
}

/** The more clearly a heading speaks of handing in, the earlier it stands. */
const CLEAREST_FIRST = ['handIn', 'open', 'period', 'end'] as const;

/** The columns of a table that say when to hand in; the rest of its dates are of something else. */
export interface DueColumns {
  due: readonly number[];
  until: readonly number[];
  /** How the headings of `due` speak of it. */
  says: (typeof CLEAREST_FIRST)[number];
  /** Columns of dates that are none of both. */
  passedOver: readonly number[];
}

/**
 * Chooses among the columns of dates.
 * 1. Those whose headings speak most clearly of handing in hold the due dates, all of them.
 * 2. The end of the work closes a range that its beginning opens, never a hand-in.
 * @param kinds what each column's heading says, by its index @returns null where no column holds a date
 */
export function chooseDueColumns(kinds: ReadonlyMap<number, DateColumn>): DueColumns | null {
  const of = (kind: DateColumn): number[] =>
    [...kinds].flatMap(([index, one]) => (one === kind ? [index] : []));
  const says = CLEAREST_FIRST.find((kind) => of(kind).length > 0);
  if (!says) return null;
  const due = of(says);
  const closes = says === 'period' || (says === 'open' && kinds.get(due.at(-1)! + 1) === 'end');
  const until = [...of('until'), ...(closes ? of('end') : [])].slice(0, 1);
  const passedOver = [...kinds.keys()].filter((index) => !due.includes(index) && !until.includes(index));
  return { due, until, says, passedOver };
}
