import type { CivilDate } from '../../../clock.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import { EVENTS } from '../words/events.js';
import { PARTICLE } from '../words/particles.js';

/** What is read with: the dates of a text, and today as a Bangkok civil date. */
interface Dates {
  datesIn: (text: string) => FoundDate[];
  today: CivilDate;
}

/** "เดือนก่อนไปอบรม", "ทีหลัง": here they tell of no event. */
const NOT_OF_EVENT = '(?<!เดือน|สัปดาห์|อาทิตย์|ปี|รอบ|วัน|ไตรมาส|เมื่อ|ครั้ง|คราว|ที|ครึ่ง)';
const SIDE = new RegExp(`${NOT_OF_EVENT}(?<side>ก่อน|หลัง(?:จาก)?)(?<words>[\\u0E01-\\u0E4E]{2,14})`, 'gu');
const EVENT_BEFORE_DATE = new RegExp(
  `${NOT_OF_EVENT}(ก่อน|หลัง(?:จาก)?)(?:จะ|ไป|เข้า|มี|หน้า|ถึง)*(?:${EVENTS.join('|')})[ก-๎]{0,8}\\s*$`,
  'u',
);
/** A word for what takes place has this many letters. */
const EVENT = 2;
/** What takes place is told to its end: another clause follows. */
const TOLD = new RegExp(`^(?:${PARTICLE}|แล้ว)*[\\s,]`, 'u');
/** A cheap look before any date is read. */
const SAYS_WHEN = /ก่อน|หลัง|กลับ/u;
const RETURN = /(?<!ตอบ|ส่ง|โทร|แจ้ง|ตี|ย้อน)กลับ(?:มา|ถึง)(?:ทำงาน|ออฟฟิศ)?(?:แล้ว)?/u;
const RETURN_FROM = /กลับ(?:มา)?จาก(?:หยุด|เที่ยว|ลา)*/u;
/** Between a day and the return from it only what takes place then is said. */
const AWAY = 14;
/** Longer messages tell more than one thing. */
const SHORT = 200;

/** Shorter names that may be no date are letters of other words. */
const NAME = 5;
/** A date, or the name of a feast ("หยุดสงกรานต์ละ"), which needs no word before it where it is spoken of again. */
const isNamed = ({ weak, text }: FoundDate): boolean => !weak || text.length >= NAME;

/** Who goes or that they will, between a date and what they do then. */
const WILL = /(?:เรา|หนู|ผม|พี่|น้อง|ก็|จะ|ต้อง|ได้|ขอ|\s)+$/u;
/** What people are away for, by which a time is told whose name goes on ("ลา|คลอด", "กลับ|บ้าน"). */
const IS_AWAY = /^(?:ลา|กลับ|หยุด|ไป|เที่ยว|บวช|คลอด|พัก|ปิด)/u;
/** The name of what takes place goes on, and ends the clause. */
const GOES_ON_TOLD = new RegExp(`^[ก-๎]{0,10}(?:${PARTICLE}|แล้ว)*[\\s,]`, 'u');

/** The date that a text ends with. */
const lastDate = (text: string, { datesIn }: Dates): FoundDate | null =>
  datesIn(text.trimEnd()).findLast(
    (date) => isNamed(date) && date.index + date.length === text.trimEnd().length,
  ) ?? null;

/** Behind the word for an event, more of its name. */
const BEGINS = /^[\u0E01-\u0E4E]{0,8}\s*$/u;

/** The date that a text begins with, where nothing more is told behind it. */
function firstDate(text: string, { datesIn }: Dates): FoundDate | null {
  const date = datesIn(text).find((one) => isNamed(one) && BEGINS.test(text.slice(0, one.index)));
  return date && TOLD.test(text.slice(date.index + date.length)) ? date : null;
}

/** An event told before, the date beside it, and where both begin. */
interface Told {
  event: string;
  date: string;
  from: number;
}

/** Where the longest beginning of the words was told before, beside a date; null where it was not. */
function eventBefore(text: string, words: string, dates: Dates): Told | null {
  for (let length = words.length; length >= EVENT; length--) {
    const event = words.slice(0, length);
    const at = text.lastIndexOf(event);
    if (at < 0) continue;
    const rest = text.slice(at + length);
    const behind = firstDate(rest, dates);
    if (behind) return { event, date: behind.text, from: at };
    const before = dateBefore(text.slice(0, at), { event, rest }, dates);
    if (before) return { event, date: before.text, from: before.index };
  }
  return null;
}

