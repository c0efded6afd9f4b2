import type { CivilDate } from '../../../clock.js';
import type { ItemKind, Recurrence } from '../../types.js';
import { findScopes, type Scope } from '../sub-items/scopes.js';
import { saysVaguely, withEmptyMarked } from './deadlines.js';
import { instalmentsOf, timesIn } from './instalments.js';
import { BLANK, blankDates, findWrittenDates, type WrittenDate } from './written-dates.js';

/** What a piece of text says about time: these sub-items (none: the whole) on this date. */
export interface Claim {
  subs: string[];
  due: CivilDate | null;
  until: CivilDate | null;
  recurrence: Recurrence | null;
  kind: ItemKind;
  line: number;
  /** The words between the previous date and this one. */
  words: string;
  /** Which of several parts it is for (รอบ 2: `2`), or null. */
  part: string | null;
  /** Why the date cannot be, or null. */
  impossible: string | null;
  grain: 'day' | 'month';
  /** Names of the units that the due cell gives this date to; none: not said. */
  units: string[];
}

const HAND_IN = /ส่ง|รายงานภายใน|เสนอ|ยื่น|แจ้งผล|submit|due/i;
const END_OF_PLAN = /สิ้นสุด(?!วันที่)|สิ้นแผน|จบแผน|แล้วเสร็จ|ปิดแผน/;
const TAKES_PLACE =
  /จัดงาน|งานวัน|วันจัด|จัดขึ้น|จัดกิจกรรม(?:วันที่|ใน)|พิธี|มอบ(?:รางวัล|เกียรติบัตร|โล่)|รับ(?:รางวัล|เกียรติบัตร|โล่)|จัด(?:การ)?(?:ประชุม|ประชาคม|อบรม|ฝึกอบรม|ปฐมนิเทศ|สัมมนา|เสวนา|เวที|นิทรรศการ|แข่งขัน|ประกวด|บรรยาย|ค่าย|มหกรรม|สัปดาห์|ตลาดนัด|แสดง|เดิน|วิ่ง|สาธิต|ทำบุญ)|วันประชุม|อบรมวันที่|ดำเนินการจัด|ศึกษาดูงานวันที่/;
/** In the words of a date whatever is จัด takes place, unless something is made, bought or put in order. */
const HELD =
  /จัด(?!ทำ|ส่ง|ซื้อ|จ้าง|หา|เก็บ|เตรียม|สรร|ตั้ง|พิมพ์|วาง|แบ่ง|ลำดับ|อันดับ|ระบบ|ระดับ|ระเบียบ|หมวด|ประเภท|ชุด|เรียง|ให้|การ(?!ประชุม|อบรม|แข่งขัน|ประกวด|แสดง|เสวนา|สัมมนา))[ก-๎]|(?:^|[\s)])(?:ฝึก)?(?:อบรม|ประชุม|เสวนา|สัมมนา|แข่งขัน|ประกวด|เวที|เดินรณรงค์|เดินทาง|(?:ศึกษา)?ดูงาน)\s*$|(?:^|[\s)])จัด(?:ขึ้น|เมื่อ|ใน)?\s*$/;
/** What is written about an event is handed in, or made before it. */
const WRITTEN_ABOUT = new RegExp(
  `(?:รายงาน|สรุป|ผลการ|ถอดบทเรียน|เล่ม|เอกสาร|แผน(?!ก)|กำหนดการ|คำสั่ง|รายชื่อ|ภาพถ่าย|ขออนุมัติ|คู่มือ|ประเมิน|จัดทำ)[^\\n]{0,40}?(?:${TAKES_PLACE.source}|${HELD.source})`,
  'g',
);
const DEGREE = /ร้อยละ\s*\d|\d\s*%/;

