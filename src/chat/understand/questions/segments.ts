import { UNIT_KIND } from '../../../plan/import/unit-names.js';
import type { Understanding } from '../../types.js';
import { CASE_NAMES } from './condition.js';

/** Words that make a part of a message a question. */
const ASKS = 'ล่ะ|หละ|ไหน|ไร|ใคร|กี่|ไหม|มั้ย|บ้าง|เท่าไ|หรือยัง|รึยัง|เมื่อ';
/** "อะไรแล้วบ้าง": a word that begins another question elsewhere ends this one. */
const STILL_THE_SAME = 'แล้ว(?:กัน)?(?:บ้าง|มั่ง|หรือ|รึ|ไหม|มั้ย|ใช่(?:ไหม|มั้ย|ปะ|ป่ะ|หรือ))';
/** Where one question of a message ends and the next begins. */
const BREAK = new RegExp(
  [
    '\\n+',
    '\\?+\\s*',
    '\\s+(?=(?:แล้ว|อีกเรื่อง|อีกข้อ|อีกอย่าง|ส่วน)(?:ก็)?\\s*(?:เดือน|สัปดาห์|อาทิตย์|รอบ|ข้อ|ของ|สำนัก|กอง|ฝ่าย|กลุ่ม|ศูนย์|งาน|เรื่อง|กิจกรรม|โครงการ|แผน|พรุ่งนี้|วันนี้|ไตรมาส|มี|\\d|[a-z]))',
    `(?<=ไหน|ไหร่|บ้าง|ใคร|คะแนน|แต้ม)(?:คะ|ค่ะ|ครับ|คับ)?\\s+(?=(?:ข้อ\\s*)?\\d[\\d.()]*\\s[^\\n?]*(?:${ASKS}|คะแนน))`,
    `(?<=ไหน|ไร|ไหร่|บ้าง|ใคร|คะแนน|คะ|ค่ะ|ครับ|คับ)(?!${STILL_THE_SAME})\\s*(?=(?:แล้ว(?:ก็)?(?!(?:ถ้า|หาก)(?!${CASE_NAMES}))|ส่วน|และ)\\s*(?=[^\\s?]{2})[^\\n?]*(?:${ASKS}))`,
    `(?<=ไหน|ไหร่|บ้าง|ใคร|คะแนน|แต้ม)(?:คะ|ค่ะ|ครับ|คับ)?\\s+(?=(?:(?:ของ)?(?:สำนัก|กอง|ฝ่าย|กลุ่ม)?เรา|เดือน|สัปดาห์|อาทิตย์|ไตรมาส|รอบ|พรุ่งนี้)[^\\n?]*(?:${ASKS}))`,
  ].join('|'),
  'u',
);
const asks = new RegExp(ASKS, 'u');

/** A unit's part of what is said before it; it turns to something else only where that asks or states something itself. */
const PART_OF = new RegExp(`^ส่วน(?:ของ)?(?:${UNIT_KIND}|(?:พวก)?เรา)`, 'u');
const isWhole = (part: string): boolean => asks.test(part) || /แล้ว|ละ(?=$|\s)/u.test(part);

/** Whether a part goes on with the one before: "best practice | ส่วนของเราส่งวันไหน". */
const goesOn = (part: string, before: string | undefined): before is string =>
  before !== undefined && PART_OF.test(part) && !isWhole(before);

/** The parts of a message that may be questions of their own. */
export function segmentsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(BREAK).map((piece) => piece.trim())) {
    const before = parts.at(-1);
    if (goesOn(part, before)) parts.splice(-1, 1, `${before} ${part}`);
    else if (part !== '') parts.push(part);
  }
  return parts;
}

const CARDS: readonly string[] = ['lookup', 'requirement', 'points', 'responsible', 'progress'];
const LISTS: readonly string[] = ['list', 'next', 'overdue', 'progress', 'activities'];

export const isCard = ({ intent }: Understanding): boolean => CARDS.includes(intent) || intent === 'mark';

/** Whether an answer is about all rows of a period, of a unit or of the plan. */
export const isList = ({ intent }: Understanding): boolean =>
  LISTS.includes(intent) || intent === 'responsible';

/** What kind of question a part is on its own; null when it only frames another. */
function kindOf({ intent, items, steps = [], period, unit }: Understanding): 'card' | 'list' | null {
  if (steps.length > 0 && intent === 'lookup') return 'card';
  if (unit && intent === 'responsible' && new Set(items.map(({ code }) => code)).size > 1) return 'list';
  if (period && LISTS.includes(intent)) return 'list';
  return items.length > 0 && CARDS.includes(intent) ? 'card' : null;
}

/** A part of a message and what it means on its own. */
export interface Part {
  text: string;
  read: readonly Understanding[];
}

/** A question of its own to which there is no sure answer: then that is said beside the answers of the others. */
function isDoubtful({ text, read }: Part): boolean {
  const [only] = read;
  if (!only || read.length > 1 || !asks.test(text)) return false;
  if (only.intent === 'clarify') return only.named === true;
  return only.intent === 'notfound' && only.note !== null;
}

/** "18 ส่งวันไหน แล้ว 9 กี่คะแนน": each asks something else of activities of its own. */
function askDifferently(parts: readonly Part[]): boolean {
  const cards = parts.filter(({ text }) => asks.test(text)).flatMap(({ read }) => read.filter(isCard));
  const codes = cards.flatMap(({ items }) => [...new Set(items.map(({ code }) => code))]);
  const own = new Set(codes).size === codes.length;
  return own && new Set(cards.map(({ intent }) => intent)).size > 1;
}

/**
 * Several questions are answered one by one when they differ in kind ("18 ส่งวันไหน แล้วเดือนหน้ามีอะไรบ้าง"), ask for
 * different periods or other things of other activities, or when only some of them can be answered; the same question
 * for several cards reads better together.
 */
export function apart(parts: readonly Part[]): Understanding[] | null {
  const answered = parts.filter(({ read }) => read.some((one) => kindOf(one) !== null));
  const own = answered.flatMap(({ read }) => read.filter((one) => kindOf(one) !== null));
  const lists = own.filter((part) => kindOf(part) === 'list');
  const periods = new Set(lists.map(({ intent, period, unit }) => `${intent} ${period} ${unit}`));
  const mixed = lists.length > 0 && (own.length > lists.length || periods.size > 1);
  const differ = mixed || askDifferently(answered);
  const doubtful = parts.filter(isDoubtful);
  if (own.length === 0 || (!differ && doubtful.length === 0)) return null;
  return parts
    .filter((part) => answered.includes(part) || doubtful.includes(part))
    .flatMap(({ read }) => read);
}
