import { fromDayNumber, lastDayOf, toDayNumber, weekdayOfDayNumber } from '../civil.js';
import { SEASONS, seasonIn } from './seasons.js';
import { type DaySpan, monthSpan, quarterSpan, yearOf } from './spans.js';
import type {
  CalendarTerm,
  FoundDate,
  Grain,
  ImpossibleDate,
  QuarterTerm,
  Reference,
  SeasonTerm,
  Term,
} from './types.js';
import { resolveWeekday } from './week-terms.js';

/** A term with all gaps filled; day numbers, both inclusive. */
export interface Resolved {
  start: number;
  end: number;
  grain: Grain;
  approximate: boolean;
  closing: boolean;
  impossible: ImpossibleDate | null;
  filled: FoundDate['filled'];
  wrongWeekday: number | null;
  turned?: true;
}

const plain = {
  approximate: false,
  closing: false,
  impossible: null,
  filled: null,
  wrongWeekday: null,
} as const;

/** Fills the gaps of a term; null when the reference does not have what is missing. */
export function resolve(term: Term, reference: Reference, forward: boolean): Resolved | null {
  switch (term.kind) {
    case 'span':
      return {
        ...plain,
        start: term.start,
        end: term.end,
        grain: term.grain,
        approximate: term.approximate,
        closing: term.closing,
      };
    case 'weekday': {
      if (reference.today === null) return null;
      const day = resolveWeekday(reference.today, term.weekday, term.deixis);
      return { ...plain, start: day, end: day, grain: 'day' };
    }
    case 'quarter':
      return resolveQuarter(term, reference);
    case 'season':
      return resolveSeason(term, reference, forward);
    case 'calendar':
      return resolveCalendar(term, reference);
  }
}

function resolveQuarter({ quarter, fiscalYear, part }: QuarterTerm, reference: Reference): Resolved | null {
  const year = fiscalYear ?? reference.fiscalYear;
  if (year === null) return null;
  const [start, end] = quarterSpan(year, quarter);
  if (part === 'close') return { ...plain, start: end, end, grain: 'day', closing: true };
  if (!part) return { ...plain, start, end, grain: 'quarter', filled: fiscalYear === null ? 'year' : null };
  const month = { early: 0, 'first-half': 0, middle: 1, late: 2, 'second-half': 2 }[part];
  const first = fromDayNumber(start);
  const [from, to] = monthSpan(first.year, first.month + month, null);
  return { ...plain, start: from, end: to, grain: 'month', approximate: true };
}

/**
 * The season of the plan's year. Where only a season ahead makes sense (`ก่อนสงกรานต์`; `forward`) and the plan's
 * is over, the next one.
 */
function resolveSeason(
  { season, year }: SeasonTerm,
  reference: Reference,
  forward: boolean,
): Resolved | null {
  const occurrence = SEASONS[season]!;
  const said = yearOf(occurrence.month, year, reference);
  if (said === null) return null;
  const planned = seasonIn(occurrence, said, reference.holidays);
  const { today } = reference;
  const filled = year ? null : 'year';
  if (!forward || year || today === null || !planned || planned[0] > today)
    return planned && ofSeason(planned, filled);
  const thisYear = fromDayNumber(today).year;
  const next = [thisYear, thisYear + 1].map((inYear) => seasonIn(occurrence, inYear, reference.holidays));
  const ahead = next.find((span) => span && span[0] > today);
  return ahead ? ofSeason(ahead, filled) : null;
}

const ofSeason = ([start, end]: DaySpan, filled: Resolved['filled']): Resolved => ({
  ...plain,
  start,
  end,
  grain: start === end ? 'day' : 'range',
  filled,
});

function resolveCalendar(term: CalendarTerm, reference: Reference): Resolved | null {
  if (term.month === null)
    return term.day === null ? resolveMonthPart(term, reference) : resolveDayOnly(term, reference);
  const year = yearOf(term.month, term.year, reference);
  if (year === null) return null;
  const filled = term.year === null ? 'year' : null;
  if (term.day !== null) return { ...resolveDay(year, term.month, term.day, term.weekday), filled };
  const [start, end] = monthSpan(year, term.month, term.part);
  const closing = term.part === 'close';
  return {
    ...plain,
    start,
    end,
    grain: closing ? 'day' : term.part ? 'range' : 'month',
    approximate: term.part !== null && !closing,
    closing,
    filled,
  };
}

/** One day of a month; when the month lacks it, it is called impossible and never rolled over. */
function resolveDay(year: number, month: number, day: number, weekday: number | null): Resolved {
  const lastDay = lastDayOf(year, month);
  if (day > lastDay)
    return { ...plain, start: 0, end: 0, grain: 'day', impossible: { day, month, year, lastDay } };
  const at = toDayNumber({ year, month, day });
  const wrongWeekday = weekday !== null && weekdayOfDayNumber(at) !== weekday ? weekday : null;
  return { ...plain, start: at, end: at, grain: 'day', wrongWeekday };
}

/** `ต้นเดือน` and the like without a month: of this month, or of the next once it is over. */
function resolveMonthPart({ part }: CalendarTerm, { today }: Reference): Resolved | null {
  if (today === null || part === null) return null;
  const { year, month } = fromDayNumber(today);
  const [start, end] = monthSpan(year, month, part);
  const closing = part === 'close';
  const rest = {
    ...plain,
    grain: closing ? ('day' as const) : ('range' as const),
    approximate: !closing,
    closing,
    filled: 'month' as const,
  };
  if (end >= today) return { ...rest, start, end };
  const [laterStart, laterEnd] = monthSpan(month === 12 ? year + 1 : year, (month % 12) + 1, part);
  return { ...rest, start: laterStart, end: laterEnd };
}

/** Of any three months in a row one has a 31st. */
const MONTHS_AHEAD = 2;

/**
 * `วันที่ 20`: the next 20th on or after today, among months that have it. With a weekday (`ศุกร์ที่ 30`) the one of
 * the coming months that falls on it; when none does, the next at all, and the weekday is called wrong.
 */
function resolveDayOnly({ day, weekday }: CalendarTerm, { today }: Reference): Resolved | null {
  if (today === null || day === null) return null;
  if (day > 31)
    return {
      ...plain,
      start: 0,
      end: 0,
      grain: 'day',
      impossible: { day, month: null, year: null, lastDay: 31 },
    };
  const from = fromDayNumber(today);
  let first: Resolved | null = null;
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
    const months = from.year * 12 + from.month - 1 + ahead;
    const found = resolveDay(Math.floor(months / 12), (months % 12) + 1, day, weekday);
    if (found.impossible || found.start < today) continue;
    if (found.wrongWeekday === null) return { ...found, filled: 'month' };
    first ??= { ...found, filled: 'month' };
  }
  return first;
}