const RECURRENCES: readonly (readonly [Recurrence, RegExp])[] = [
  ['every-2-months', /ทุก\s*(?:ๆ\s*)?(?:2|สอง)\s*เดือน|เดือนเว้นเดือน|ราย\s*(?:2|สอง)\s*เดือน|every-2-months/i],
  ['quarterly', /ไตรมาส(?!\s*(?:ที่)?\s*[1-4สหน])|ทุก\s*(?:ๆ\s*)?(?:3|สาม)\s*เดือน|quarterly/i],
  [
    'monthly',
    /ทุกวันที่\s*\d|ราย\s*เดือน|ทุก\s*(?:ๆ\s*)?(?:สิ้น)?เดือน|ประจำเดือน|เดือนละ|ของ(?:แต่ละ)?เดือน(?:ถัดไป)?(?=\s*(?:$|[\n)]))|monthly/i,
  ],
];

const TIMES_A_YEAR: Readonly<Record<Recurrence, number>> = { quarterly: 4, 'every-2-months': 6, monthly: 12 };

export const saysHandIn = (text: string): boolean => HAND_IN.test(text);
export const saysTakesPlace = (text: string): boolean => TAKES_PLACE.test(withoutPapers(text));
const saysHeld = (words: string): boolean => HELD.test(withoutPapers(words));
const withoutPapers = (text: string): string => text.replace(WRITTEN_ABOUT, ' ');
const saysDegree = (text: string): boolean => DEGREE.test(text);

