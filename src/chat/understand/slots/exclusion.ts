import type { Unit } from '../../../people/types.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import { anyOf } from '../text/lexicon.js';
import { GONE, Sheet } from '../text/sheet.js';
import { EXCEPT, EXCEPT_FIRMLY, KNOWN, NOT_OTHERS, NOT_WANTED, OTHERS } from '../words/exclusion.js';
import { PARTICLE } from '../words/particles.js';
import { type CodeMention, takeCodes } from './codes.js';
import type { CodeBook } from './sub-items.js';
import { takeUnit } from './units.js';

/** What a question says it is not about; it is taken away from what the rest of it means. */
export interface Exclusion {
  codes: CodeMention[];
  dates: FoundDate[];
  /** "ไม่เอาของเรา", "ของสำนักอื่น": not the unit the chat speaks for. */
  ours: boolean;
  /** "ไม่เอาของสำนักอื่น": the asking unit's own, unless another is named. */
  others: boolean;
  /** A unit named as not meant. */
  unit: string | null;
  /** Words after "ยกเว้น" that are no number, no date and no unit: a title, or nothing that can be read. */
  words: string | null;
}

/** What objects are read with. */
export interface Reading {
  units: Unit[];
  book: CodeBook;
  datesIn: (text: string) => FoundDate[];
}

const except = anyOf(EXCEPT);
const exceptFirmly = anyOf(EXCEPT_FIRMLY);
const others = anyOf(OTHERS);
const notOthers = anyOf(NOT_OTHERS);
const NUMBER = '(?:ข้อที่|ข้อ|กิจกรรมที่|โครงการที่)?\\s*\\d{1,3}(?:\\.\\d{1,2})?(?:\\s*\\(\\s*\\d{1,2}\\s*\\))*';
const LIST = `${NUMBER}(?:\\s*(?:,|และ|กับ|หรือ|-|ถึง)\\s*${NUMBER})*`;
const NUMBERS = new RegExp(`^\\s*(?:ของ)?${LIST}`, 'u');
const ASKED = 'ใช่|เหรอ|หรอ|หรือ|ไหม|มั้ย|ปะ|ป่าว|\\?';
const CLOSED = `(?:${PARTICLE}|แล้ว|ก็ได้|ไป)+(?=[\\s,]|$)`;
/** The sentence ends there, and asks nothing of it. */
const ENDED = `(?:${CLOSED}|(?=[\\s,]|$)(?!\\s*(?:ส่ง|ทำ)))(?!\\s*(?:${ASKED}))`;
/** "ข้อ 8 ไม่ต้องละ": the sentence ends there; "ข้อ 8 ไม่ต้องส่ง" and "ข้อ 8 ไม่ต้องใช่ไหม" say or ask something of it. */
const UNWANTED = new RegExp(
  `(?<![\\d.])(?<list>${LIST})\\s*(?:${PARTICLE}|นี่)?\\s*(?:${anyOf([...NOT_WANTED, ...KNOWN]).source})${ENDED}`,
  'gu',
);
/** "ทราบข้อ 12 แล้ว": its answer is known. */
const KNOWN_OF = new RegExp(
  `(?<!ไม่|ยัง|อยาก|ขอ)(?:ทราบ|รู้)(?:เรื่อง|ของ|วัน|กำหนด)*\\s*(?<list>${LIST})\\s*(?:แล้ว|ละ)${ENDED}`,
  'gu',
);
/** "เดือนนี้ไม่ต้อง" after a period. */
const UNWANTED_DATE = new RegExp(`(?:${anyOf(NOT_WANTED).source})${ENDED}`, 'gu');
const BETWEEN = new RegExp(`^\\s*(?:(?:${PARTICLE}|นี่)\\s*)*$`, 'u');
/** An object starts this near to the word that excludes it ("ไม่เอา ของ…"). */
const NEAR = 4;
/** And it goes on no further than this. */
const OBJECT = 120;
/** "ไม่ใช่ของเราใช่ไหม" asks, "ไม่เอาของเราอย่างเดียว" widens. */
const NO_OBJECT = /^\s*(?:ใช่|เหรอ|หรอ|หรือ|ไหม|มั้ย|อย่างเดียว)/u;

