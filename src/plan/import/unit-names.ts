import { likeness, unitKey } from '../../people/units.js';
import { toThaiDigits } from '../../thai/digits.js';
import { correct } from './corrections.js';

/** A unit named in a text. */
export interface NamedUnit {
  index: number;
  end: number;
  name: string;
  /** `unit`: a bureau, group or the like. `parent`: the office they belong to. `all`: every unit. */
  kind: 'unit' | 'parent' | 'all';
}

/** Known units: canonical name and aliases. */
export interface KnownUnit {
  name: string;
  aliases: string[];
}

/** Words with which the name of a unit begins. */
const HEAD = 'สำนักงาน|สำนัก|กลุ่มงาน|กลุ่ม|กอง|ศูนย์|สถาบัน|ฝ่าย|วิทยาลัย';
/** Every unit at once. */
const ALL =
  /(?:ผู้อำนวยการ)?(?:ทุก|แต่ละ)\s?(?:สำนัก|กลุ่ม|หน่วยงาน|กอง|ส่วนราชการ)(?:\s?[/และ]+\s?(?:ทุก)?(?:สำนัก|กลุ่ม)(?:ตรวจสอบภายใน)?)?|สำนัก\s?\/\s?กลุ่ม(?:ตรวจสอบภายใน)?/g;
/** The office that the units belong to: สำนักงานเลขาธิการ…, and its head. */
const PARENT =
  /สำนักงาน\s?เลขาธิการ\s?(?:วุฒิสภา|สภาผู้แทนราษฎร|รัฐสภา|คณะรัฐมนตรี|[ก-๎]{3,20})|สำนักงานปลัด(?:กระทรวง|สำนัก)[ก-๎]*/g;

const MORE_UNITS = `(?:${HEAD}|ทุก|ผู้|หน่วย)`;
/** Where a name ends even without a space: roles, acts and the like, none of which is part of a unit's name. */
const STOP = `(?:ผู้สนับสนุน|ผู้รับผิดชอบ|ผู้ร่วม|ผู้ดำเนิน|ผู้อำนวยการ|หน่วยงาน|เจ้าภาพ|โดย|ร่วมกับ|ร่วมดำเนิน|เข้าร่วม|ดำเนินการ|ดำเนินงาน|จัดทำ|จัดงาน|จัดกิจกรรม|จัดโครงการ|จัดส่ง|ส่งรายงาน|ส่งเอกสาร|คะแนน|เป็นผู้|เป็นหลัก|มีการ|มีหน้าที่|ขอประกาศ|ร่วมประกาศ|ประจำปี|ภายในวัน|ภายในเดือน|รับผิดชอบ|หมายเหตุ|และ(?=\\s?${MORE_UNITS})|และ(?=\\s|$)|กับ(?=\\s?${MORE_UNITS}))`;
/** Words that end a name when a space stands before them. */
const STOP_WORD =
  '(?:ส่ง|จัด|ร่วม|ประกาศ|ภายใน|กำหนด|รายงาน|ขอ|ได้|ที่|ต้อง|ให้|ซึ่ง|อย่าง|สามารถ|ตาม|กับ|หรือ|และ|กิจกรรม|ข้อ|หลัก|หลักสูตร|มี|เป็น|ทำ|ณ|ใน|จะ|โครงการ|เพื่อ|เสนอ|ประจำ|ร้อยละ|เห็นชอบ|ทั้ง)';
