/**
 * The words of the date grammar, as data: kind, value, forms. Longest form wins. `text` entries are look-alikes
 * that hide a date word inside them (`ตุลาการ`, `ทุกวันนี้`). Latin forms are matched as whole words only.
 */
export type WordKind =
  | 'text'
  | 'day'
  | 'working-day'
  | 'week'
  | 'month-unit'
  | 'quarter'
  | 'year'
  | 'fiscal-year'
  | 'half'
  | 'this'
  | 'next'
  | 'last'
  | 'past'
  | 'coming'
  | 'ahead'
  | 'first'
  | 'final'
  | 'day-mark'
  | 'at'
  | 'part'
  | 'half-month'
  | 'more'
  | 'in'
  | 'within'
  | 'to'
  | 'before'
  | 'from'
  | 'after'
  | 'between'
  | 'during'
  | 'round'
  | 'and'
  | 'of'
  | 'onwards'
  | 'single'
  | 'buddhist'
  | 'christian'
  | 'noun'
  | 'relative-day'
  | 'weekday'
  | 'weekend'
  | 'nickname';

export interface WordEntry {
  kind: WordKind;
  value?: number;
  /** Joined by `|`. */
  forms: string;
  /** What must not follow the form (sticky). */
  not?: RegExp;
  /** How sure the form is by itself; firm when not said. */
  confidence?: 'needy';
  /** Nouns: the number after it is its own up to this value (`ข้อ 5`), unless a month follows a number it owns by 0. */
  owns?: number;
  /** Nouns: counted by the number before it (`20 กิจกรรม`), so that number is no year and no day. */
  counts?: true;
}

/** Values of `part`. */
export const PARTS = ['early', 'middle', 'late', 'close', 'first-half', 'second-half'] as const;

/** What stands between the two ends of a stretch, and what may stand before it. */
const UNTO = ['ถึง', 'จนถึง', 'จนกระทั่งถึง', 'จนกระทั่ง', 'ยัน', 'จนสุด', 'จน'];
const ONWARD = ['ไป', 'มา', 'ยาวไป', 'เรื่อยไป', 'เรื่อย', 'ต่อไป', 'ไล่ไป', 'ยาว', 'เป็นต้นไป'];

/** More letters, other than those of what is asked next: the word is another. */
const GOES_ON = /(?!มี|ต้อง|ส่ง|เรา|ครบ|เหลือ|ค่ะ|คะ|ครับ|คับ|นะ)[ก-๎]/y;

