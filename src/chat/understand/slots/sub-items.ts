import type { Sheet } from '../text/sheet.js';

/** What the plan has: sub-items by code. */
export type CodeBook = ReadonlyMap<string, ReadonlySet<string>>;

const JOIN = '(?:\\s*(?:-|–|—|ถึง|,|และ|กับ|กะ|หรือ|แล้วก็|&|\\+|/|\\s)\\s*)';
const RANGE = /-|–|—|ถึง/;

/** Words before a number that only a sub-item is called by, and words that activities are called by too. */
const OWN =
  'ข้อย่อยที่|ข้อย่อย|หลักสูตรที่|หลักสูตร|คอร์สที่|คอร์ส|บทเรียนที่|(?<!ถอด)บทเรียน|บทที่|กิจกรรมย่อยที่|กิจกรรมย่อย|ย่อยที่|ย่อย|อันที่|ตัวที่|sub|(?<![a-z])(?:course|lesson|part|module)';
const SHARED = 'ข้อที่|ข้อ|กิจกรรมที่';
const MARK = `${OWN}|${SHARED}`;
const NUMBER = '\\(?\\d{1,2}\\)?(?![.\\d])';

/** "(5)-(6)", "(2),(3)", "(2-3)", "5)-6)" after a code. */
const BRACKETED = new RegExp(
  `(?<join>${JOIN}?)\\(\\s*(?<list>\\d{1,2}(?:\\s*(?:-|–|,|ถึง|และ)\\s*\\d{1,2})*)\\s*\\)`,
  'uy',
);
/** "ข้อ 2", "ตรงข้อย่อย 1": the first of a spoken list. */
const FIRST = new RegExp(`\\s*(?:ตรง|ใน)?\\s*(?<mark>${MARK})\\s*(?<number>${NUMBER})`, 'uy');
/** "และข้อ 3", ", 4", "ข้อ 5": what goes on with it. */
const MORE = new RegExp(
  `(?:(?<join>${JOIN})(?<mark>${MARK})?|(?<bare>${MARK}))\\s*(?<number>${NUMBER})`,
  'uy',
);
/** "ข้อ 1 กับข้อ 3 ของ" right before a code. */
const BEFORE = new RegExp(
  `(?:${MARK})\\s*${NUMBER}(?:(?:${JOIN}(?:${MARK})?|(?:${MARK}))\\s*${NUMBER})*\\s*(?<of>ของ|ที่อยู่ใน|ภายใต้|ใน|จาก)\\s*$`,
  'u',
);
/** A list before a code is not looked for farther away. */
const REACH = 60;

/** What a number counts when it is no sub-item: "หลักสูตร 6 ชั่วโมง". */
const COUNTED = '(?:ชั่วโมง|ชม|วัน(?!ไหน|ใด)|คน|เดือน|ครั้ง|บาท|เล่ม|คลิป|ข้อ(?!ย่อย|ที่|\\s*\\(?\\d)|หลักสูตร|รุ่น|ปี|%)';
const counted = new RegExp(`^\\s*${COUNTED}`, 'u');

const numbersOf = (list: string): string[] => list.match(/\d{1,2}/g)?.map((n) => String(Number(n))) ?? [];

function through(from: number, to: number): string[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, k) => String(from + k));
}

function expand(list: string): string[] {
  const [from, to, ...more] = numbersOf(list).map(Number);
  const range = to !== undefined && more.length === 0 && RANGE.test(list) && from! < to;
  return range ? through(from!, to) : numbersOf(list);
}

/** One number of a spoken list. */
interface Part {
  number: string;
  /** The word before it; null: none of its own. */
  mark: string | null;
  /** "ถึง" stands before it: all between it and the one before are meant. */
  range: boolean;
  /** A word like "และ" or a comma stands before it. */
  joined: boolean;
  at: number;
  to: number;
}

