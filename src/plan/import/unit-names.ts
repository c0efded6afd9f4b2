import { literal } from '../../literal.js';
import { likeness, unitKey } from '../../people/units.js';
import { toThaiDigits } from '../../thai/digits.js';
import { correct } from './prepare/corrections.js';
import { CLOSES, furtherNumbers, moreNumbers } from './units/further-numbers.js';

/** A unit named in a text. */
export interface NamedUnit {
  index: number;
  end: number;
  name: string;
  /**
   * `unit`: a bureau, group or the like. `parent`: the office they belong to. `all`: every unit. `vague`: people or
   * "those concerned". `unread`: a name may stand there, and cannot be read; `name` is then what is written.
   */
  kind: 'unit' | 'parent' | 'all' | 'vague' | 'unread';
  /** Whether it is certainly read right. */
  sure: boolean;
}

/** Known units: canonical name and aliases. `parent`: the office that the units belong to. */
export interface KnownUnit {
  name: string;
  aliases: string[];
  parent?: boolean;
}

export const NONE_KNOWN: readonly KnownUnit[] = [];

/** Words with which the name of a unit begins, wherever it stands. */
export const HEAD = '(?:สำนักงาน|สำนัก|กลุ่มงาน|กลุ่ม|กอง|ศูนย์|สถาบัน|ฝ่าย|(?:มหา|บัณฑิต)?วิทยาลัย)';
/** Organisations that have units of their own. */
export const ORGANISATION =
  '(?:โรงพยาบาล|มหาวิทยาลัย|วิทยาลัย|สถาบัน|โรงเรียน|เทศบาล|องค์การ(?=บริหาร|มหาชน)|จังหวัด|กระทรวง|กรม(?=[ก-ฮเ-ไ])|อบ[จต]\\.)';
/** Words that begin a name where nothing goes on: `คณะ` is no unit in คณะรัฐมนตรี. */
const APART =
  '(?:คณะ(?!กรรม|รัฐมนตรี|อนุ|ทำงาน|บุคคล|ผู้)|ภาควิชา|สาขาวิชา|แผนก(?!การ)|สถานี|โรงพยาบาล|โรงเรียน|เทศบาล|องค์การบริหาร|สนง\\.|รพ\\.|หน่วย)';
export const MORE_UNITS = `(?:${HEAD}|ทุก|ผู้|${APART})`;
/** What every unit may be called. */
export const UNIT_KIND =
  '(?:สำนักงาน|สำนัก|กลุ่มงาน|กลุ่ม|หน่วยงาน|หน่วย|กอง|ส่วนราชการ|ส่วนงาน|ฝ่าย|ศูนย์|คณะ|ภาควิชา|สาขาวิชา|แผนก|สถาบัน|วิทยาลัย)';
/** What stands in a plan for every unit at once. */
export const EVERY_UNIT = 'ทุกสำนัก';
const ALL = new RegExp(
  `(?:ผู้อำนวยการ|หัวหน้า)?(?:ทุก|แต่ละ)\\s?${UNIT_KIND}(?:\\s?[/และ]+\\s?(?:ทุก)?(?:สำนัก|กลุ่ม)(?:ตรวจสอบภายใน)?)?|สำนัก\\s?/\\s?กลุ่ม(?:ตรวจสอบภายใน)?|(?<![ก-๎])${UNIT_KIND}(?:\\s?/\\s?${UNIT_KIND})+(?![ก-๎])`,
  'g',
);
/** The office that the units belong to: สำนักงานเลขาธิการ…, and its head. */
const PARENT =
  /สำนักงาน\s?เลขาธิการ\s?(?:วุฒิสภา|สภาผู้แทนราษฎร|รัฐสภา|คณะรัฐมนตรี|[ก-๎]{3,20})|สำนักงานปลัด(?:กระทรวง|สำนัก)[ก-๎]*/g;