const LETTER = '[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]';
/** A number before a bracket is a sub-item's mark, unless the bracket closes one that holds the name. */
const CLOSES = '(?=\\)(?<=\\([^()]*\\)))';
const NAME = new RegExp(
  `(?:${HEAD})(?:(?!${STOP})${LETTER})*(?:\\s(?!${STOP}|${STOP_WORD}|${MORE_UNITS})(?=${LETTER})(?:(?!${STOP}|${HEAD})${LETTER})+)*(?:\\s?\\d{1,2}(?:(?![\\d.)]|\\s*(?:คน|ครั้ง|คะแนน(?!\\s?สำนัก)|[ก-๎]+\\s?\\d{2}))|${CLOSES}))?`,
  'g',
);
/** `สำนักกรรมาธิการ 1 - 3`, `สำนักกรรมาธิการ 1, 2 และ 3`: the numbers of more units of the same name. */
const MORE_NUMBERS = new RegExp(
  `(?:\\s?(?:-|–|ถึง|,\\s?และ|,|และ|กับ)\\s?\\d{1,2}(?:(?![\\d.)])|${CLOSES}))+(?=\\s*(?:$|[\\n(),/]|ส่ง|ภายใน|\uE000|ผู้|(?:(?:และ|กับ)\\s?)?(?:${HEAD})))`,
  'y',
);
/** Shorter is the head alone (`สำนัก`, `กลุ่ม`), which names nobody. */
const SHORTEST = 8;
/** สำนักดีเด่น is an award, not a unit. */
const NO_UNIT = /^สำนัก(?:ดีเด่น|ที่|ต้นแบบ|สุจริต$)|^กลุ่ม(?:เป้าหมาย|ตัวอย่าง|ที่)/;

interface FurtherNumber {
  index: number;
  number: string;
  value: number;
}

/** Units named in a text in the working form, in order. */
export function findUnits(text: string, known: readonly KnownUnit[]): NamedUnit[] {
  const found: NamedUnit[] = [];
  const free = (index: number, end: number): boolean =>
    !found.some((one) => index < one.end && end > one.index);
  const add = (index: number, raw: string, kind: NamedUnit['kind'], name: string): void => {
    if (free(index, index + raw.length)) found.push({ index, end: index + raw.length, name, kind });
  };
  for (const match of text.matchAll(ALL)) add(match.index, match[0], 'all', 'ทุกสำนัก');
  for (const match of text.matchAll(PARENT)) add(match.index, match[0], 'parent', compact(match[0]));
  for (const match of text.matchAll(NAME)) {
    const raw = match[0].trimEnd();
    const name = officialName(raw, known);
    if (name.length < SHORTEST || NO_UNIT.test(name)) continue;
    add(match.index, raw, 'unit', name);
    for (const { index, number, value } of furtherNumbers(text, match.index + raw.length, raw)) {
      const further = officialName(`${raw.replace(/\d+$/, '')}${value}`, known);
      found.push({ index, end: index + number.length, name: further, kind: 'unit' });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The numbers that follow a numbered name, ranges expanded; those of a range share the place of its end. */
function furtherNumbers(text: string, from: number, raw: string): FurtherNumber[] {
  MORE_NUMBERS.lastIndex = from;
  const list = /\d$/.test(raw) ? MORE_NUMBERS.exec(text) : null;
  if (!list) return [];
  let last = Number(/\d+$/.exec(raw)![0]);
  return [...list[0].matchAll(/([^\d\s]+)\s?(\d+)/g)].flatMap(([whole, joint, number], at, all) => {
    const index = from + all[at]!.index + whole.length - number!.length;
    const first = /^(?:-|–|ถึง)$/.test(joint!) ? last + 1 : Number(number);
    last = Number(number);
    const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
    return values.map((value) => ({ index, number: number!, value }));
  });
}

/** Names carry no spaces except before their number, which is written in Thai digits. */
function compact(raw: string): string {
  return raw
    .replace(/(?<=[\u0E01-\u0E4E])\s+(?=[\u0E01-\u0E4E])/g, '')
    .replace(/(?<=[\u0E01-\u0E4E])\s*(\d+)$/, (_, number: string) => ` ${toThaiDigits(number)}`);
}

/** The canonical form of a unit's name: the known unit's own where an alias or spelling fits. */
export function officialName(raw: string, known: readonly KnownUnit[]): string {
  const name = compact(correct(raw).trim());
  const key = unitKey(name);
  const unit = known.find((one) => [one.name, ...one.aliases].some((spelling) => unitKey(spelling) === key));
  return unit?.name ?? name;
}

export const isParentOffice = (name: string): boolean =>
  new RegExp(`^(?:${PARENT.source})$`).test(name.replace(/\s+/g, ''));

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