/** The date right before what takes place then, or before who goes: "เดือนหน้า|จะ|ลา|คลอด". */
function dateBefore(
  text: string,
  { event, rest }: { event: string; rest: string },
  dates: Dates,
): FoundDate | null {
  if (TOLD.test(rest)) return lastDate(text.replace(IS_AWAY.test(event) ? WILL : '', ''), dates);
  const away = IS_AWAY.test(event) && GOES_ON_TOLD.test(rest);
  return away ? lastDate(text.replace(WILL, ''), dates) : null;
}

/** "อาทิตย์หน้าลา ก่อนลามีอะไร" as "ก่อนอาทิตย์หน้ามีอะไร". */
function besideEvent(text: string, dates: Dates): string | null {
  for (const { index, groups } of text.matchAll(SIDE)) {
    const { side, words } = groups as { side: string; words: string };
    const found = eventBefore(text.slice(0, index), words, dates);
    if (!found) continue;
    const rest = text.slice(index + side.length + found.event.length);
    return `${text.slice(0, found.from)}${side}${found.date}${rest}`;
  }
  return null;
}

/** "ก่อนประชุม 20 มีนา" as "ก่อน20 มีนา". */
function besideDate(text: string, { datesIn }: Dates): string | null {
  for (const { weak, index } of datesIn(text)) {
    const event = weak ? null : EVENT_BEFORE_DATE.exec(text.slice(0, index));
    if (event) return `${text.slice(0, event.index)}${event[1]}${text.slice(index)}`;
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

const THAT_DAY = /(ก่อน|หลัง(?:จาก)?)(?:หน้า|ถึง)?(?:วัน|ช่วง|ตอน|เวลา)?นั้น/u;
/** What may lead to a date and says nothing of what is asked beside it. */
const LEADS = /^(?:ตั้งแต่|วันที่|ใน|ช่วง|ภายใน|เมื่อ|ถึง|\s)+/u;

/** "ลาคลอดตั้งแต่ 1 มิถุนา ก่อนหน้านั้นมีอะไร" as "ก่อน1 มิถุนา มีอะไร". */
function besideThatDay(text: string, { datesIn }: Dates): string | null {
  const that = THAT_DAY.exec(text);
  if (!that) return null;
  const date = datesIn(text.slice(0, that.index)).findLast(isNamed);
  if (!date) return null;
  const rest = text.slice(that.index + that[0].length);
  return `${text.slice(0, date.index)}${that[1]}${date.text.replace(LEADS, '')} ${rest}`;
}

/** Days on which nobody works. */
const HOLIDAYS = /สงกราน|ปีใหม่|ตรุษ|พรรษา|บูชา|หยุด|คริส|(?:แม่|พ่อ|แรงงาน)/u;
const BEFORE_HOLIDAY = /ก่อน(?:จะ|ถึง|ช่วง|วัน)*(?:หยุด|ปิด)(?:ยาว|งาน|กัน|ไป)*/u;

/** "จะถึงสงกรานต์แล้ว ก่อนหยุดยาวมีอะไร" as "จะก่อนสงกรานต์แล้ว มีอะไร". */
function beforeHoliday(text: string, { datesIn }: Dates): string | null {
  const away = BEFORE_HOLIDAY.exec(text);
  if (!away) return null;
  const rest = text.slice(away.index + away[0].length);
  const date = datesIn(text.slice(0, away.index)).findLast((one) => isNamed(one) && HOLIDAYS.test(one.text));
  if (!date || datesIn(rest).some(({ index }) => index === 0)) return null;
  return `${text.slice(0, date.index)}ก่อน${date.text.replace(LEADS, '')} ${rest}`;
}

/** Each may be said without the others; the surest first. */
const READINGS = [besideThatDay, besideEvent, besideDate, beforeHoliday, afterReturnFrom, afterReturn];

/**
 * A question about the time before or after something that takes place on a day, said with that day itself; the text as
 * it is where none is.
 * 1. "ก่อนหน้านั้น" behind a date. 2. "ก่อน…" and "หลัง…" what was told beside a date. 3. The same with the date right behind.
 * 4. "ก่อนหยุด" behind a feast. 5. "กลับจาก" a date. 6. "กลับมา" from a day that lies ahead.
 */
export function aroundEvent(text: string, dates: Dates): string {
  if (text.length > SHORT || !SAYS_WHEN.test(text)) return text;
  return READINGS.reduce<string | null>((meant, read) => meant ?? read(text, dates), null) ?? text;
}