/** Where a name ends even without a space: roles, acts and the like, none of which is part of a unit's name. */
export const STOP = `(?:(?<!ผู้)ช่วย(?:เหลือ|งาน)?(?=\\s?\\))|ผู้สนับสนุน|ผู้รับผิดชอบ|ผู้ร่วม|ผู้ดำเนิน|ผู้อำนวยการ|หน่วยงาน|เจ้าภาพ|โดย(?!สาร)|ร่วมกับ|ร่วมดำเนิน|เข้าร่วม|ดำเนินการ|ดำเนินงาน|จัดทำ|จัดงาน|จัดกิจกรรม|จัดโครงการ|จัดส่ง|ส่งรายงาน|ส่งเอกสาร|นำส่ง|(?:(?<!ขน)ส่ง|เสนอ|แจ้ง)(?:ต่อ|ให้|ถึง)?(?=\\s?(?:${HEAD}|${ORGANISATION}))|คะแนน|เป็นผู้|เป็นหลัก|มีการ|มีหน้าที่|ขอประกาศ|ร่วมประกาศ|ประจำปี|ปีงบประมาณ|ภายในวัน|ภายในเดือน|รับผิดชอบ|(?<!จด|${HEAD})หมายเหตุ|ส่งภายใน|ส่งวันที่|สนับสนุนโดย|และ(?=\\s?${MORE_UNITS})|และ(?=\\s|$)|กับ(?=\\s?${MORE_UNITS}))`;
/** Words that end a name when a space stands before them. */
export const STOP_WORD =
  '(?:ส่ง|จัด|ร่วม|ประกาศ|ภายใน|กำหนด|รายงาน|ขอ|ได้|ที่|ต้อง|ให้|ซึ่ง|อย่าง|สามารถ|ตาม|กับ|หรือ|และ|กิจกรรม|ข้อ|หลัก|หลักสูตร|มี|เป็น|ทำ|ณ|ใน|จะ|โครงการ|เพื่อ|เสนอ|ประจำ|ร้อยละ|เห็นชอบ|ทั้ง|จำนวน|ครั้ง|รอบ|งวด|ปี|ติดต่อ|ประสาน|โทร(?=ศัพท์|[\\s.:]|$)|สนับสนุน(?=โดย|\\s|:|\\)|$)|ระหว่าง|ตั้งแต่|ก่อน|กรม(?=[ก-ฮเ-ไ])|กระทรวง|จังหวัด(?<=จังหวัด[ก-๎]* จังหวัด))';
const LETTER = '[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]';
const ABBREVIATION = '[ก-ฮ]{1,4}\\.';
/** A name goes on over a space, never over a line break. A section's may begin before the word: งานศูนย์…. */
const NAME = new RegExp(
  `(?:(?<![ก-๎])งาน)?${HEAD}(?:(?!${STOP})${LETTER})*(?: (?!${STOP}|${STOP_WORD}|${MORE_UNITS}|${ABBREVIATION})(?=${LETTER})(?:(?!${STOP}|${HEAD})${LETTER})+)*(?:\\s?\\d{1,2}(?:/\\d(?![\\d/]))?(?:(?![\\d.)]|\\s*(?:คน|ครั้ง|คะแนน(?!\\s?สำนัก)|[ก-๎]+\\s?\\d{2}))|${CLOSES}))?`,
  'g',
);
const MORE_NUMBERS = moreNumbers(HEAD);
/** The word alone (`สำนัก`, `กลุ่ม`, `กอง`) names nobody: so many letters stand behind it. */
const LEAST_BEHIND_HEAD = 3;
const HEAD_ALONE = new RegExp(`^${HEAD}`);
/** สำนักดีเด่น is an award, not a unit. */
const NO_UNIT = /^สำนัก(?:ดีเด่น|ที่|ต้นแบบ|สุจริต$)|^กลุ่ม(?:เป้าหมาย|ตัวอย่าง|ที่)|^กองทุน|^สำนักงาน$/;