export const WORDS: readonly WordEntry[] = [
  {
    kind: 'text',
    forms: 'ทุกวันนี้|ทุกวัน|ทุกเดือน|ทุกสัปดาห์|ทุกอาทิตย์|ทุกไตรมาส|ทุกปี|รายเดือน|รายปี|รายสัปดาห์|รายไตรมาส|เงินเดือน|ตามไตรมาส',
  },
  {
    kind: 'text',
    forms:
      'ตุลาการ|พฤษภาทมิฬ|หัวหน้า|หน้าที่|ต้นไม้|ต้นแบบ|ต้นเรื่อง|ต้นทาง|เบื้องต้น|ส่วนกลาง|กองกลาง|ปลายทาง|สิ้นสุด|เริ่มต้น|สวัสดีปีใหม่|สวัสดีวัน|แรกเริ่ม|ถึงแม้|เสาร์ห้า|ห้าม|หกล้ม|เก้าอี้|ข้อความ|ข้อมูล|ข้อเสนอ|ข้อสอบ',
  },

  // "เคลียร์งานไว้ก่อน เดือนหน้า…": done beforehand; before a number it may still be a bound.
  { kind: 'text', forms: 'ไว้ก่อน', not: /\s*\d|[^\s]/y },

  {
    kind: 'relative-day',
    value: 0,
    forms: 'วันนี้|วันี้|คืนนี้|เย็นนี้|เช้านี้|บ่ายนี้|เที่ยงนี้|ค่ำนี้|วันนี่|today|tonight',
  },
  {
    kind: 'relative-day',
    value: 1,
    forms: 'พรุ่งนี้|พรุ้งนี้|พุ่งนี้|พรุ่งนี่|พรุ่งนี|พรุงนี้|พุงนี้|พรุ่งนื้|ปรุ่งนี้|วันพรุ่ง|วันพรุ่งนี้|วันรุ่งขึ้น|tomorrow|tmr|tmrw',
  },
  { kind: 'relative-day', value: 1, forms: 'พน.' },
  { kind: 'relative-day', value: 1, forms: 'พน', not: /[ก-๎]/y },
  { kind: 'relative-day', value: 2, forms: 'มะรืน|มะรืนนี้|วันมะรืน|วันมะรืนนี้|มะรืนี้|มะลืน|มะรึน' },
  { kind: 'relative-day', value: 3, forms: 'มะเรื่อง|มะเรื่องนี้' },
  {
    kind: 'relative-day',
    value: -1,
    forms: 'เมื่อวาน|เมื่อวานนี้|เมื่อวันวาน|วานนี้|เมื่อคืน|เมื่อคืนนี้|มะวาน|yesterday',
  },
  { kind: 'relative-day', value: -2, forms: 'เมื่อวานซืน|วานซืน|เมื่อวานซืนนี้|เมื่อวานซืด' },

  // "Now" is a date only as one end of a range: "ใกล้สุดตอนนี้" is not about today.
  { kind: 'relative-day', value: 0, confidence: 'needy', forms: 'ตอนนี้|ปัจจุบัน|เดี๋ยวนี้|บัดนี้|ระหว่างนี้|ช่วงนี้|now' },

  { kind: 'working-day', forms: 'วันทำการ|วันทำงาน|วันราชการ' },
  { kind: 'day', forms: 'วัน|day|days' },
  { kind: 'week', forms: 'สัปดาห์|สัปดาห|สัปดา|วีค|วีก|week|weeks|wk' },
  { kind: 'week', value: 1, forms: 'อาทิตย์|อาทิตย|อาทิต|อาทิด|อาทิดย์' },
  {
    kind: 'month-unit',
    forms: 'เดือน|เดือนของ|เดีอน|เดอืน|month|months',
    not: /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/y,
  },
  { kind: 'month-unit', forms: 'เดือ', not: /(?!นี้|นี่)/y },
  { kind: 'quarter', forms: 'ไตรมาส|ไตรมาศ|ไตรมาท|ไตมาส|quarter' },
  { kind: 'year', forms: 'ปี|year' },
  {
    kind: 'fiscal-year',
    forms: 'ปีงบ|ปีงบประมาณ|ปีงบฯ|ปีงปม.|ปีงบประมาณพ.ศ.|งบปี|ปี งบประมาณ|ปี งบ|ปีงบประมาน|ปี งปม.',
  },
  {
    kind: 'half',
    value: 1,
    forms: 'ครึ่งปีแรก|ครึ่งแรกของปี|ครึ่งปีงบแรก|ครึ่งปีงบประมาณแรก|ครึ่งปี แรก',
  },
  {
    kind: 'half',
    value: 2,
    forms: 'ครึ่งปีหลัง|ครึ่งหลังของปี|ครึ่งปีงบหลัง|ครึ่งปีงบประมาณหลัง|ครึ่งปี หลัง',
  },

  { kind: 'this', forms: 'นี้|นี่|this' },
  { kind: 'this', forms: 'นี|นิ้|เนี้ย|เนี่ย', not: GOES_ON },
  { kind: 'next', forms: 'หน้า|ถัดไป|ต่อไป|ใหม่|next' },
  { kind: 'next', forms: 'น่า|หนา|หน่า|น้า', not: GOES_ON },
  { kind: 'last', forms: 'ที่แล้ว|ที่เเล้ว|ก่อนหน้านี้|ที่แล้วนี้|ที่ล่วงมา|last' },
  { kind: 'last', forms: 'ก่อนหน้า', not: /นั้น|วันนั้น/y },
  { kind: 'past', forms: 'ที่ผ่านมา|ที่ผ่านไป|ที่เพิ่งผ่านมา' },
  { kind: 'coming', forms: 'ที่จะถึง|ที่จะถึงนี้|ที่กำลังจะถึง|ที่กำลังจะถึงนี้|ที่จะมาถึง' },
  {
    kind: 'ahead',
    confidence: 'needy',
    forms: 'ต่อจากนี้|นับจากนี้|นับจากวันนี้|จากนี้|จากนี้ไป|จากวันนี้|ถัดจากนี้|นับแต่นี้|หลังจากนี้',
  },
  { kind: 'ahead', forms: 'ข้างหน้า' },
  { kind: 'first', forms: 'แรก' },
  { kind: 'final', forms: 'สุดท้าย' },

  { kind: 'day-mark', forms: 'วันที่|วันที|date|วัน ที่', not: /แล้ว|ผ่าน|จะ|กำลัง|เพิ่ง|ล่วง|่/y },
  { kind: 'at', forms: 'ที่' },
  { kind: 'part', value: 0, forms: 'ต้น|ต้นๆ|ช่วงต้น|หัว' },
  { kind: 'part', value: 1, forms: 'กลาง|กลางๆ|ช่วงกลาง' },
  { kind: 'part', value: 2, forms: 'ปลาย|ปลายๆ|ช่วงปลาย|ท้าย' },
  { kind: 'part', value: 3, forms: 'สิ้น|วันสิ้น|วันสุดท้ายของ' },
  { kind: 'text', forms: 'ต้องปิด|ต้องจบ|ควรปิด|จะปิด|รีบปิด|ทันปิด' },
  // Behind them a gap ends what is told: "เยอะไปหมด ไตรมาส 4…".
  { kind: 'part', value: 3, forms: 'หมด|ปิด|จบ', not: /\s/y },

  { kind: 'half', value: 1, forms: 'ครึ่งแรก', not: /\s*(?:ของ)?\s*เดือน/y },
  { kind: 'half', value: 2, forms: 'ครึ่งหลัง', not: /\s*(?:ของ)?\s*เดือน/y },
  { kind: 'half-month', value: 4, forms: 'ครึ่งเดือนแรก|ครึ่งแรก' },
  { kind: 'half-month', value: 5, forms: 'ครึ่งเดือนหลัง|ครึ่งหลัง' },

  { kind: 'more', forms: 'อีก' },
  { kind: 'in', forms: 'ใน|ในอีก|ภายในอีก|ในช่วง|ช่วง|in' },
  { kind: 'round', forms: 'รอบ|รอบของ|รอบส่ง|round' },
  {
    kind: 'within',
    forms: 'ภายใน|ไม่เกิน|อย่างช้า|อย่างช้าสุด|ช้าสุด|ไม่เลย|ไม่ช้ากว่า|ไม่พ้น|by|within|ภายในช่วง|เดดไลน์ไม่เกิน',
  },
  {
    kind: 'to',
    forms: `${UNTO.flatMap((form) => ['', ...ONWARD].map((before) => before + form)).join('|')}|to|until|till`,
  },
  {
    kind: 'before',
    forms: 'ก่อน|ก่อนถึง|ก่อนขึ้น|ก่อนจะถึง|ก่อนที่จะถึง|ก่อนช่วง|before',
  },
  { kind: 'from', forms: 'ตั้งแต่|ตั้งแต|นับตั้งแต่|นับจาก|นับแต่|เริ่มตั้งแต่|ไม่ก่อน|from|since' },
  {
    kind: 'after',
    forms: 'หลัง|หลังจาก|ภายหลัง|พ้น|หลังช่วง|หลังผ่าน|after',
  },
  { kind: 'between', forms: 'ระหว่าง|ในระหว่าง|between' },
  { kind: 'of', forms: 'ของ|of' },
  { kind: 'during', forms: 'ตอน|เมื่อ|ประจำ|จาก|เริ่ม|เริ่มจาก' },
  { kind: 'and', forms: 'และ|กับ|แล้วก็|หรือ|และก็|and|or' },
  { kind: 'onwards', forms: 'เป็นต้นไป|เป็นต้นมา|ขึ้นไป|เป็นต้น' },
  { kind: 'single', forms: 'เดียว|เดี๋ยว' },
  { kind: 'buddhist', forms: 'พ.ศ.|พ.ศ|พศ.|พศ|พ. ศ.|be' },
  { kind: 'christian', forms: 'ค.ศ.|ค.ศ|คศ.|คศ|ค. ศ.|ad|ce' },

  { kind: 'noun', owns: 999, counts: true, forms: 'ข้อ' },
  {
    kind: 'noun',
    owns: 999,
    forms:
      'ข้อที่|ข้อย่อย|กิจกรรมที่|โครงการที่|หลักสูตรที่|มาตรการที่|กลุ่มที่|แผนที่|บทที่|ครั้งที่|ลำดับ|ลำดับที่|มาตรา|ม.|ฉบับที่|ประเด็นที่|ตัวชี้วัดที่|เลขที่|หมายเลข|เบอร์|ด้านที่|เรื่องที่|รายการที่|งานที่|รุ่นที่|ยุทธศาสตร์ที่|โครงการข้อ|กิจกรรมข้อ|ชั้น|ห้อง|อาคาร|คำสั่งที่|อันที่|ตอนที่|ส่วนที่|ภาคที่|รอบที่|หมวด|หมวดที่|ภาคผนวก|item|no|project',
  },
  { kind: 'noun', owns: 9, counts: true, forms: 'สำนัก|คณะ' },
  { kind: 'noun', owns: 9, forms: 'กรรมาธิการ|กมธ.|กมธ|วิสามัญ|กรรมการ|สกม.|สกม|สนง.' },
  {
    kind: 'noun',
    owns: 0,
    counts: true,
    forms: 'กิจกรรม|โครงการ|หลักสูตร|กลุ่ม|ชุด|ฉบับ|คะแนน|เรื่อง|รายการ|งาน|ทีม|มาตรการ',
  },
  { kind: 'noun', owns: 0, forms: 'แผน|ยุทธศาสตร์|สัดส่วน|อัตรา' },
  {
    kind: 'noun',
    owns: -1,
    counts: true,
    forms:
      'คน|คลิป|บาท|อย่าง|ครั้ง|นาที|ชั่วโมง|ชม.|โมง|น.|ตัว|แผ่น|อัน|เปอร์เซ็นต์|แห่ง|เล่ม|ท่าน|ตำแหน่ง|ทุ่ม|เครือข่าย|ภาพ|รูป|ไฟล์|หน่วยงาน|ประเด็น|ชิ้น|ใบ|เท่า',
  },
  {
    kind: 'nickname',
    forms: 'พี่|น้อง|คุณ|นางสาว|น.ส.|นาย|นาง|ป้า|น้า|เจ๊|ชื่อ|ครู|หมอ|อาจารย์',
  },

  { kind: 'weekday', value: 0, forms: 'วันอาทิตย์|วันอาทิตย|วันอาทิต|sunday' },
  {
    kind: 'weekday',
    value: 1,
    forms: 'จันทร์|จันทร|จันท์|วันจันทร์|วันจันทร|วันจันท์|วันจัน|monday',
    not: /า/y,
  },
  { kind: 'weekday', value: 2, forms: 'อังคาร|วันอังคาร|วันอังคาน|วันอังคาณ|tuesday' },
  { kind: 'weekday', value: 3, forms: 'พุธ|วันพุธ|วันพุด|วันพุทธ|วันพุฒ|wednesday' },
  {
    kind: 'weekday',
    value: 4,
    forms: 'พฤหัสบดี|พฤหัส|พฤหัสฯ|พฤหัด|พฤหัสบดี|วันพฤหัสบดี|วันพฤหัส|วันพฤหัสฯ|วันพฤหัด|วันพฤ.|พฤหัสฯ|thursday',
  },
  { kind: 'weekday', value: 5, forms: 'ศุกร์|วันศุกร์|วันศุกร|วันศุก|วันสุก|ศุกร|วันศุกข์|friday' },
  { kind: 'weekday', value: 6, forms: 'เสาร์|วันเสาร์|วันเสา|วันเสาร|saturday' },
  {
    kind: 'weekend',
    forms:
      'เสาร์อาทิตย์|เสาร์-อาทิตย์|วันเสาร์อาทิตย์|วันเสาร์-อาทิตย์|เสาร์ อาทิตย์|สุดสัปดาห์|วันหยุดสุดสัปดาห์|weekend|ส.-อา.|ส.อา.',
  },
];