function partAt(pattern: RegExp, text: string, at: number): Part | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.groups;
  if (!groups) return null;
  const { join = '', mark, bare, number } = groups as Record<string, string | undefined>;
  const to = pattern.lastIndex;
  const [first] = numbersOf(number!);
  return {
    number: first!,
    mark: mark ?? bare ?? null,
    range: RANGE.test(join),
    joined: join.trim() !== '',
    at,
    to,
  };
}

/** A spoken list from its first word on, whatever the plan has. */
function listAt(text: string, from: number): Part[] {
  const parts: Part[] = [];
  for (let part = partAt(FIRST, text, from); part; part = partAt(MORE, text, part.to)) parts.push(part);
  return parts;
}

const isOwn = (mark: string | null): boolean => mark !== null && new RegExp(`^(?:${OWN})$`, 'u').test(mark);
const kindOf = (mark: string): string => mark.replace(/ที่$/u, '');

const numbersIn = (parts: readonly Part[]): string[] => [
  ...new Set(
    parts.flatMap(({ number, range }, at) =>
      range && at > 0 ? through(Number(parts[at - 1]!.number) + 1, Number(number)) : [number],
    ),
  ),
];

/** The sub-items of an activity that a text names, and where they end. */
export interface SubsRead {
  subs: string[];
  /** Those of them that may as well be activities of the plan. */
  unsure: string[];
  to: number;
}

/** The activity that a list of sub-items follows. */
interface Owner {
  code: string;
  /** The word before its number. */
  mark: string;
  book: CodeBook;
}

function readBracketed(text: string, from: number): SubsRead {
  const subs: string[] = [];
  let to = from;
  BRACKETED.lastIndex = to;
  for (let m = BRACKETED.exec(text); m; m = BRACKETED.exec(text)) {
    const list = expand(m.groups!['list']!);
    const last = Number(subs.at(-1) ?? Number.NaN);
    if (RANGE.test(m.groups!['join']!)) subs.push(...through(last + 1, Number(list[0]) - 1));
    subs.push(...list);
    to = BRACKETED.lastIndex;
  }
  return { subs, unsure: [], to };
}

const NONE = { subs: [], unsure: [] };

/** Whether the number belongs to the activity before it: it has such a sub-item, or no activity is called by that word. */
function belongs(part: Part, text: string, { code, mark, book }: Owner): boolean {
  const known = book.get(code);
  if (!known || known.has(part.number)) return true;
  const own = isOwn(part.mark) || (/^โครงการ/u.test(mark) && /^กิจกรรม/u.test(part.mark ?? ''));
  return own && !counted.test(text.slice(part.to));
}

/** "17 ข้อ 5" where 17 has no 5: missing, unless there is an activity 5, which may be meant. */
function besideCode(part: Part, from: number, { mark, book }: Owner): SubsRead {
  const another = kindOf(mark.trim()) === kindOf(part.mark ?? '') || !/^ข้อ/u.test(part.mark ?? '');
  if (another) return { ...NONE, to: from };
  if (book.has(part.number)) return { subs: [], unsure: [part.number], to: part.to };
  const heading = [...book.keys()].some((code) => code.startsWith(`${part.number}.`));
  return heading ? { ...NONE, to: from } : { subs: [part.number], unsure: [], to: part.to };
}

/**
 * The numbers of a spoken list that are sub-items of the activity before it, up to the first that is something else.
 * 1. The first is one if the activity has it, or if its word is used of nothing else ("หลักสูตรที่ 3", and
 *    "กิจกรรมที่ 3" of a โครงการ): then it is missing, not another activity. 2. So is each that follows; "ข้อ 2 ข้อ 3
 *    ข้อ 9" where 2 has no 9 is a list of activities. 3. One with another word than the first, which an activity may
 *    have too, can be either.
 */
