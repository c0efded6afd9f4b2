import { addDays } from '../../../clock.js';
import type { FoundDate } from '../../../thai/dates.js';

/** Between a period and its day, on one line: marks and words of handing in. A comma or และ would make a second date. */
const BEFORE_DAY = /^(?:[^\S\n]|[:()\-–—]|(?:ให้|จัด|กำหนด)?ส่ง|รายงาน|เสนอ|ยื่น|ผล|ภายใน|วันที่|ไม่เกิน|ก่อน)*$/;
const HANDING_IN = /ส่ง|รายงาน|เสนอ|ยื่น|ภายใน|ไม่เกิน/;
/** `10 ม.ค. 68 (ไตรมาสที่ 1)` */
const AFTER_DAY = /^[^\S\n]*\((?:ของ|รอบ|ประจำ|สำหรับ)?[^\S\n]*$/;

/**
 * The dates without those periods that only say what a day beside them is for: in `ไตรมาสที่ 1 ส่ง 10 ม.ค.` and
 * `10 ม.ค. (ไตรมาสที่ 1)` only the tenth is a deadline. A month needs a word of handing in before its day
 * (`เดือนมกราคม ส่งภายใน 5 ก.พ.`): without one the month may be a deadline of its own.
 * @param found dates of the text, in order
 */
export function withoutPeriodLabels(found: readonly FoundDate[], text: string): FoundDate[] {
  const periods = withDayBehind(withMonthsOfQuarter(ofRounds(found, text), text), text);
  return periods.filter((date, at) => !labels(date, periods[at + 1], periods[at - 1], text));
}

const ROUND = /รอบ[^\n]{0,20}$/;

/** `รอบ 6 เดือน (ต.ค. 67 - มี.ค. 68)` is over at the end of its months; they are no days to do something on. */
const ofRounds = (found: readonly FoundDate[], text: string): FoundDate[] =>
  found.map((date) =>
    isOfMonths(date) && ROUND.test(text.slice(0, date.index))
      ? { ...date, grain: 'month', start: date.end }
      : date,
  );

/** A range from the first day of a month to the last of a later one. */
const isOfMonths = ({ grain, start, end: last }: FoundDate): boolean =>
  grain === 'range' &&
  start !== null &&
  last !== null &&
  start.slice(0, 7) < last.slice(0, 7) &&
  start.endsWith('-01') &&
  addDays(last, 1).endsWith('-01');

/** `ไตรมาส 2 (ม.ค. - มี.ค. 68)` is the quarter said twice: one period, over both. */
function withMonthsOfQuarter(found: readonly FoundDate[], text: string): FoundDate[] {
  const merged: FoundDate[] = [];
  for (const date of found) {
    const last = merged.at(-1);
    const quarter = [last, date].find((one) => one?.grain === 'quarter');
    const same = last && quarter && date.start === last.start && date.end === last.end;
    if (same && /^[\s(:=]*$/.test(text.slice(end(last), date.index)))
      merged.splice(-1, 1, { ...quarter, index: last.index, length: end(date) - last.index });
    else merged.push(date);
  }
  return merged;
}

const DAY_BEHIND = /^\s*\(\s*(?:ภายใน|ไม่เกิน)?\s*วันที่\s*(\d{1,2})\s*\)/;

/** `เม.ย. 68 (ภายในวันที่ 19)` is a day of that month. */
const withDayBehind = (found: readonly FoundDate[], text: string): FoundDate[] =>
  found.map((date) => {
    const [behind, day] = DAY_BEHIND.exec(text.slice(end(date))) ?? [];
    if (date.grain !== 'month' || date.end === null || !behind) return date;
    const named = `${date.end.slice(0, 8)}${day!.padStart(2, '0')}`;
    if (Number(day) < 1 || named > date.end) return date;
    return { ...date, grain: 'day', start: named, end: named, length: date.length + behind.length };
  });

function labels(
  period: FoundDate,
  next: FoundDate | undefined,
  previous: FoundDate | undefined,
  text: string,
): boolean {
  if (period.grain !== 'quarter' && period.grain !== 'month') return false;
  const close = text.slice(end(period), next?.index);
  if (next && isDay(next) && BEFORE_DAY.test(close))
    return period.grain === 'quarter' || HANDING_IN.test(close);
  return previous !== undefined && isDay(previous) && AFTER_DAY.test(text.slice(end(previous), period.index));
}

const end = ({ index, length }: FoundDate): number => index + length;
const isDay = ({ grain }: FoundDate): boolean => grain === 'day' || grain === 'range';
