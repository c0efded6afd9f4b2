import type { CivilDate } from '../clock.js';

/** Year (Gregorian), month 1-12, day 1-31. */
export interface CivilParts {
  year: number;
  month: number;
  day: number;
}

export const BUDDHIST_OFFSET = 543;
/** The month, October, that a fiscal year begins with. */
const FISCAL_START = 10;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The last day of a month (1-12) of a Gregorian year. */
export function lastDayOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** Days since 1970-01-01 of a civil date; plain arithmetic, so that no `Date` and no zone is involved. */
export function toDayNumber({ year, month, day }: CivilParts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number (see `toDayNumber`). */
export function fromDayNumber(dayNumber: number): CivilParts {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 Sunday … 6 Saturday of a day number (1970-01-01 was a Thursday). */
export const weekdayOfDayNumber = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7;

/** Splits `YYYY-MM-DD`; the caller vouches for the form. */
export function parseCivil(date: CivilDate): CivilParts {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

/** `YYYY-MM-DD` of the parts. */
function formatCivil({ year, month, day }: CivilParts): CivilDate {
  const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

export const dayNumberOf = (date: CivilDate): number => toDayNumber(parseCivil(date));

export const civilOfDayNumber = (dayNumber: number): CivilDate => formatCivil(fromDayNumber(dayNumber));

/** The fiscal year (Buddhist era, October to September) in which a month of a Gregorian year lies. */
export function fiscalYearOfMonth(year: number, month: number): number {
  return year + BUDDHIST_OFFSET + (month >= FISCAL_START ? 1 : 0);
}

/** The Gregorian year in which `month` lies within a fiscal year (Buddhist era, October to September). */
export function yearInFiscalYear(fiscalYear: number, month: number): number {
  return fiscalYear - BUDDHIST_OFFSET - (month >= FISCAL_START ? 1 : 0);
}
