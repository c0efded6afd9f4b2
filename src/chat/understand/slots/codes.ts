import type { Sheet } from '../text/sheet.js';
import { type CodeBook, readSubs, readSubsBefore, subAt, takeEnds } from './sub-items.js';

/** An activity the question names by its number. */
export interface CodeMention {
  code: string;
  /** Sub-items named with it; empty for the whole. */
  subs: string[];
  /** Those of them that may be meant as activities of their own: "12 ข้อย่อย 1 กับข้อ 3". */
  unsure?: string[];
  /** Said as a number of the plan ("ข้อ 5", "1.7"), not a bare number that might be anything. */
  explicit: boolean;
  known: boolean;
  at: number;
}

const MARK =
  '(?:ข้อที่|ข้อ|กิจกรรมที่|กิจกรรม|โครงการที่|โครงการ|รายการที่|รายการ|ลำดับที่|ลำดับ|หมายเลข|หัวข้อที่|หัวข้อ|เรื่องที่|งานที่|items?|project|no\\.?|#)';
const HEAD = new RegExp(
  `(?<mark>${MARK}\\s*(?:ข้อ\\s*)?)?(?<bracket>(?<=[^\\d\\s])\\s*\\(\\s*)?(?<![\\d.:/]|\\de)(?<code>\\d{1,3}(?:\\.\\d{1,2})?)(?:\\.(?<dotted>\\d{1,2}))?(?![\\d]|[.:/]\\d|e\\d)`,
  'gu',
);
/** Words before a bare number that make it something else. */
const NOT_AFTER =
  /(?:ห้องประชุม|ห้อง|โต๊ะ|ชั้น|มาตรา|ม\.|โทร\.?|เบอร์|หน้า|(?<!ประจำ)ปี|พ\.ศ\.|เวลา|(?<!ราย)ไตรมาส(?:ที่)?|กรรมาธิการ|คณะ|วิสามัญ|ระดับ|ซี|อายุ|รถ|สาย|ครั้งที่|รุ่นที่|ฉบับที่|เวอร์ชัน|เวอร์ชั่น|กลุ่มที่|ตึก|อาคาร|ร้อยละ|แดน|เขต|โซน|หมู่|ซอย|สาขา|ช่อง|เคาน์เตอร์|วอร์ด|หอ|เวร|ผลัด|ทีม|แผนก|คนละ|จำนวน|ราคา|ยอด|เงิน|ประมาณ|ต่อ|อีก|เหลือ|ภายใน|เกิน|รวม|ทั้งหมด|หลักสูตรที่|หลักสูตร|คอร์สที่|คอร์ส|ย่อย(?:ที่)?|(?<=[ก-๎])(?<!เลข|อันดับ|ของ)ที่|course|lesson|part|module|อันที่|ตัวที่|\(|มาตรการที่|มาตรการ|แนวทางที่|ขั้นตอนที่|version|v|รหัส|pm)\s*$/u;
/** No quarter has a decimal: "รายงานไตรมาส 1.4" is of the plan's 1.4. */
const OF_QUARTER = /ไตรมาส\s*$/u;
/** Words after a bare number that count something. */
const NOT_BEFORE =
  /^\s*(?:คน|บาท|วัน|เดือน|ปี|เล่ม|คลิป|ด้าม|%|เปอร์เซ็นต์|น\.|นาที|ชม|ชั่วโมง|ชั้น|เครื่อง|คะแน|แต้ม|กิโล|ล้าน|แสน|หมื่น|พัน|ร้อย|ครั้ง(?!ที่)|รายการ|เรื่อง|กิจกรรม(?!ที่\s*\d)|โครงการ|ชุด|แผ่น|หน้า|ตัว|อัน|สัปดาห์|อาทิตย์|ไตรมาส(?!ที่)|หน่วยงาน|องค์|ท่าน|ห้อง|ใบ|ฉบับ|คำถาม|อย่าง|งาน|หลักสูตร(?!ที่|แรก|สุดท้าย|\s*\(?\d)|คอร์ส(?!ที่|แรก|สุดท้าย|\s*\(?\d)|รุ่น(?!ที่|แรก|สุดท้าย|\s*\d)|แห่ง|ชิ้น|ภาพ|รูป(?!เล่ม)|โพสต์|คัน|ประเด็น|ประเภท|ช่องทาง|โมง|ทุ่ม|มิติ|เครือข่าย|ส(?=[\s.]|$)|th|st|nd|rd|items?|days?|ข้อ(?!\s*\(?\d|ย่อย|ที่|แรก|สุดท้าย))(?!\S{0,3}(?:ไหน|ใด|เดียวกั[นบ]))/u;
/** Such words where titles begin with them too: they count where nothing goes on with them. */
const COUNTS_ALONE =
  /^\s*(?:ด้าน|ส่วน|กลุ่ม|หมวด|บท|ตอน|จุด|ช่อง|ต้น|ระยะ|งวด|รอบ|เวที|ฝ่าย|ทีม|ชนิด|ขั้นตอน|ขั้น|ป้าย|บอร์ด|ตู้|กล่อง|ผืน|คู่|ราย|กรณี|ตัวอย่าง|องค์ความรู้)(?=$|\s+(?!\d)|ส่ง|นี้|นั้น|นั่น|นี่|ต้อง|กำหนด)/u;
/** Words before a bare number that say which of some parts: "ชุด 3". A number with a dot is the plan's. */
const WHICH_PART = /(?:ชุด|หมวด|ตอน|บท|เฟส|phase)\s*$/u;
/** Nothing but numbers, joints and question words around: then a bare number is a code even when unknown. */
const LONE = /^[\s\uE000]*$/u;

/** A counted thing that the question then asks about may be the activity's: "16 คลิปได้กี่คะแนน". */
const ASKS_ABOUT_IT = /^\s*(?:คลิป|เล่ม|คะแน|แต้ม|รายการ|ข้อ)[^\n]*(?:กี่|เท่าไ|ไหม|มั้ย|อะไร)/u;
/** Signs of formulas, markup and handles: no number of a plan stands beside them. */
const SIGNS = /[*+=<>{}$%^~|\\_@]/u;
/** Words that make any number after them one of the plan's, whatever it seems to count ("ข้อ 5 คะแนน"). */
const SURE_MARK = /^(?:ข้อ|.*ที่)\s*$/u;
/** Units of measure after a decimal. */
const MEASURE = /^\s*(?:น\.|น(?![\u0E00-\u0E7F])|บาท|%|พัน|หมื่น|แสน|ล้าน|ชม|ชั่วโมง|กิโล|กม|เมตร|ไร่|เปอร์เซ)/u;

/** "1.7 อันสุดท้าย": nobody counts one point seven things. */
const AT_AN_END = /^\s*[^\s\d]{2,10}(?:แรก|สุดท้าย|ท้ายสุด)/u;

/** A bare number is a code when the plan has it and nothing beside it counts, measures or addresses something. */
function plausible(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 60);
  if (from === 0 && ASKS_ABOUT_IT.test(after)) return true;
  if (SIGNS.test(text[from - 1] ?? '') || SIGNS.test(text[to] ?? '')) return false;
  const before = text.slice(Math.max(0, from - 16), from);
  const dotted = text.slice(from, to).includes('.');
  const counts = NOT_BEFORE.test(after) ? !(dotted && AT_AN_END.test(after)) : COUNTS_ALONE.test(after);
  return (
    !counts &&
    !(NOT_AFTER.test(before) && !(dotted && OF_QUARTER.test(before))) &&
    (dotted || !WHICH_PART.test(before))
  );
}

interface Found extends CodeMention {
  to: number;
}

/** "12.3" where the plan has no such number but 12 has a sub-item 3. */
function asSubItem(code: string, book: CodeBook): { code: string; subs: string[] } | null {
  const [whole, sub] = code.split('.') as [string, string?];
  return sub && !book.has(code) && book.get(whole)?.has(sub) ? { code: whole, subs: [sub] } : null;
}

/** A number of the plan in its parts: "1.7" is 7 under the heading 1, "14" stands under none. */
function partsOf(code: string): { heading: string; number: number } {
  const dot = code.lastIndexOf('.');
  return { heading: code.slice(0, Math.max(dot, 0)), number: Number(code.slice(dot + 1)) };
}

/** Activities between two numbers under one heading: "ข้อ 3-6", "1.1 ถึง 1.3". */
function between(first: string, last: string, book: CodeBook): string[] {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.heading !== to.heading) return [];
  return [...book.keys()].filter((code) => {
    const { heading, number } = partsOf(code);
    return heading === from.heading && number > from.number && number <= to.number;
  });
}

const TO = /\s*(?:-|–|—|ถึง)\s*(?:ข้อ\s*)?(\d{1,3}(?:\.\d{1,2})?)(?!\d|\.\d|\s*\()/uy;

/** What stands between two numbers of one list: "1.7 กับ 99". */
const JOINED = /^\s*(?:,|กับ|และ|&)\s*$/u;

/** "ปลูกต้นไม้ (17)": a number alone in brackets beside words is an activity's where no activity has such a sub-item. */
const namesActivity = (after: string, number: string, book: CodeBook): boolean =>
  /^\s*\)/u.test(after) && ![...book.values()].some((subs) => subs.has(number));

/** One number found by `HEAD` as a code with its sub-items; null when it is something else. */
function readCode(text: string, m: RegExpExecArray, book: CodeBook, last?: Found): Found | null {
  const { mark, bracket, code: raw, dotted } = m.groups as Record<string, string | undefined>;
  const number = raw!.split('.').map(Number).join('.');
  const end = m.index + m[0].length;
  const known = book.has(number);
  const joined = last?.explicit === true && JOINED.test(text.slice(last.to, m.index));
  const explicit = mark !== undefined || raw!.includes('.') || joined;
  const start = m.index + (mark?.length ?? 0);
  const beside = bracket !== undefined && mark === undefined;
  if (
    !(known || explicit) ||
    (bracket && !known) ||
    (beside && !namesActivity(text.slice(end), number, book)) ||
    !(SURE_MARK.test(mark ?? '') || (mark && known && raw!.includes('.')) || plausible(text, start, end))
  )
    return null;
  if (raw!.includes('.') && MEASURE.test(text.slice(end))) return null;
  const nested = asSubItem(number, book);
  if (nested) return { ...nested, explicit, known: true, at: m.index, to: end };
  if (dotted) return { code: number, subs: [String(Number(dotted))], explicit, known, at: m.index, to: end };
  const { subs, unsure, to } = readSubs(text, end, { code: number, mark: mark ?? '', book });
  return { code: number, subs, explicit, known, at: m.index, to, ...(unsure.length > 0 ? { unsure } : {}) };
}

function closing(text: string, found: Found): Found {
  const shut = /^\s*\)/.exec(text.slice(found.to));
  return shut && text.slice(found.at, found.to).includes('(')
    ? { ...found, to: found.to + shut[0].length }
    : found;
}

/** The code found and, after "ข้อ 3-6", those up to the second number. */
function withRange(text: string, found: Found, book: CodeBook): Found[] {
  TO.lastIndex = found.to;
  const range = found.explicit && found.subs.length === 0 ? TO.exec(text) : null;
  const more = range ? between(found.code, range[1]!, book) : [];
  if (more.length === 0) return [found];
  return [{ ...found, to: TO.lastIndex }, ...more.map((code) => ({ ...found, code, to: TO.lastIndex }))];
}

/** "ข้อ 3 ของโครงการ 17" is sub-item 3 of 17; "ข้อ 3 ของข้อ 1", where 1 is a heading, is 1.3. */
function withSubsBefore(text: string, found: readonly Found[], book: CodeBook): Found[] {
  const parts = found.map((one) =>
    one.subs.length > 0 ? null : readSubsBefore(text, one.at, book.get(one.code)),
  );
  const isPart = (one: Found): boolean =>
    found.some(({ at }, k) => parts[k] && one.at >= parts[k].from && one.at < at);
  return found.flatMap((one, k) => {
    const part = parts[k];
    if (!part) return isPart(one) ? [] : [one];
    const at = part.from;
    const under = part.subs.map((sub) => `${one.code}.${sub}`);
    if (!one.known && under.some((code) => book.has(code)))
      return under.map((code) => ({ ...one, code, at, known: book.has(code) }));
    return [{ ...one, subs: part.subs, at }];
  });
}

/** "12 ข้อ 3 วันไหน แล้วข้อ 2 ล่ะ": sub-item 2 of the same, or activity 2. */
function orOfTheLast(text: string, mentions: readonly Found[], book: CodeBook): Found[] {
  return mentions.map((one, at) => {
    const spoken = mentions.slice(0, at).findLast(({ subs }) => subs.length > 0);
    const said = spoken && /\d\s*ข้อ/u.test(text.slice(spoken.at, spoken.to));
    const alone = one.subs.length === 0 && !one.unsure && /^ข้อ/u.test(text.slice(one.at));
    if (!said || !alone || !book.get(spoken.code)?.has(one.code)) return one;
    return { ...one, code: spoken.code, subs: [one.code], known: true, unsure: one.known ? [one.code] : [] };
  });
}

/**
 * Takes the activity numbers out of a question.
 * 1. A number after a word like ข้อ, or with a dot, is one (known to the plan or not); "1.6.1" is 1.6 sub-item 1.
 * 2. A bare number is one if the plan has it and its neighbours do not make it a count, a room, a phone number.
 * 3. What follows in brackets or after ข้อ, or precedes with "ของ", names sub-items; "ข้อ 3-6" names all activities between.
 */
export function takeCodes(sheet: Sheet, book: CodeBook): CodeMention[] {
  const found: Found[] = [];
  const text = sheet.rest;
  HEAD.lastIndex = 0;
  for (let m = HEAD.exec(text); m; m = HEAD.exec(text)) {
    const one = readCode(text, m, book, found.at(-1));
    if (!one) continue;
    const codes = withRange(text, closing(text, one), book);
    found.push(...codes);
    HEAD.lastIndex = codes[0]!.to;
  }
  const mentions = orOfTheLast(text, withSubsBefore(text, found, book), book);
  for (const one of mentions) sheet.take({ from: one.at, to: one.to });
  return mentions.map(({ to: _, ...mention }) => mention);
}

const SLASHED = /(?<![\d./])\d{1,2}(?:\/\d{1,2})+(?![\d./])/gu;
const MONTHS = 12;

/** "16/20/28" as "16, 20, 28", where the second number is no month and the plan has them all. */
export const withoutSlashes = (text: string, book: CodeBook): string =>
  text.replace(SLASHED, (found) => {
    const numbers = found.split('/');
    const isList = Number(numbers[1]) > MONTHS && numbers.every((one) => book.has(String(Number(one))));
    return isList ? numbers.join(', ') : found;
  });

/** The activity narrowed to its first or last sub-item where such words stand beside its number; as it was without them. */
export function withEnds(sheet: Sheet, codes: CodeMention[], book: CodeBook): CodeMention[] {
  const [only] = codes;
  if (!only || codes.length > 1 || only.subs.length > 0) return codes;
  const known = [...(book.get(only.code) ?? [])];
  const ends = known.length > 0 ? takeEnds(sheet) : [];
  return [{ ...only, subs: ends.map((end) => subAt(end, known)) }];
}

const END_OF_PLAN = /(?:ข้อ|กิจกรรม|โครงการ|รายการ|ลำดับ)(?:(แรก)|สุดท้าย|ท้ายสุด)\s*(?:ของ|ใน)\s*แผน/gu;

/** "ข้อสุดท้ายของแผน": the last number of the plan. */
export function takeEndOfPlan(sheet: Sheet, book: CodeBook): CodeMention[] {
  const found = sheet.takeAll(END_OF_PLAN)[0];
  const codes = [...book.keys()];
  const code = found?.[1] ? codes[0] : codes.at(-1);
  return found && code ? [{ code, subs: [], explicit: true, known: true, at: found.index }] : [];
}

/** The whole message is one number that the plan does not have. */
export function loneNumber(sheet: Sheet): string | null {
  const digits = sheet.rest.match(/\d+(?:\.\d+)?/g) ?? [];
  const around = sheet.rest.replace(/[\d.]+/g, '');
  return digits.length === 1 && LONE.test(around) ? digits[0]! : null;
}
