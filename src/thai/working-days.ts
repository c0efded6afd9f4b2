import type { CivilDate } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { civilOfDayNumber, dayNumberOf, weekdayOfDayNumber } from './civil.js';

/** A holiday table prepared for look-up by date. Make it once per holiday list (`createCalendar`). */
export interface Calendar {
  readonly byDate: ReadonlyMap<CivilDate, Holiday>;
}

/** The rules below take a prepared calendar or the plain list, which is prepared once per array. */
export type Holidays = Calendar | readonly Holiday[];

const prepared = new WeakMap<readonly Holiday[], Calendar>();

export function createCalendar(holidays: readonly Holiday[]): Calendar {
  return { byDate: new Map(holidays.map((holiday) => [holiday.date, holiday])) };
}

function isList(holidays: Holidays): holidays is readonly Holiday[] {
  return Array.isArray(holidays);
}

/** The prepared calendar of either form. */
export function calendarOf(holidays: Holidays): Calendar {
  if (!isList(holidays)) return holidays;
  const known = prepared.get(holidays);
  // A list that grew or shrank since is prepared anew, so that an edited array cannot answer from the past.
  if (known && known.byDate.size === holidays.length) return known;
  const calendar = createCalendar(holidays);
  prepared.set(holidays, calendar);
  return calendar;
}

/** The government holiday on a date, or null. */
export function holidayOn(date: CivilDate, holidays: Holidays): Holiday | null {
  return calendarOf(holidays).byDate.get(date) ?? null;
}

function isWeekend(date: CivilDate): boolean {
  const day = weekdayOfDayNumber(dayNumberOf(date));
  return day === 0 || day === 6;
}

/** Neither weekend nor in the holiday table. A year without table rows knows weekends only. */
export function isWorkingDay(date: CivilDate, holidays: Holidays): boolean {
  return !isWeekend(date) && !calendarOf(holidays).byDate.has(date);
}

function seek(dayNumber: number, step: 1 | -1, calendar: Calendar): CivilDate {
  let at = dayNumber;
  let date = civilOfDayNumber(at);
  while (!isWorkingDay(date, calendar)) {
    at += step;
    date = civilOfDayNumber(at);
  }
  return date;
}

/** The date itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: CivilDate, holidays: Holidays): CivilDate {
  return seek(dayNumberOf(date), -1, calendarOf(holidays));
}

/** The date itself when it is a working day, else the next one after it. */
export function nextWorkingDayOnOrAfter(date: CivilDate, holidays: Holidays): CivilDate {
  return seek(dayNumberOf(date), 1, calendarOf(holidays));
}

/** The first working day strictly after a date. */
export function workingDayAfter(date: CivilDate, holidays: Holidays): CivilDate {
  return seek(dayNumberOf(date) + 1, 1, calendarOf(holidays));
}

/** The last working day strictly before a date. */
export function workingDayBefore(date: CivilDate, holidays: Holidays): CivilDate {
  return seek(dayNumberOf(date) - 1, -1, calendarOf(holidays));
}

/** Working days after `from` up to and including `to` (tomorrow, a working day: 1); negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: Holidays): number {
  const calendar = calendarOf(holidays);
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return back === 0 ? 0 : -back;
  }
  const last = dayNumberOf(to);
  let count = 0;
  for (let at = dayNumberOf(from) + 1; at <= last; at++) {
    if (isWorkingDay(civilOfDayNumber(at), calendar)) count++;
  }
  return count;
}
