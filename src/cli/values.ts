import { BUDDHIST_FROM, type CivilDate, gregorianYear } from '../clock.js';
import { UsageError } from '../errors.js';
import { CHAT_ID } from '../line/limits.js';
import { BUDDHIST_OFFSET, lastDayOf } from '../thai/civil.js';
import { toArabicDigits } from '../thai/digits.js';

/** Gathers an option that may be given several times. */
export const collect = (value: string, known: string[]): string[] => [...known, value];

/**
 * A civil date, `YYYY-MM-DD`, Gregorian.
 * @throws UsageError for another form, a Buddhist year or a day that the calendar does not have
 */
export function readDate(text: string): CivilDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(toArabicDigits(text.trim()));
  if (!match)
    throw new UsageError(
      `${JSON.stringify(text.slice(0, 40))} is no date: write YYYY-MM-DD, e.g. 2024-04-13`,
    );
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year >= BUDDHIST_FROM) {
    throw new UsageError(
      `${match[0]} has a Buddhist year: write the Gregorian one, ${gregorianYear(match[0])}`,
    );
  }
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) {
    throw new UsageError(`${match[0]} is not in the calendar: look at the month's last day`);
  }
  return match[0];
}

/** A year as it is typed, Buddhist or Gregorian, as Gregorian. @throws UsageError for anything else */
export function readYear(text: string): number {
  const plain = toArabicDigits(text.trim());
  if (!/^\d{4}$/.test(plain)) {
    throw new UsageError(
      `${JSON.stringify(text.slice(0, 20))} is no year: write four digits, e.g. 2567 or 2024`,
    );
  }
  const year = Number(plain);
  return year >= BUDDHIST_FROM ? year - BUDDHIST_OFFSET : year;
}

/** Id of a chat. @throws UsageError when LINE could not have given it */
export function readChatId(text: string): string {
  if (CHAT_ID.test(text)) return text;
  throw new UsageError(
    'that is no id of a LINE chat: C, R or U and 32 characters of 0-9 and a-f, as LINE gives it',
  );
}

/** Id of a person. @throws UsageError when it is none */
export function readUserId(text: string): string {
  if (CHAT_ID.test(text) && text.startsWith('U')) return text;
  throw new UsageError('that is no id of a LINE user: U and 32 characters of 0-9 and a-f, as LINE gives it');
}
