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
  return found.filter((date, at) => !labels(date, found[at + 1], found[at - 1], text));
}

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
