import type { CivilDate } from '../../clock.js';
import { BUDDHIST_OFFSET, formatCivil, lastDayOf, yearInFiscalYear } from '../../thai/civil.js';
import { MONTHS, type MonthNames } from '../../thai/months.js';

/** A date as a plan writes it: a day, a range of days, or a month. Positions are UTF-16 units of the text. */
export interface WrittenDate {
  index: number;
  end: number;
  from: CivilDate;
  /** Last day of a range, else null. */
  until: CivilDate | null;
  grain: 'day' | 'month';
  /** Why there is no such day (31 June); `from` is then not to be used. */
  impossible: string | null;
}

interface Part {
  index: number;
  end: number;
  /** Null: a month without a day. */
  day: number | null;
  month: number;
  /** Gregorian; null: not written. */
  year: number | null;
}

/** A two-digit number further from the plan's year than this is no year. */
const YEARS_NEAR = 15;
const COUNTED =
  'กิจกรรม|โครงการ|ข้อ|รายการ|คน|วัน|เรื่อง|คะแนน|ชั่วโมง|ครั้ง|ฉบับ|เล่ม|หน่วย|เครือข่าย|สำนัก|น\\.|นาฬิกา|บาท|ราย|%|\\)|[:.]\\d';
const YEAR = `(?:\\s*(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|ปี)?\\s*['’]?(\\d{4}|\\d{2})(?![\\d/])(?!\\s*(?:${COUNTED})))?`;
const BETWEEN = '\\s*(?:-|–|—|ถึง)\\s*(?:วันที่\\s*)?';

const monthPattern = MONTHS.map(({ full, colloquial, misspelt, letters, english }: MonthNames) => {
  const words = [full, ...misspelt, ...colloquial].sort((a, b) => b.length - a.length);
  const short = letters.map(([first, second]) => `${first}\\.?\\s?${second}(?:\\.|(?![\\u0E01-\\u0E4E]))`);
  const latin = english.map((name) => `${name}(?![a-z])\\.?`);
  return `(${[...words, ...short, ...latin].join('|')})`;
}).join('|');

const wordDate = new RegExp(`(?<![\\d./])(?:(\\d{1,2})\\s*)?(?:${monthPattern})${YEAR}`, 'gi');
const slashDate = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./])/g;
const isoDate = /(?<![\d./-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
const between = new RegExp(`^${BETWEEN}$`);
const dayBefore = new RegExp(`(?<![\\d./)])(\\d{1,2})(${BETWEEN}|\\s*(?:,|และ|กับ)\\s*(?:วันที่\\s*)?)$`);

/**
 * All dates that stand in a text, in order. Years are Buddhist or Gregorian, of two or four digits; a missing
 * one is the fiscal year's own, or flows left from the right side of a range.
 * 1. Find days with months, numeric dates and months alone.
 * 2. Join what a dash or ถึง connects into ranges; add the lone days before a date (`19 - 24 พ.ค.`, `20 และ 30 มิ.ย.`).
 * 3. Check that each day exists.
 * @param text in the working form (Arabic digits) @param fiscalYear Buddhist era
 */
export function findWrittenDates(text: string, fiscalYear: number): WrittenDate[] {
  const parts = findParts(text, fiscalYear).sort((a, b) => a.index - b.index);
  const dates: WrittenDate[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const next = parts[at + 1];
    if (
      next &&
      between.test(text.slice(part.end, next.index)) &&
      (part.day === null) === (next.day === null)
    ) {
      dates.push(range(part, next, fiscalYear));
      at++;
      continue;
    }
    dates.push(...withDayBefore(text, part, parts[at - 1]?.end ?? 0, fiscalYear));
  }
  return dates;
}

function findParts(text: string, fiscalYear: number): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(wordDate)) {
    const month = match.slice(2, 14).findIndex(Boolean) + 1;
    const day = match[1] === undefined ? null : Number(match[1]);
    const year = match[14] === undefined ? null : gregorian(match[14], fiscalYear);
    const outlandish = match[14] !== undefined && year === null;
    const end = match.index + match[0].length - (outlandish ? match[14]!.length : 0);
    if (day !== null || isMonthAlone(text, match.index, year))
      parts.push({ index: match.index, end, day, month, year });
  }
  for (const match of text.matchAll(slashDate)) {
    const year = gregorian(match[4]!, fiscalYear);
    if (year !== null)
      parts.push({
        index: match.index,
        end: match.index + match[0].length,
        day: Number(match[1]),
        month: Number(match[3]),
        year,
      });
  }
  for (const match of text.matchAll(isoDate)) {
    const year = gregorian(match[1]!, fiscalYear);
    if (year !== null)
      parts.push({
        index: match.index,
        end: match.index + match[0].length,
        day: Number(match[3]),
        month: Number(match[2]),
        year,
      });
  }
  return parts;
}