/** Takes the object of one excluding word; the letters it covers, 0 when it is none of these. */
function readObject(tail: string, reading: Reading, into: Exclusion): number {
  const date = reading.datesIn(tail).find((one) => !one.weak && !one.impossible);
  if (date && date.index <= NEAR) {
    into.dates.push(date);
    return date.index + date.length;
  }
  const sheet = new Sheet(tail);
  const { named, ours } = takeUnit(sheet, reading.units);
  const from = sheet.rest.indexOf(GONE);
  if ((named || ours === 'clearly') && from >= 0 && from <= NEAR) {
    const length = from + (/^\uE000+/u.exec(sheet.rest.slice(from))?.[0].length ?? 0);
    if (NO_OBJECT.test(tail.slice(length))) return 0;
    into.unit ??= named;
    into.ours ||= !named;
    return length;
  }
  const numbers = NUMBERS.exec(tail)?.[0] ?? '';
  into.codes.push(...takeCodes(new Sheet(numbers.replace(/^\s*(?:ของ)?/, 'ข้อ ')), reading.book));
  return numbers.length;
}

/** Takes periods with a word right after them that they are not wanted. */
function takeUnwantedDates(sheet: Sheet, { datesIn }: Reading): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { 0: words, index: end } of sheet.rest.matchAll(UNWANTED_DATE)) {
    const start = Math.max(0, end - OBJECT);
    const head = sheet.rest.slice(start, end);
    const date = datesIn(head).findLast(({ weak, impossible }) => !weak && !impossible);
    if (!date || !BETWEEN.test(head.slice(date.index + date.length))) continue;
    found.push(date);
    sheet.take({ from: start + date.index, to: end + words.length });
  }
  return found;
}

/**
 * Takes what is excluded, with the word that excludes it.
 * 1. "ไม่เอาของสำนักอื่น" leaves the unit's own, "ของสำนักอื่น" excludes it. 2. After each excluding word: a date, a unit or "ของเรา", numbers.
 * 3. Periods and numbers with a word after them that they are not wanted. 4. Words after a firm one ("ยกเว้น") that are none of
 *    these are kept, so that they are not dropped in silence.
 */
export function takeExclusion(sheet: Sheet, reading: Reading): Exclusion {
  const found: Exclusion = { codes: [], dates: [], ours: false, others: false, unit: null, words: null };
  found.others = sheet.takeAll(notOthers).length > 0;
  found.ours = sheet.takeAll(others).length > 0;
  except.lastIndex = 0;
  for (const m of [...sheet.rest.matchAll(except)]) {
    const end = m.index + m[0].length;
    const length = readObject(sheet.rest.slice(end, end + OBJECT), reading, found);
    if (length > 0) sheet.take({ from: m.index, to: end + length });
  }
  found.dates.push(...takeUnwantedDates(sheet, reading));
  for (const m of [...sheet.takeAll(KNOWN_OF), ...sheet.takeAll(UNWANTED)])
    found.codes.push(...takeCodes(new Sheet(m.groups!['list']!), reading.book));
  exceptFirmly.lastIndex = 0;
  const left = exceptFirmly.exec(sheet.rest);
  if (left) {
    const object = /^\s*[^\s\uE000]+/u.exec(sheet.rest.slice(left.index + left[0].length))?.[0] ?? '';
    found.words = object.trim();
    sheet.take({ from: left.index, to: left.index + left[0].length + object.length });
  }
  return found;
}

export const excludesAnything = ({ codes, dates, ours, unit, words }: Exclusion): boolean =>
  codes.length > 0 || dates.length > 0 || ours || unit !== null || words !== null;
