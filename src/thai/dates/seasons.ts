import { dayNumberOf, toDayNumber, weekdayOfDayNumber } from '../civil.js';
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
  /** What the name in the holiday table contains of the lunar day itself, or of the one it is reckoned from. */
  holiday?: string;
  /** Days from that holiday to the day meant; absent: it is the day. */
  after?: number;
  /** The days as published, where the table of holidays does not have them; CE. */
  dates?: readonly string[];
  /** Weekday (0 Sunday) and how many of them into the month. */
  nth?: readonly [weekday: number, count: number];
}

const SEASON_PREFIXES = ['', 'วัน', 'หยุด', 'วันหยุด', 'หยุดยาว', 'วันหยุดยาว', 'เทศกาล', 'หยุดช่วง', 'หยุดเทศกาล'];

const oneDay = (day: string): readonly [string, string] => [day, day];

/** Data. */
export const SEASONS: readonly Season[] = [
  { forms: 'ปีใหม่ไทย|สงกรานต์|สงกราน|สงกรานต|สงการณ์|สงกานต์|songkran', month: 4, days: ['04-13', '04-15'] },
  { forms: 'ปีใหม่|ขึ้นปีใหม่|ปีไหม่|newyear', month: 1, days: oneDay('01-01') },
  { forms: 'คริสต์มาส|คริสมาส|คริสมาสต์|christmas', month: 12, days: oneDay('12-25') },
  { forms: 'วาเลนไทน์|valentine', month: 2, days: oneDay('02-14') },
  { forms: 'ข้าราชการพลเรือน', month: 4, days: oneDay('04-01') },
  { forms: 'จักรี', month: 4, days: oneDay('04-06') },
  { forms: 'แรงงาน', month: 5, days: oneDay('05-01') },
  { forms: 'ฉัตรมงคล', month: 5, days: oneDay('05-04') },
  { forms: 'แม่|แม่แห่งชาติ', month: 8, days: oneDay('08-12') },
  { forms: 'ครู|ครูแห่งชาติ', month: 1, days: oneDay('01-16') },
  { forms: 'เด็ก|เด็กแห่งชาติ', month: 1, nth: [6, 2] },
  {
    forms: 'เฉลิมพระชนมพรรษาพระราชินี|เฉลิมพระชนมพรรษาราชินี|เฉลิมพระราชินี|เฉลิมราชินี|เฉลิมฯพระราชินี|เฉลิมฯราชินี',
    month: 6,
    days: oneDay('06-03'),
  },
  // Without a name people mean the King's; the answer says the date it reckons with.
  {
    forms:
      'เฉลิม|เฉลิมฯ|เฉลิมพระชนม์|เฉลิมพระชนมพรรษา|เฉลิมพระชนมพรรษาฯ|เฉลิมพระชนมพรรษารัชกาลที่10|เฉลิมพระชนมพรรษาร.10|เฉลิมร.10|เฉลิมในหลวง',
    month: 7,
    days: oneDay('07-28'),
  },
  { forms: 'นวมินทรมหาราช|นวมินทร', month: 10, days: oneDay('10-13') },
  { forms: 'ปิยมหาราช|ปิยะ', month: 10, days: oneDay('10-23') },
  { forms: 'ชาติ', month: 12, days: oneDay('12-05') },
  { forms: 'พ่อ|พ่อแห่งชาติ', month: 12, days: oneDay('12-05') },
  { forms: 'ต่อต้านคอร์รัปชัน|ต่อต้านคอร์รัปชั่น|ต่อต้านคอรัปชั่น|ต่อต้านคอรัปชัน', month: 12, days: oneDay('12-09') },
  { forms: 'รัฐธรรมนูญ', month: 12, days: oneDay('12-10') },
  { forms: 'เกษียณ|เกษียน|เกษียณอายุ', month: 10, days: oneDay('10-01') },
  { forms: 'มาฆบูชา|มาฆะบูชา|มาฆะ', month: 3, holiday: 'มาฆบูชา' },
  { forms: 'วิสาขบูชา|วิสาขะบูชา|วิสาขะ', month: 6, holiday: 'วิสาขบูชา' },
  { forms: 'พืชมงคล', month: 5, holiday: 'พืชมงคล' },
  { forms: 'อาสาฬหบูชา|อาสาฬบูชา|อาสาฬหะ', month: 7, holiday: 'อาสาฬหบูชา' },
  { forms: 'เข้าพรรษา', month: 7, holiday: 'เข้าพรรษา' },
  // Lent begins the day after a full moon; it ends with the third full moon after, and the next is ลอยกระทง.
  { forms: 'ออกพรรษา', month: 10, holiday: 'เข้าพรรษา', after: 88, dates: ['2022-10-10'] },
  { forms: 'ลอยกระทง|ลอยกะทง', month: 11, holiday: 'เข้าพรรษา', after: 117, dates: ['2022-11-08'] },
  {
    forms: 'ตรุษจีน|ตรุจีน|ตรุษจีณ|chinesenewyear',
    month: 2,
    dates: ['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13'],
  },
];

/** Short words that are a season only with วัน before them (`วันแม่`). */
const NEEDS_DAY = /^(?:แม่|พ่อ|ครู|เด็ก|ชาติ|เฉลิม|แรงงาน|จักรี|ปิยะ|รัฐธรรมนูญ|ข้าราชการพลเรือน|ต่อต้าน)/;

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
export function seasonIn(season: Season, year: number, holidays: Holidays): DaySpan | null {
  const { days, holiday, after = 0, dates = [], nth } = season;
  const published = dates.find((date) => date.startsWith(`${year}-`));
  if (published) return [dayNumberOf(published), dayNumberOf(published)];
  if (nth) return nthWeekday(year, season.month, nth);
  if (days) {
    const [from, to] = days;
    const at = (day: string): number => toDayNumber({ year, month: +day.slice(0, 2), day: +day.slice(3) });
    return [at(from), at(to)];
  }
  if (!holiday) return null;
  for (const { date, name, kind } of calendarOf(holidays).byDate.values()) {
    if (kind === 'substitute' || !name.includes(holiday) || !date.startsWith(`${year}-`)) continue;
    const day = dayNumberOf(date) + after;
    return [day, day];
  }
  return null;
}

function nthWeekday(year: number, month: number, [weekday, count]: readonly [number, number]): DaySpan {
  const first = toDayNumber({ year, month, day: 1 });
  const day = first + ((weekday - weekdayOfDayNumber(first) + 7) % 7) + 7 * (count - 1);
  return [day, day];
}
