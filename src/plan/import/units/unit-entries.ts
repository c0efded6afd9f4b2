import { BLANK } from '../dates/written-dates.js';
import { remembered } from '../remembered.js';
import {
  EVERY_UNIT,
  findUnits,
  furtherUnits,
  HEAD,
  isParentOffice,
  type KnownUnit,
  MORE_UNITS,
  type NamedUnit,
  ORGANISATION,
  officialName,
  STOP,
  STOP_WORD,
} from '../unit-names.js';
import { withoutExceptions } from './exceptions.js';
import { moreNumbers } from './further-numbers.js';

/** A piece of the cell that is read already: a unit, or anything else that no name goes over. */
export interface Taken {
  at: number;
  end: number;
  isUnit: boolean;
}

/** Words that begin the name of a unit at the start of an entry; elsewhere they are common words. */
export const ENTRY_HEAD = `(?:${HEAD}|${ORGANISATION}|ส่วนงาน|ส่วนราชการ|ส่วน|หน่วยงาน|หน่วย|งาน|คณะ|ภาควิชา|ภาค|สาขาวิชา|สาขา|แผนก|สถานี|สนง\\.|รพ\\.(?:สต\\.)?|ร\\.?ร\\.|สพ[ปม]\\.|สส[จอ]\\.|สภ\\.|ที่ทำการ|ที่ว่าการ|องค์การ|หอ(?=สมุด|ผู้ป่วย|พัก)|ห้อง|อำเภอ|ตำบล|เขต|แขวง|สภา|ศาล|เรือนจำ|ด่าน|ตำรวจ|ชมรม|สโมสร|สมาคม|มูลนิธิ|ธนาคาร|การไฟฟ้า|การประปา|โครงการชลประทาน|บริษัท|สวน|พิพิธภัณฑ์|หมวด|นิคม|ทีม)`;
const HEADED = new RegExp(`^${ENTRY_HEAD}`);
/** Such a word alone names nobody. */
const BARE = new RegExp(`^(?:${ENTRY_HEAD}.?|หอผู้ป่วย|รอง|ผู้ช่วย)$`);
/** What may stand before a name and is none of it: list marks, joining words, the office of whoever heads the unit. */
const LEAD = new RegExp(
  `^(?:\\s|[-–—*·:.&]|\\(?\\d{1,2}[.)]\\s|(?:และ|กับ|ร่วมกับ|รวมทั้ง|รวมถึง|พร้อมด้วย|หรือ|(?:จัดทำ|ดำเนินการ)?โดย(?!การ)|ได้แก่)|(?:ผู้อำนวยการ|ผอ\\.|หัวหน้า|คณบดี|ผู้จัดการ)(?=\\s?${ENTRY_HEAD}))*`,
);
const JOINS = /^\s*(?:และ|กับ|ร่วมกับ|พร้อมด้วย|หรือ|รวมทั้ง|รวมถึง)/;
/** Times are no units: ทุกเดือน. */
const COLLECTIVE =
  /^\S{0,14}?(?:ทุก|แต่ละ)(?!ข์|\s?(?:วัน|เดือน|ปี|ไตรมาส|ครั้ง|สัปดาห์|รอบ|คน|ระดับ|ๆ|\d|สิ้น|วิธี|ช่องทาง))/;