export function recurrenceIn(text: string): Recurrence | null {
  return RECURRENCES.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Kind of a date in the due column: a hand-in unless the words say otherwise. `about` tells what the sub-item is. */
export function dueKind(words: string, about: string): ItemKind {
  if (saysHandIn(words)) return 'submission';
  if (END_OF_PLAN.test(words)) return 'milestone';
  if (saysHeld(words) || saysTakesPlace(words) || saysTakesPlace(about)) return 'event';
  return 'submission';
}

/** Kind of a date that stands in another column. */
export function elsewhereKind(words: string, text: string): ItemKind {
  if (saysDegree(words) || END_OF_PLAN.test(words)) return 'milestone';
  if (saysHandIn(words)) return 'submission';
  return saysTakesPlace(text) ? 'event' : 'milestone';
}

/** Dates and recurrences of a text with the sub-items that each is for. */
export interface TimedText {
  date: WrittenDate | null;
  recurrence: Recurrence | null;
  subs: string[];
  noun: string | null;
  words: string;
  /** Which of several parts it is for (รอบ 2: `2`), or null. */
  part: string | null;
  /** Position in the text. */
  index: number;
  /** The sub-items were named for an earlier date and hold on. */
  inherited: boolean;
}

type Token =
  | { at: number; end: number; date: WrittenDate; recurrence: Recurrence | null }
  | { at: number; end: number; scope: Scope }
  | { at: number; end: number; recurrence: Recurrence };

/**
 * Reads a text such as `ข้อ 1) ส่ง 20 มี.ค. ข้อ 2) และ 3) ส่ง 20 มิ.ย.`
 * 1. Find dates, then sub-items and recurrences in what is left.
 * 2. A date belongs to the sub-items named since the previous date, else to those before that; where the text
 *    ends with a sub-item and none stands before the first date, names follow their dates. So do parts (รอบ 1).
 *    A sub-item behind which another time is said, which is no date (`2) ต้นเดือน`), has none, nor has one without a
 *    date in a list of lines with dates.
 * 3. The words that tell the kind are those between the previous date and this one.
 */
export function readTimedText(text: string, fiscalYear: number): TimedText[] {
  const dates = findWrittenDates(text, fiscalYear);
  const rest = withEmptyMarked(blankDates(text, dates));
  const scopes = findScopes(rest);
  const tokens = tokensOf(dates, scopes, rest);
  const trailing = namesFollowDates(tokens);
  const recurrence = recurrenceIn(text.slice(0, dates[0]?.index));
  const times = recurrence === null ? timesIn(rest) : TIMES_A_YEAR[recurrence];
  const all = scopes.length === 0 && dates.length === times;
  const parts = new Map(instalmentsOf(text, dates, all).map((part, at) => [dates[at]!, part]));
  const found: TimedText[] = [];
  let since = 0;
  let scope: Scope[] = [];
  let fresh = false;
  for (const [position, token] of tokens.entries()) {
    if ('scope' in token) {
      if (trailing) continue;
      const isList = found.some(({ date }) => date !== null) && beginsLine(rest, token.scope);
      const goesOn = fresh && !isList && !saysVaguely(rest.slice(scope.at(-1)!.end, token.at));
      scope = goesOn ? [...scope, token.scope] : [token.scope];
      fresh = true;
      continue;
    }
    const own = trailing ? scopesAfter(tokens, position) : scope;
    found.push({
      date: 'date' in token ? token.date : null,
      recurrence: token.recurrence,
      subs: [...new Set(own.flatMap(({ subs }) => subs))],
      noun: own[0]?.noun ?? null,
      words: rest.slice(since, token.end).replaceAll(BLANK, ' '),
      part: 'date' in token ? (parts.get(token.date) ?? null) : null,
      index: token.at,
      inherited: !fresh && !trailing && own.length > 0,
    });
    since = token.end;
    fresh = false;
  }
  return found;
}

const beginsLine = (text: string, { index, end }: Scope): boolean =>
  /(?:^|\n)[ \t]*$/.test(text.slice(0, index)) || /^[ \t]*\n/.test(text.slice(index, end));

function tokensOf(dates: readonly WrittenDate[], scopes: Scope[], rest: string): Token[] {
  const parts = [...rest.matchAll(/[^\n]+/g)].flatMap((line) => pieces(line[0], scopes, line.index));
  const recurring = parts.flatMap((piece) => {
    const recurrence = recurrenceIn(piece.text);
    return recurrence && !piece.text.includes(BLANK)
      ? [{ at: piece.end - 1, end: piece.end, recurrence }]
      : [];
  });
  const tokens: Token[] = [
    ...dates.map((date) => ({
      at: date.index,
      end: date.end,
      date,
      recurrence: recurrenceOf(date, dates, parts),
    })),
    ...scopes.map((scope) => ({ at: scope.index, end: scope.end, scope })),
    ...recurring,
  ];
  return tokens.sort((a, b) => a.at - b.at);
}

/** What comes again and again until or from its one date; the report of a month (ประจำเดือน) comes once. */
function recurrenceOf(
  date: WrittenDate,
  dates: readonly WrittenDate[],
  parts: readonly Piece[],
): Recurrence | null {
  const piece = parts.find(({ start, end }) => date.index >= start && date.index < end);
  const alone = dates.filter(({ index }) => piece && index >= piece.start && index < piece.end).length === 1;
  return piece && alone ? recurrenceIn(piece.text.replaceAll('ประจำเดือน', ' ')) : null;
}

/** Something else is handed in than what comes again and again: `รายงานทุกเดือน และส่งสรุป …`. */
const ALSO = /(?:และ|แล้ว|พร้อมทั้ง|รวมทั้ง|จากนั้น|[,;])\s?(?:ให้)?(?:จัดทำ|จัด|นำ)?(?:ส่ง|สรุป|รายงาน|เสนอ|ยื่น)/g;

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** A line cut where sub-items, the end of the plan or another hand-in are named. */
function pieces(line: string, scopes: Scope[], offset: number): Piece[] {
  const ends = [new RegExp(END_OF_PLAN.source, 'g'), ALSO].flatMap((words) =>
    [...line.matchAll(words)].map(({ index }) => index),
  );
  const cuts = [...scopes.map(({ index }) => index - offset), ...ends]
    .filter((at) => at > 0 && at < line.length)
    .sort((a, b) => a - b);
  const bounds = [0, ...cuts, line.length];
  return bounds.slice(1).map((end, index) => ({
    text: line.slice(bounds[index]!, end),
    start: offset + bounds[index]!,
    end: offset + end,
  }));
}

function namesFollowDates(tokens: Token[]): boolean {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first !== undefined && last !== undefined && !('scope' in first) && 'scope' in last;
}

function scopesAfter(tokens: Token[], position: number): Scope[] {
  const scopes: Scope[] = [];
  for (const token of tokens.slice(position + 1)) {
    if (!('scope' in token)) break;
    scopes.push(token.scope);
  }
  return scopes;
}