/** A month name without a day is a date only where the text says so. */
function isMonthAlone(text: string, index: number, year: number | null): boolean {
  return year !== null || /(?:เดือน|ภายใน|สิ้น)\s*$/.test(text.slice(0, index));
}

function gregorian(digits: string, fiscalYear: number): number | null {
  const value = Number(digits);
  if (digits.length === 4)
    return value >= 2400 ? value - BUDDHIST_OFFSET : value >= 1900 && value <= 2200 ? value : null;
  const base = fiscalYear - BUDDHIST_OFFSET;
  const candidates = [2500 + value - BUDDHIST_OFFSET, 2000 + value];
  return candidates.find((year) => Math.abs(year - base) <= YEARS_NEAR) ?? null;
}

function yearOf(part: Part, fiscalYear: number): number {
  return part.year ?? yearInFiscalYear(fiscalYear, part.month);
}

function range(left: Part, right: Part, fiscalYear: number): WrittenDate {
  const rightYear = yearOf(right, fiscalYear);
  const leftYear = left.year ?? (left.month > right.month ? rightYear - 1 : rightYear);
  const impossible = fault({ ...left, year: leftYear }) ?? fault({ ...right, year: rightYear });
  const last = right.day ?? (impossible ? 1 : lastDayOf(rightYear, right.month));
  return {
    index: left.index,
    end: right.end,
    from: formatCivil({ year: leftYear, month: left.month, day: left.day ?? 1 }),
    until: formatCivil({ year: rightYear, month: right.month, day: last }),
    grain: 'day',
    impossible,
  };
}

function single(part: Part, fiscalYear: number): WrittenDate {
  const year = yearOf(part, fiscalYear);
  const impossible = fault({ ...part, year });
  const day = part.day ?? lastDayOf(year, part.month);
  return {
    index: part.index,
    end: part.end,
    from: formatCivil({ year, month: part.month, day }),
    until: null,
    grain: part.day === null ? 'month' : 'day',
    impossible,
  };
}

/** `19 - 24 พฤษภาคม` is a range, `20 และ 30 มิถุนายน` two dates. */
function withDayBefore(text: string, part: Part, after: number, fiscalYear: number): WrittenDate[] {
  const date = single(part, fiscalYear);
  const before = part.day === null ? null : dayBefore.exec(text.slice(after, part.index));
  if (!before || Number(before[1]) > 31 || Number(before[1]) === 0) return [date];
  const first = single({ ...part, day: Number(before[1]), index: after + before.index }, fiscalYear);
  if (!/-|–|—|ถึง/.test(before[2]!))
    return [{ ...first, end: after + before.index + before[1]!.length }, date];
  return [{ ...first, end: part.end, until: date.from, impossible: first.impossible ?? date.impossible }];
}

function fault({ day, month, year }: { day: number | null; month: number; year: number }): string | null {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day === null) return null;
  const last = lastDayOf(year, month);
  if (day >= 1 && day <= last) return null;
  return `month ${month} of ${year + BUDDHIST_OFFSET} has ${last} days, not ${day}`;
}

/** The text with its dates blanked out, lengths kept, so that their numbers are not taken for anything else. */
export function blankDates(text: string, dates: readonly WrittenDate[]): string {
  let result = text;
  for (const { index, end } of dates)
    result = result.slice(0, index) + '\uE000'.repeat(end - index) + result.slice(end);
  return result;
}
