import { civilOfDayNumber, parseCivil, toDayNumber, weekdayOfDayNumber } from '../../../thai/civil.js';
import type { FoundDate } from '../../../thai/dates.js';

const WEEKDAYS: readonly string[] = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัส', 'ศุกร์', 'เสาร์'];
/** Without วัน, อาทิตย์ is a week. */
const DAY = `(?:วัน(${WEEKDAYS.join('|')}|ทำการ)(?:บดี)?|(?<![ก-๎])(${WEEKDAYS.slice(1).join('|')})(?:บดี)?)`;
const MONTH = '(?=เดือน|[มกพสตธ]\\.? ?[คพยท]|เม\\.? ?ย|มี\\.? ?ค|มิ\\.? ?ย|[มกพสตธเ][ก-๎]{2,8}(?:คม|ยน|พันธ์))';
const OF = '[ \\t]*(?:ของ|ใน|ประจำ)';
const ORDINAL = new RegExp(`${DAY}[ \\t]?(?:(แรก|สุดท้าย)(?:${OF})?|ที่[ \\t]?([1-5])${OF})[ \\t]*${MONTH}`, 'g');
const DAYS_IN_WEEK = 7;

/** `ศุกร์สุดท้ายของ`, `วันจันทร์ที่ 2 ของ` before a month. */
export interface OrdinalDay {
  index: number;
  end: number;
  /** 0 Sunday … 6 Saturday; -1 a working day, which only a table of holidays tells. */
  weekday: number;
  /** 1 the first; 0 the last. */
  nth: number;
}

/** Which days of a month a text counts so, in the working form. */
export const ordinalDays = (text: string): OrdinalDay[] =>
  [...text.matchAll(ORDINAL)].map((match) => {
    const [whole, full, short, word, number] = match;
    const nth = word === undefined ? Number(number) : word === 'แรก' ? 1 : 0;
    return {
      index: match.index,
      end: match.index + whole.length,
      weekday: WEEKDAYS.indexOf(full ?? short!),
      nth,
    };
  });

/** The text without them, lengths kept: the month is then found by itself. */
export const withoutOrdinals = (text: string, ordinals: readonly OrdinalDay[]): string =>
  ordinals.reduce(
    (rest, { index, end }) => rest.slice(0, index) + ' '.repeat(end - index) + rest.slice(end),
    text,
  );

/**
 * The dates with those months that such a day stands before as the day; a month without that day, or whose working day
 * only the holidays tell, is no date.
 * @param found the dates of `withoutOrdinals`
 */
export function withOrdinals(
  found: readonly FoundDate[],
  ordinals: readonly OrdinalDay[],
  text: string,
): FoundDate[] {
  return found.flatMap((date) => {
    const ordinal = ordinals.find((one) => isBefore(one, date, text));
    if (!ordinal) return [date];
    const day = dayOf(ordinal, (date.end ?? date.start)!);
    if (day === null) return [];
    const index = Math.min(ordinal.index, date.index);
    return [{ ...date, index, length: date.index + date.length - index, start: day, end: day, grain: 'day' }];
  });
}

const isBefore = ({ index, end }: OrdinalDay, date: FoundDate, text: string): boolean =>
  date.grain === 'month' &&
  date.index + date.length > end &&
  (date.index <= index || (date.index >= index && text.slice(end, date.index).trim() === ''));

function dayOf({ weekday, nth }: OrdinalDay, inMonth: string): string | null {
  if (weekday < 0) return null;
  const { year, month } = parseCivil(inMonth);
  const first = toDayNumber({ year, month, day: 1 });
  const next = toDayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
  const earliest = first + ((weekday - weekdayOfDayNumber(first) + DAYS_IN_WEEK) % DAYS_IN_WEEK);
  const last = earliest + Math.floor((next - 1 - earliest) / DAYS_IN_WEEK) * DAYS_IN_WEEK;
  const day = nth === 0 ? last : earliest + (nth - 1) * DAYS_IN_WEEK;
  return day < next ? civilOfDayNumber(day) : null;
}