const VAGUE = new RegExp(
  `^(?:รอง|ผู้ช่วย|ผช\\.|ที่ปรึกษา|\\s)*(?:หน\\.|จนท\\.|เลขาธิการ|อธิการบดี|อธิบดี|ผอ\\.|หัวหน้า|นายก|ปลัด|คณบดี|ประธาน|เลขานุการ|เจ้าหน้าที่|บุคลากร|ข้าราชการ|พนักงาน|ลูกจ้าง|ครู|คณาจารย์|อาจารย์|นิสิต|นักศึกษา|นักเรียน|นัก[ก-ฮ]|ผู้|กรรมการ|แพทย์|ทุกคน)|^${ENTRY_HEAD}(?:ที่|ต่าง|อื่น|ใด|ของ|นี้|ใน(?!พระ)|ภายนอก|เจ้าของ)|ที่เกี่ยวข้อง|ในสังกัด|ที่ได้รับมอบหมาย`,
);
/** Acts, times and counts; words with which no name begins. */
const NOTE = new RegExp(
  `^(?:${STOP}|${STOP_WORD}|สรุป|ติดตาม|ประเมิน|รวบรวม|เตรียม|สนับสนุน|เผยแพร่|แจ้ง|นำ|เริ่ม|แล้วเสร็จ|ครบ|วางแผน|ประชุม|อบรม|พิจารณา|ลงนาม|แต่งตั้ง|เข้า|ประสาน|ปฏิบัติ|สำรวจ|ทบทวน|ปรับปรุง|บันทึก|ยกเว้น|กรณี|เช่น|อาทิ|เวลา|วัน|เดือน|ปี|รอบ|ครั้ง|ระยะ|ช่วง|ไตรมาส|สิ้น|ก่อน|หลัง|ต่อ|จำนวน|ไม่|ยัง|อยู่|เอกสาร|แบบ|ไฟล์|ผ่าน|ตั้งแต่|ทุก|แต่ละ)|คะแนน|โทร|ร้อยละ|https?:|www\\.|@|\\d{3}`,
);
/** An event, though it begins like a unit. */
const HEADED_NOTE = /^งาน(?:วัน|มอบ|พิธี)/;
const MORE_NUMBERS = moreNumbers(ENTRY_HEAD);
/** Where a name ends: acts, words behind a space, the name of another unit, a count, the numbers of more units. */
const END = new RegExp(
  `${STOP}|&(?=\\s?${ENTRY_HEAD})|(?<=\\s)(?:${STOP_WORD}|${MORE_UNITS}|โทร)|\\s*\\d+\\s?(?:คน|ครั้ง|ชุด|ฉบับ|เล่ม|เรื่อง|คะแนน)|(?<=[ก-๎]\\s?\\d{1,2})${MORE_NUMBERS.source}`,
  'g',
);
/** Behind an organisation: one of its units acts for it. */
const THROUGH = new RegExp(`^\\s*(?:ดำเนินการ|จัดทำ)?โดย\\s?${ENTRY_HEAD}`);
const OF_UNITS = new RegExp(`^${ORGANISATION}`);