function readSpoken(text: string, from: number, owner: Owner): SubsRead {
  const parts = listAt(text, from);
  const [first] = parts;
  if (!first) return { ...NONE, to: from };
  const end = parts.findIndex((part) => !belongs(part, text, owner));
  if (end === 0) return besideCode(first, from, owner);
  const alike = parts.every(({ mark, joined }) => !joined && mark === owner.mark.trim());
  if (end > 0 && alike) return { ...NONE, to: from };
  const taken = end < 0 ? parts : parts.slice(0, end);
  const isOther = ({ mark }: Part): boolean =>
    mark !== null && !isOwn(mark) && kindOf(mark) !== kindOf(first.mark!);
  const either = taken.filter((part) => !part.range && isOther(part) && owner.book.has(part.number));
  return { subs: numbersIn(taken), unsure: either.map(({ number }) => number), to: taken.at(-1)!.to };
}

/** Reads the sub-items that follow a code: in brackets, else after a word like ข้อ. */
export function readSubs(text: string, from: number, owner: Owner): SubsRead {
  const bracketed = readBracketed(text, from);
  return bracketed.subs.length > 0 ? bracketed : readSpoken(text, from, owner);
}

/**
 * The sub-items named right before a code ("ข้อ 1 กับข้อ 3 ของโครงการ 12"), and where they begin; null without any.
 * The last is one whether the activity has it or not; those before it only as long as they are.
 */
export function readSubsBefore(
  text: string,
  at: number,
  known: ReadonlySet<string> | undefined,
): { subs: string[]; from: number } | null {
  const start = Math.max(0, at - REACH);
  const m = BEFORE.exec(text.slice(start, at));
  if (!m) return null;
  const parts = listAt(text, start + m.index);
  const belongs = (part: Part): boolean => known?.has(part.number) === true || isOwn(part.mark);
  const other = parts.slice(0, -1).findLastIndex((part) => !belongs(part));
  const taken = parts.slice(other + 1);
  const subs = numbersIn(taken);
  if (taken.length === 0 || (m.groups!['of'] === 'จาก' && !subs.every((sub) => known?.has(sub)))) return null;
  return { subs, from: taken[0]!.at };
}

/** Sub-items named on their own, for an activity said by title or remembered: "ข้อ 3", "(2)", "หลักสูตรที่ 2". */
const SUBS_ALONE = new RegExp(
  `(?:${MARK})\\s*\\(?\\d{1,2}\\)?(?!\\d|\\s*${COUNTED})(?:\\s*(?:-|,|และ|ถึง)\\s*(?:ข้อ\\s*)?\\(?\\d{1,2}\\)?)*|\\(\\s*\\d{1,2}\\s*\\)(?:\\s*(?:-|,|และ|ถึง)?\\s*\\(\\s*\\d{1,2}\\s*\\))*`,
  'gu',
);

/** Takes sub-items that follow no code. */
export function takeSubs(sheet: Sheet): { subs: string[]; at: number }[] {
  return sheet.takeAll(SUBS_ALONE).map((m) => ({ subs: expand(m[0]), at: m.index }));
}

/** The first or the last sub-item of an activity: "หลักสูตรแรก", "อันสุดท้าย". */
export type End = 'first' | 'last';

const END =
  /(?<!สอง|สาม|สี่|ห้า|\d\s*)(?:ข้อย่อย|ข้อ|หลักสูตร|คอร์ส|กิจกรรมย่อย|กิจกรรม|อัน|ตัว|รายการ|หัวข้อ|บทเรียน|บท|คลิป|เล่ม|ฉบับ|วิชา)(?:(แรก)|สุดท้าย|ท้ายสุด)/gu;

/** Takes such words. */
export const takeEnds = (sheet: Sheet): End[] =>
  sheet.takeAll(END).map((found) => (found[1] ? 'first' : 'last'));

/** @param subs at least one */
export function subAt(end: End, subs: readonly string[]): string {
  const inOrder = subs.toSorted((a, b) => Number(a) - Number(b));
  return inOrder.at(end === 'first' ? 0 : -1)!;
}
