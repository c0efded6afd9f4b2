import { dayNumberOf, toDayNumber } from '../civil.js';
import { calendarOf, type Holidays } from '../working-days.js';
import type { DaySpan } from './spans.js';

/** A season of the office year by which people name a time. */
export interface Season {
  /** Joined by `|`; each also with the words of `SEASON_PREFIXES` before it. */
  forms: string;
  /** Month 1-12 in which it begins (of a lunar day: usually), to find its fiscal year. */
  month: number;
  /** First and last day as `MM-DD`; absent for a lunar day, which stands in the holiday table. */
  days?: readonly [first: string, last: string];
  /** What the lunar day's name in the holiday table contains. */
  holiday?: string;
}

const SEASON_PREFIXES = ['', 'วัน', 'หยุด', 'วันหยุด', 'หยุดยาว', 'วันหยุดยาว', 'เทศกาล', 'หยุดช่วง', 'หยุดเทศกาล'];

const oneDay = (day: string): readonly [string, string] => [day, day];

/** Data. */
export const SEASONS: readonly Season[] = [
  { forms: 'สงกรานต์|สงกราน|สงกรานต|สงการณ์|สงกานต์|songkran', month: 4, days: ['04-13', '04-15'] },
  { forms: 'ปีใหม่|ขึ้นปีใหม่|ปีไหม่|newyear', month: 1, days: oneDay('01-01') },
  { forms: 'คริสต์มาส|คริสมาส|คริสมาสต์|christmas', month: 12, days: oneDay('12-25') },
  { forms: 'วาเลนไทน์|valentine', month: 2, days: oneDay('02-14') },
  { forms: 'ข้าราชการพลเรือน', month: 4, days: oneDay('04-01') },
  { forms: 'จักรี', month: 4, days: oneDay('04-06') },
  { forms: 'แรงงาน', month: 5, days: oneDay('05-01') },
  { forms: 'ฉัตรมงคล', month: 5, days: oneDay('05-04') },
  { forms: 'แม่|แม่แห่งชาติ', month: 8, days: oneDay('08-12') },
  { forms: 'ปิยมหาราช|ปิยะ', month: 10, days: oneDay('10-23') },
  { forms: 'พ่อ|พ่อแห่งชาติ', month: 12, days: oneDay('12-05') },
  { forms: 'ต่อต้านคอร์รัปชัน|ต่อต้านคอร์รัปชั่น|ต่อต้านคอรัปชั่น|ต่อต้านคอรัปชัน', month: 12, days: oneDay('12-09') },
  { forms: 'รัฐธรรมนูญ', month: 12, days: oneDay('12-10') },
  { forms: 'เกษียณ|เกษียน|เกษียณอายุ', month: 10, days: oneDay('10-01') },
  { forms: 'มาฆบูชา|มาฆะบูชา|มาฆะ', month: 3, holiday: 'มาฆบูชา' },
  { forms: 'วิสาขบูชา|วิสาขะบูชา|วิสาขะ', month: 6, holiday: 'วิสาขบูชา' },
  { forms: 'พืชมงคล', month: 5, holiday: 'พืชมงคล' },
  { forms: 'อาสาฬหบูชา|อาสาฬบูชา|อาสาฬหะ', month: 7, holiday: 'อาสาฬหบูชา' },
  { forms: 'เข้าพรรษา', month: 7, holiday: 'เข้าพรรษา' },
];

/** Short words that are a season only with วัน before them (`วันแม่`). */
const NEEDS_DAY = /^(?:แม่|พ่อ|แรงงาน|จักรี|ปิยะ|รัฐธรรมนูญ|ข้าราชการพลเรือน|ต่อต้าน)/;

/** Every written form of every season with its index in `SEASONS`. */
export const SEASON_FORMS: readonly (readonly [form: string, season: number])[] = SEASONS.flatMap(
  ({ forms }, index) =>
    forms
      .split('|')
      .flatMap((form) =>
        SEASON_PREFIXES.filter((prefix) => prefix.startsWith('วัน') || !NEEDS_DAY.test(form)).map(
          (prefix) => [prefix + form, index] as const,
        ),
      ),
);

/** The days of a season in a Gregorian year, as day numbers; null when the holiday table does not know them. */
export function seasonIn({ days, holiday }: Season, year: number, holidays: Holidays): DaySpan | null {
  if (days) {
    const [from, to] = days;
    const at = (day: string): number => toDayNumber({ year, month: +day.slice(0, 2), day: +day.slice(3) });
    return [at(from), at(to)];
  }
  for (const { date, name, kind } of calendarOf(holidays).byDate.values()) {
    const named = kind !== 'substitute' && name.includes(holiday!);
    if (named && date.startsWith(`${year}-`)) return [dayNumberOf(date), dayNumberOf(date)];
  }
  return null;
}
