import type { CivilDate } from '../../../clock.js';
import { BUDDHIST_OFFSET } from '../../../thai/civil.js';
import { type FoundDate, findAbsoluteDates, type ImpossibleDate } from '../../../thai/dates.js';
import { remembered } from '../remembered.js';
import { isDeadline } from './deadlines.js';
import { ordinalDays, withOrdinals, withoutOrdinals } from './ordinal-days.js';
import { withoutPeriodLabels } from './period-labels.js';
import { withSharedDays } from './shared-days.js';

/** A date as a plan writes it: a day, a range of days, or a month. Positions are UTF-16 units of the text. */
export interface WrittenDate {
  index: number;
  end: number;
  from: CivilDate;
  /** Last day of a range, else null. */
  until: CivilDate | null;
  /** `month`: no day is given, only a month or quarter; `from` is its last day. */
  grain: 'day' | 'month';
  /** Said as "by" (ภายใน, ไม่เกิน, ก่อน). */
  by: boolean;
  /** Something about it is misspelt: the weekday does not fit, or the range was written the other way round. */
  doubt: 'weekday' | 'turned' | null;
  /** Said as "from" (ตั้งแต่), with no end. */
  opens: boolean;
  /** Why there is no such day (31 June); `from` is then not to be used. */
  impossible: string | null;
}

/** In a chat `งาน 20/3` counts and `2566 เรื่อง` is a number of things; in a plan's cells they are dates. */
const COUNTED = '(?:กิจกรรม|โครงการ|รายการ|รายงาน|ผลงาน|งาน|เรื่อง|ฉบับ|ชุด|กลุ่ม|หลักสูตร|คะแนน)';
const AFTER_YEAR = new RegExp(`(?<=25\\d\\d\\s*)${COUNTED}`, 'g');
const BEFORE_NUMERIC =
  /([ก-๎]*)((?<![-–—]\s*)[\s(%]+|(?<=[ก-๎]))(?=\d{1,2}([/.-])\d{1,2}\3(?:\d{4}|\d{2})(?!\d))/g;
const MONTH =
  '(?:[มกพสตธ]\\.? ?[คพยท]|เม\\.? ?ย|มี\\.? ?ค|มิ\\.? ?ย|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)';
/** `จัดกิจกรรม 19 - 20 ก.พ.` are days, not numbers of activities. */
const BEFORE_DAYS = new RegExp(
  `(?<=${COUNTED})\\s(?=\\s*\\d{1,2}\\s*(?:[-–—,]|ถึง|และ)\\s*\\d{1,2}\\s*${MONTH})`,
  'g',
);
/** `ก่อนสิ้นปีงบประมาณ 30 วัน` counts days and names no year. */
const DAYS_OF_YEAR = /(?<=ปีงบประมาณ\s*)\d{1,3}(?=\s*(?:วัน(?!ที่)|เดือน|สัปดาห์))/g;
const TIME_WORD = /(?:ภายใน|วันที่|ก่อน|ถึง|และ|กับ|ตั้งแต่|ระหว่าง|ไม่เกิน|หลัง|เดือน)$/;
const BULLET_DASH = /(?<=^|\n)([ \t]*)[-–—](?=[ \t])/g;

/** Without any of these a text holds no date; looking first spares most cells the search. */
const MAY_HOLD_DATE = /\d|เดือน|ไตรมาส|ปีงบ/;
const NUMERIC = /\d[/.-]\d{1,2}[/.-]\d/;

/** The text without what the finder would misread in a cell, lengths kept; a semicolon cuts a date off from the words before it. */
function plain(text: string): string {
  const spaces = (word: string): string => ' '.repeat(word.length);
  const unbulleted = text
    .replace(BULLET_DASH, '$1\u2022')
    .replace(AFTER_YEAR, spaces)
    .replace(DAYS_OF_YEAR, (digits) => ';'.repeat(digits.length))
    .replace(BEFORE_DAYS, ';');
  if (!NUMERIC.test(unbulleted)) return unbulleted;
  return unbulleted.replace(BEFORE_NUMERIC, (before: string, word: string) =>
    TIME_WORD.test(word) ? before : `${before.slice(0, -1).replaceAll('(', ' ')};`,
  );
}

/**
 * The deadlines written in a text, in order: days, ranges of days, months and quarters. A dash at the start of a line is a bullet and makes no range.
 * @param text in the working form @param fiscalYear Buddhist era, for dates without a year
 */
export const findWrittenDates = (text: string, fiscalYear: number): readonly WrittenDate[] =>
  MAY_HOLD_DATE.test(text) ? searched(text, fiscalYear) : [];

const searched = remembered((text: string, fiscalYear: number): readonly WrittenDate[] => {
  const ordinals = ordinalDays(text);
  const found = findAbsoluteDates(withoutOrdinals(plain(text), ordinals), { fiscalYear });
  return withoutPeriodLabels(withSharedDays(withOrdinals(found, ordinals, text), text), text)
    .flatMap((date) => toWritten(date) ?? [])
    .filter((date) => isDeadline(text, date));
});

/** Years, half years and weeks alone are no deadlines. */
const DEADLINES: ReadonlySet<FoundDate['grain']> = new Set(['day', 'range', 'month', 'quarter']);

function toWritten(found: FoundDate): WrittenDate | null {
  const { index, length, start, end, grain, relation, weak, approximate } = found;
  const doubt = found.turned ? 'turned' : found.wrongWeekday !== null ? 'weekday' : null;
  const opens = relation === 'from' && (end === null || end === start);
  const place = { index, end: index + length, by: relation === 'until', doubt, opens } as const;
  if (weak || !DEADLINES.has(grain)) return null;
  if (found.impossible)
    return { ...place, from: '', until: null, grain: 'day', impossible: reason(found.impossible) };
  if (grain === 'month' || grain === 'quarter' || approximate)
    return { ...place, from: (end ?? start)!, until: null, grain: 'month', impossible: null };
  const until = start !== null && end !== null && start !== end ? end : null;
  return { ...place, from: (start ?? end)!, until, grain: 'day', impossible: null };
}

function reason({ day, month, year, lastDay }: ImpossibleDate): string {
  const of = year === null ? '' : ` of ${year + BUDDHIST_OFFSET}`;
  return `month ${month ?? '?'}${of} has ${lastDay} days, not ${day}`;
}

/** The days that a text names, both ends of a range. */
export const daysIn = (text: string, fiscalYear: number): CivilDate[] =>
  findWrittenDates(text, fiscalYear).flatMap(({ impossible, grain, from, until }) =>
    impossible || grain === 'month' ? [] : [from, ...(until ? [until] : [])],
  );

/** Whether a text names a day, not only a month. */
export const isDated = (text: string, fiscalYear: number): boolean => daysIn(text, fiscalYear).length > 0;

/** Stands for a letter of a date that was blanked out. */
export const BLANK = '\uE000';

/** The text with its dates blanked out, lengths kept, so that their numbers are not taken for anything else. */
export function blankDates(text: string, dates: readonly WrittenDate[]): string {
  let result = text;
  for (const { index, end } of dates)
    result = result.slice(0, index) + BLANK.repeat(end - index) + result.slice(end);
  return result;
}