/** `กองบริการ 1/2` may be one unit, or two. */
const TWO_NUMBERS = /\d\/\d$/;

/** These are names without anything behind the word. */
const COMPLETE = /^บัณฑิตวิทยาลัย$/;

const isName = (name: string): boolean =>
  COMPLETE.test(name) || (name.replace(HEAD_ALONE, '').length >= LEAST_BEHIND_HEAD && !NO_UNIT.test(name));

/** Units named in a text in the working form, in order. */
export function findUnits(text: string, known: readonly KnownUnit[]): NamedUnit[] {
  const found: NamedUnit[] = [];
  const free = (index: number, end: number): boolean =>
    !found.some((one) => index < one.end && end > one.index);
  const add = (index: number, raw: string, kind: NamedUnit['kind'], name: string): void => {
    if (!free(index, index + raw.length)) return;
    const of = kind === 'unit' && isParentOffice(name, known) ? 'parent' : kind;
    found.push({ index, end: index + raw.length, name, kind: of, sure: !TWO_NUMBERS.test(raw) });
  };
  for (const match of text.matchAll(ALL)) add(match.index, match[0], 'all', EVERY_UNIT);
  for (const match of text.matchAll(PARENT)) add(match.index, match[0], 'parent', compact(match[0]));
  for (const match of text.matchAll(NAME)) {
    const raw = match[0].trimEnd();
    const name = officialName(raw, known);
    if (!isName(name)) continue;
    add(match.index, raw, 'unit', name);
    found.push(...furtherUnits(text, { raw, end: match.index + raw.length }, MORE_NUMBERS, known));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The units that the numbers behind a numbered name stand for. */
export const furtherUnits = (
  text: string,
  { raw, end }: { raw: string; end: number },
  more: RegExp,
  known: readonly KnownUnit[],
): NamedUnit[] =>
  furtherNumbers(text, { raw, end }, more).map(({ index, number, value }) => ({
    index,
    end: index + number.length,
    name: officialName(`${raw.replace(/\d+$/, '')}${value}`, known),
    kind: 'unit',
    sure: true,
  }));

/** Names carry no spaces except before their number, which is written in Thai digits. */
function compact(raw: string): string {
  return raw
    .replace(/(?<=[\u0E01-\u0E4E])\s+(?=[\u0E01-\u0E4E])/g, '')
    .replace(/(?<=[\u0E01-\u0E4E])\s*(\d+(?:\/\d)?)$/, (_, number: string) => ` ${toThaiDigits(number)}`);
}

/** The canonical form of a unit's name: the known unit's own where an alias or spelling fits. */
export function officialName(raw: string, known: readonly KnownUnit[]): string {
  const name = compact(correct(raw).trim());
  const key = unitKey(name);
  const unit = known.find((one) => [one.name, ...one.aliases].some((spelling) => unitKey(spelling) === key));
  return unit?.name ?? name;
}

/** Whether a name is that of the office which the units belong to. */
export const isParentOffice = (name: string, known: readonly KnownUnit[]): boolean =>
  new RegExp(`^(?:${PARENT.source})$`).test(name.replace(/\s+/g, '')) ||
  known.some((one) => one.parent === true && one.name === name);

/** A pattern for a name: its digits and spaces may differ from text to text. */
export const spelling = (name: string): string => [...unitKey(name)].map(literal).join('\\s?');

/** Above this likeness two names that differ are probably one unit misread. */
const MISREAD = 0.8;

/** A known unit that a name nearly equals, or null. Names that differ in their number alone are two units. */
export function nearlyEqual(name: string, names: Iterable<string>): string | null {
  const key = unitKey(name);
  for (const other of names) {
    const otherKey = unitKey(other);
    if (key === otherKey || key.replace(/\d+$/, '') === otherKey.replace(/\d+$/, '')) continue;
    if (likeness(key, otherKey) >= MISREAD) return other;
  }
  return null;
}
