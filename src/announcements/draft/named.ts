import { withoutManners } from './manners.js';
import { nothing, type Read } from './problems.js';
import { linesOf, NUMBERING, type Sections, spokenText } from './sections.js';

const WEEKDAY = '(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)';
const MONTH = '(?:[ก-ฮเ]ิ?ี?\\.?[คพย]\\.|[ก-ฮเ]\\S{2,10}(?:คม|ยน|พันธ์))';
/** Where the name of an activity ends on a line that goes on with its day, place or audience. */
const TITLE_ENDS = new RegExp(
  [
    `\\s+(?:(?:ใน|ภายใน|ก่อน|จาก|ตั้งแต่|ระหว่าง)?วัน(?:ที่|นี้|พรุ่งนี้|มะรืน|${WEEKDAY})|${WEEKDAY}(?:ที่|นี้|หน้า)`,
    `\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?\\s*${MONTH}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}[.:]\\d{2}\\s*(?:น\\.|[-–])`,
    'พรุ่งนี้|มะรืน|เวลา\\s*\\d|ณ\\s|(?:ส่ง)?ถึง(?:\\s|ทุก|ชมรม)|สำหรับ|รับ\\s*\\d|ตอบแผน|https?:)',
  ].join('|'),
);

/** The subject of a letter is its title, whatever stands above it. */
export function titleOf({ lead, sections }: Sections): string {
  const titles = sections.filter(({ kind, lines }) => kind === 'title' && lines.length > 0);
  const subject = titles.find(({ label }) => label.trim() === 'เรื่อง');
  const first = subject?.lines[0] ?? lead.find((line) => line !== '') ?? titles[0]?.lines[0] ?? '';
  const ends = TITLE_ENDS.exec(first)?.index ?? first.length;
  const title = ends >= 4 ? first.slice(0, ends) : first;
  return withoutManners(title.trim());
}

/** Words that begin something new behind a place or a reason on the same line. */
const NEXT =
  'วันที่|วัน[จอพศส]|เวลา|ถึง|ส่งถึง|สำหรับ|ทุก(?:สำนัก|หน่วย|กอง)|ชมรม|ลงทะเบียน|รับ(?:สมัคร|จำนวน)?\\s*\\d|จำกัด|ตอบแผน|ลิงก์|https?:|ขอให้|ขอเชิญ|ขอความ|โปรด|กรุณา|รบกวน|สอบถาม|ติดต่อ|โทร|หมายเหตุ|ทั้งนี้|จึง|แต่งกาย';
const ROOM = 'ห้อง|หอประชุม|หอสมุด|โรงแรม|อาคาร|ลานจอด|ลานกิจกรรม|สนามกีฬา|ศาลา|บริเวณ';
const INLINE_PLACE = new RegExp(
  `(?:^|\\s)(?:ณ|ที่(?=${ROOM})|สถานที่|(?=${ROOM}))\\s*([^\\n]+?)(?=\\s+(?:${NEXT}|เพื่อ)|\\n|$)`,
  'm',
);
const ONLINE = /(?:ผ่าน(?:ระบบ)?\s*)?(?:zoom|webex|google meet|microsoft teams|ms teams|ออนไลน์)/i;

export function placeOf(parts: Sections, told: string): Read<string> {
  const labelled = linesOf(parts, 'place')[0] ?? '';
  const place = labelled || INLINE_PLACE.exec(told)?.[1] || ONLINE.exec(told)?.[0] || '';
  const said = place.trim();
  return said === '' ? nothing : { value: withoutManners(said), problems: [], taken: [said] };
}

const SPOKEN_PURPOSE = new RegExp(`(?:^|\\s)(เพื่อ[^\\n]{6,}?)(?=\\s+(?:${NEXT}|ณ\\s)|\\n|$)`);
const SENTENCE_ENDS = new RegExp(`\\s+(?:${NEXT})`);

/** A reason ends where a new sentence begins on its line. */
export function purposeOf(parts: Sections): Read<string> {
  const labelled = linesOf(parts, 'purpose').map((line) => line.replace(NUMBERING, ''));
  const sentences = labelled.map((line) => line.slice(0, SENTENCE_ENDS.exec(line)?.index)).filter(Boolean);
  const spoken = SPOKEN_PURPOSE.exec(spokenText(parts))?.[1];
  const taken = sentences.length > 0 ? sentences : spoken ? [spoken] : [];
  return { value: taken.join('\n') || null, problems: [], taken };
}