/** Longer is a sentence. */
const LONGEST = 60;
const LEAST_LETTERS = 3;
const READABLE = /^[\u0E01-\u0E3A\u0E40-\u0E4EA-Za-z0-9 .&'’"“”–-]+$/;
/** No Thai word is written so: a mark without its consonant, a vowel without what follows, letters one by one. */
const DAMAGED =
  /(?:^|[^\u0E01-\u0E2E\u0E31-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]|[เแโใไ](?![ก-ฮ])|(?:^|\s)[ะาำ]|[ก-๎][A-Za-z0-9]+[ก-๎]|(?:^|\s)[ก-ฮ](?=\s|$)/;
/** The office of a province or district is called by what it does: คลังจังหวัด. */
const PROVINCIAL = /^[ก-๎]{3,}(?:จังหวัด|อำเภอ)[ก-๎]*$/;
/** These are people of several units. */
const COMMITTEE = /^คณะ(?:อนุ)?(?:กรรมการ|ทำงาน|บุคคล)/;
/** Two words without a unit's word before them may be a person. */
const WORDS_APART = /[ก-๎]\s+[ก-๎]/;
/** Behind these a unit receives; it does nothing. */
const RECEIVES =
  /(?:ส่ง|เสนอ|รายงาน|แจ้ง|ยื่น)(?:ต่อ|ให้แก่|ให้|แก่|ถึง|ไปยัง|ที่|ผ่าน)?\s?$|(?:ติดต่อ|สอบถาม|ประสาน(?:งาน)?)(?:กับ|ที่|ไปยัง)?\s?:?\s?$/;
/** Directly behind a name nothing but these stands; anything else is a letter that was misread. */
const DAMAGED_BEHIND = /^[^\s\u0E00-\u0E7F\d(),./;:&|+\-–—\]["“”'’•●▪○\uE000-\uE003…]\S*/;

/**
 * Everything that a cell of responsible units names, without what it leaves out.
 * 1. Take the units that can be read wherever they stand.
 * 2. Read what is left as a list, see `findEntries`.
 */
export const readUnitCell = remembered((text: string, known: readonly KnownUnit[]): readonly NamedUnit[] => {
  const named = withoutExceptions(text);
  const units = findCellUnits(named, known);
  const taken = units.map(({ index, end }) => ({ at: index, end, isUnit: true }));
  return [...units, ...findEntries(named, taken, known)].sort((a, b) => a.index - b.index);
});

/** Units by their names, without those that receive; one that goes on in a misread letter is unread. */
export function findCellUnits(text: string, known: readonly KnownUnit[]): NamedUnit[] {
  const doers = findUnits(text, known).filter(({ index }) => !RECEIVES.test(text.slice(0, index)));
  return doers.map((unit) => {
    if (unit.kind !== 'unit') return unit;
    const behind = text.slice(unit.end);
    const damage = DAMAGED_BEHIND.exec(behind)?.[0] ?? '';
    if (damage === '' && !DAMAGED.test(unit.name))
      return { ...unit, kind: actsThrough(unit.name, behind) ? 'parent' : 'unit' };
    const end = unit.end + damage.length;
    return { ...unit, end, name: text.slice(unit.index, end), kind: 'unread', sure: false };
  });
}

const actsThrough = (name: string, behind: string): boolean => OF_UNITS.test(name) && THROUGH.test(behind);

/** What words begin like: a unit's name, people, or an act. */
export const isHeaded = (words: string): boolean => HEADED.test(words) || PROVINCIAL.test(words);
export const isPeople = (words: string): boolean => VAGUE.test(words);
export const isAct = (words: string): boolean => NOTE.test(words);

/** Where an entry may begin: at the start of a list; behind a unit or date; in words about one. */
type Place = 'start' | 'named' | 'dated' | 'note';

const MASK = { unit: '\uE003', other: '\uE002' };
const PARTS = new RegExp(
  `[\\n●•▪◦○${MASK.other}]+|[,;/|+]|[()\\[\\]]|[${MASK.unit}]+|[${BLANK}]+|[^\\n●•▪◦○${MASK.other},;/|+()\\[\\]${BLANK}${MASK.unit}]+`,
  'g',
);

/**
 * The entries of a list of units, beside what is taken already. The cell is trusted: what stands as an entry of its
 * own is a unit unless it is clearly something else.
 * 1. A line, a bullet, a sub-item or a label starts the list; a comma or slash goes on with it.
 * 2. Behind a unit, and in brackets behind one, stand words about it; only a unit's word starts an entry there.
 * 3. Each entry is judged by itself, see `judge`; a numbered unit may have the numbers of others behind it.
 */
export function findEntries(text: string, taken: readonly Taken[], known: readonly KnownUnit[]): NamedUnit[] {
  const found: NamedUnit[] = [];
  let place: Place = 'start';
  let about = false;
  for (const { 0: part, index } of masked(text, taken).matchAll(PARTS)) {
    const read = (found.at(-1)?.end ?? 0) - index;
    if (read >= part.length) continue;
    if (part.includes('\n')) about = false;
    if (/^[\n●•▪◦○\uE002]/.test(part)) place = 'start';
    else if (part.startsWith(MASK.unit)) place = 'named';
    else if (part.startsWith(BLANK)) place = 'dated';
    else if (/^[([]$/.test(part)) about = place !== 'start';
    else if (/^[)\]]$/.test(part)) about = false;
    else if (/^[,;/|+]$/.test(part)) place = place === 'note' ? 'note' : 'start';
    else if (!about) place = readPart(text, { part, index, place, read }, known, found);
  }
  return found;
}

/** What counts the lines of a list; letters from จ on are none, because a province (`จ. …`) stands so. */
const LIST_LETTER = /(?<=^|\n)[ \t●•–-]*\(?[กขคง][.)](?=\s)/g;

function masked(text: string, taken: readonly Taken[]): string {
  const letters = text.replace(LIST_LETTER, (mark) => ' '.repeat(mark.length)).split('');
  for (const { at, end, isUnit } of taken)
    for (let index = at; index < end; index++)
      if (letters[index] !== '\n') letters[index] = isUnit ? MASK.unit : MASK.other;
  return letters.join('');
}

/** Reads one entry after another of a part without separators, of which `read` letters are read; returns the place behind it. */
function readPart(
  text: string,
  { part, index, place, read }: { part: string; index: number; place: Place; read: number },
  known: readonly KnownUnit[],
  found: NamedUnit[],
): Place {
  let at = Math.max(0, read);
  let from = place;
  while (at < part.length) {
    const lead = LEAD.exec(part.slice(at))![0];
    const rest = part.slice(at + lead.length);
    if (rest.trim() === '') return from;
    const headed = HEADED.test(rest);
    const mayBegin = from === 'start' || from === 'dated' || (from === 'named' && JOINS.test(lead));
    if (!headed && !mayBegin) return 'note';
    const start = index + at + lead.length;
    const entry = judge(rest, { headed, first: from === 'start', behind: text.slice(start) }, known);
    if (!entry) return 'note';
    const { length, ...unit } = entry;
    const end = start + length;
    found.push({ ...unit, index: start, end });
    if (unit.kind === 'unit')
      found.push(...furtherUnits(text, { raw: text.slice(start, end), end }, MORE_NUMBERS, known));
    at = found.at(-1)!.end - index;
    from = 'named';
  }
  return from;
}

type Judged = Pick<NamedUnit, 'name' | 'kind' | 'sure'> & { length: number };

/**
 * What an entry is.
 * 1. The name goes to the first word that cannot be part of it; a known unit's is sure.
 * 2. "Every", people and "those concerned" name no unit; acts, times and counts are a note (null).
 * 3. Damaged, over-long, or two words without a unit's word: unread. A unit's word makes it sure.
 */
function judge(
  rest: string,
  { headed, first, behind }: { headed: boolean; first: boolean; behind: string },
  known: readonly KnownUnit[],
): Judged | null {
  const raw = nameOf(rest);
  const { length } = raw;
  if (COLLECTIVE.test(rest)) return { name: EVERY_UNIT, kind: 'all', sure: true, length: rest.length };
  const name = officialName(raw, known);
  if (known.some((one) => one.name === name))
    return { name, kind: isParentOffice(name, known) ? 'parent' : 'unit', sure: true, length };
  if (VAGUE.test(raw) || BARE.test(raw)) return { name: raw, kind: 'vague', sure: true, length };
  if (headed ? HEADED_NOTE.test(rest) : NOTE.test(rest)) return null;
  if (isDamaged(raw) || (!headed && (!first || WORDS_APART.test(raw))))
    return { name: raw, kind: 'unread', sure: false, length };
  return {
    name,
    kind: actsThrough(name, behind.slice(length)) ? 'parent' : 'unit',
    sure: (headed && !COMMITTEE.test(name)) || PROVINCIAL.test(name),
    length,
  };
}

function nameOf(rest: string): string {
  const kind = HEADED.exec(rest)?.[0];
  const head = kind ?? rest.slice(0, 1);
  END.lastIndex = head.length;
  const again = kind === undefined ? -1 : rest.indexOf(` ${kind}`, kind.length);
  const ends = [END.exec(rest)?.index ?? rest.length, rest.indexOf(`และ${head}`, head.length), again];
  return rest.slice(0, Math.min(...ends.filter((end) => end > 0))).replace(/[\s:–-]+$/, '');
}

const isDamaged = (raw: string): boolean =>
  raw.length > LONGEST ||
  raw.replace(/[^\u0E01-\u0E2EA-Za-z]/g, '').length < LEAST_LETTERS ||
  !READABLE.test(raw) ||
  DAMAGED.test(raw);
