import type { CivilDate } from '../../clock.js';
import type { FoundDate } from '../../thai/dates/types.js';
import { PARTICLE } from './words/particles.js';

/** What is read with: the dates of a text, and today as a Bangkok civil date. */
interface Dates {
  datesIn: (text: string) => FoundDate[];
  today: CivilDate;
}

const SIDE = /(?<side>ก่อน|หลัง(?:จาก)?)(?<words>[\u0E01-\u0E4E]{2,14})/gu;
/** A word for what takes place has this many letters. */
const EVENT = 2;
/** What takes place is told to its end: another clause follows. */
const TOLD = new RegExp(`^(?:${PARTICLE}|แล้ว)*[\\s,]`, 'u');
const RETURN = /กลับ(?:มา|ถึง)(?:ทำงาน|ออฟฟิศ)?(?:แล้ว)?/u;
const RETURN_FROM = /กลับ(?:มา)?จาก(?:หยุด|เที่ยว|ลา)*/u;
/** Between a day and the return from it only what takes place then is said. */
const AWAY = 14;
/** Longer messages tell more than one thing. */
const SHORT = 200;

/** The date that a text ends with. */
const lastDate = (text: string, { datesIn }: Dates): FoundDate | null =>
  datesIn(text.trimEnd()).findLast(
    ({ weak, index, length }) => !weak && index + length === text.trimEnd().length,
  ) ?? null;

/** Where the longest beginning of the words was told before, right behind a date; null where it was not. */
function eventBefore(
  text: string,
  words: string,
  dates: Dates,
): { date: FoundDate; at: number; event: string } | null {
  for (let length = words.length; length >= EVENT; length--) {
    const event = words.slice(0, length);
    const at = text.lastIndexOf(event);
    if (at < 0 || !TOLD.test(text.slice(at + length))) continue;
    const date = lastDate(text.slice(0, at), dates);
    if (date) return { date, at, event };
  }
  return null;
}

/** "อาทิตย์หน้าลา ก่อนลามีอะไร" as "ก่อนอาทิตย์หน้ามีอะไร". */
function besideEvent(text: string, dates: Dates): string | null {
  for (const { index, groups } of text.matchAll(SIDE)) {
    const { side, words } = groups as { side: string; words: string };
    const found = eventBefore(text.slice(0, index), words, dates);
    if (!found) continue;
    const rest = text.slice(index + side.length + found.event.length);
    return `${text.slice(0, found.date.index)}${side}${found.date.text}${rest}`;
  }
  return null;
}

/** "หยุดสงกรานต์ยาว กลับมาแล้วต้องส่งอะไร" as "หลังหยุดสงกรานต์ ต้องส่งอะไร". */
function afterReturn(text: string, { datesIn, today }: Dates): string | null {
  const back = RETURN.exec(text);
  if (!back) return null;
  const before = text.slice(0, back.index);
  const rest = text.slice(back.index + back[0].length);
  const date = datesIn(before).findLast(({ end }) => end !== null && end >= today);
  const near = date && before.length - date.index - date.length <= AWAY;
  if (!near || datesIn(rest).some(({ weak }) => !weak)) return null;
  return `${text.slice(0, date.index)}หลัง${date.text} ${rest}`;
}

/** "กลับจากสงกรานต์" as "หลังสงกรานต์". */
function afterReturnFrom(text: string, { datesIn }: Dates): string | null {
  const back = RETURN_FROM.exec(text);
  const rest = back && text.slice(back.index + back[0].length);
  const date = rest && datesIn(rest).find(({ index }) => index === 0);
  return date ? `${text.slice(0, back!.index)}หลัง${rest}` : null;
}

/**
 * A question about the time before or after something that takes place on a day, said with that day itself; the text as
 * it is where none is.
 * 1. "ก่อน…" and "หลัง…" what was told right behind a date. 2. "กลับจาก" a date. 3. "กลับมา" from a day that lies ahead.
 */
export function aroundEvent(text: string, dates: Dates): string {
  if (text.length > SHORT) return text;
  return besideEvent(text, dates) ?? afterReturnFrom(text, dates) ?? afterReturn(text, dates) ?? text;
}
