import type { CivilDate } from '../clock.js';
import { BUDDHIST_OFFSET, dayNumberOf, lastDayOf, parseCivil, weekdayOfDayNumber } from './civil.js';
import { type Numerals, withNumerals } from './digits.js';
import { MONTHS } from './months.js';

/** Names of the days, Sunday first. */
export const WEEKDAY_NAMES = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

const buddhist = (year: number): number => year + BUDDHIST_OFFSET;
const shortYear = (year: number): string => String(buddhist(year) % 100).padStart(2, '0');

/** `วันจันทร์` */
export function formatWeekday(date: CivilDate): string {
  return `วัน${WEEKDAY_NAMES[weekdayOfDayNumber(dayNumberOf(date))]}`;
}

/** `วันจันทร์ที่ 20 มีนาคม 2566` */
export function formatLong(date: CivilDate, numerals: Numerals = 'arab'): string {
  return `${formatWeekday(date)}ที่ ${formatFull(date, numerals)}`;
}

/** `20 มีนาคม 2566` */
export function formatFull(date: CivilDate, numerals: Numerals = 'arab'): string {
  const { year, month, day } = parseCivil(date);
  return withNumerals(`${day} ${MONTHS[month - 1]!.full} ${buddhist(year)}`, numerals);
}

/** `20 มี.ค. 66`, for lists and buttons */
export function formatShort(date: CivilDate, numerals: Numerals = 'arab'): string {
  const { year, month, day } = parseCivil(date);
  return withNumerals(`${day} ${MONTHS[month - 1]!.short} ${shortYear(year)}`, numerals);
}

/** `20 มี.ค.`, where the year is plain from what stands around it */
export function formatDayMonth(date: CivilDate, numerals: Numerals = 'arab'): string {
  const { month, day } = parseCivil(date);
  return withNumerals(`${day} ${MONTHS[month - 1]!.short}`, numerals);
}

/** `มิถุนายน 2566`, the month that a date lies in */
export function formatMonth(date: CivilDate, numerals: Numerals = 'arab'): string {
  const { year, month } = parseCivil(date);
  return withNumerals(`${MONTHS[month - 1]!.full} ${buddhist(year)}`, numerals);
}

/**
 * A range in the fewest words: one day `20 มี.ค. 66`, a whole month `มิถุนายน 2566`, `1–15 มิ.ย. 66`,
 * `24 เม.ย. – 12 พ.ค. 67`, `28 ธ.ค. 66 – 5 ม.ค. 67`.
 * @param from first day, @param to last day, both inclusive
 */
export function formatRange(from: CivilDate, to: CivilDate, numerals: Numerals = 'arab'): string {
  if (from === to) return formatShort(from, numerals);
  const a = parseCivil(from);
  const b = parseCivil(to);
  if (a.year !== b.year) return `${formatShort(from, numerals)} – ${formatShort(to, numerals)}`;
  if (a.month !== b.month) return `${formatDayMonth(from, numerals)} – ${formatShort(to, numerals)}`;
  if (a.day === 1 && b.day === lastDayOf(b.year, b.month)) return formatMonth(from, numerals);
  return `${withNumerals(String(a.day), numerals)}–${formatShort(to, numerals)}`;
}

/** `วันนี้`, `พรุ่งนี้`, `อีก 5 วัน`, `เลยกำหนด 3 วัน`; never "อีก 0 วัน". Negative days are past. */
export function formatDaysLeft(days: number, numerals: Numerals = 'arab'): string {
  if (days === 0) return 'วันนี้';
  if (days === 1) return 'พรุ่งนี้';
  return withNumerals(days > 0 ? `อีก ${days} วัน` : `เลยกำหนด ${-days} วัน`, numerals);
}
