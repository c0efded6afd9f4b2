import { addDays, type CivilDate, fiscalYearOf, fiscalYearSpan } from '../../../clock.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import type { Period } from '../../types.js';

/** The period a question is about. */
export interface PeriodSlot {
  /** Separate stretches, in order; usually one. */
  spans: Period[];
  /** Said as a round, so an exact date is meant. */
  round: boolean;
  /** Said by its end alone ("สิ้นเดือน"). */
  closing?: boolean;
  grain: FoundDate['grain'];
}

/** Days named by their distance from today are often said of something else ("เข้าประชุมพรุ่งนี้"). */
const NEAR_DAY = /วันนี้|พรุ่งนี้|พรุ้งนี้|พุ่งนี้|เมื่อวาน|มะรืน|[ก-๎]{2,3}(?<=คืน|เช้า|บ่าย|เย็น|เที่ยง|ค่ำ)นี้|พน\.|today|tomorrow/;

function rank(date: FoundDate): number {
  if (date.weak) return 0;
  if (date.round) return 4;
  if (NEAR_DAY.test(date.text) && date.grain === 'day') return 1;
  return /สัปดาห์|อาทิตย์|วีค|week/.test(date.text) ? 2 : 3;
}

/** A stretch inside another says the same more exactly ("ปลายปีงบ เดือนกันยายน"). */
const within = (inner: FoundDate, outer: FoundDate): boolean =>
  inner.start !== null &&
  inner.end !== null &&
  (outer.start ?? '') <= inner.start &&
  (outer.end ?? '9') >= inner.end &&
  (outer.start !== inner.start || outer.end !== inner.end);

/** Letters between two dates that are said side by side: a space or a bracket. */
const BESIDE = 2;

/** "สงกรานต์ 13-17 เม.ย.": what is said beside it with its numbers is what is meant. */
function isExacter(one: FoundDate, other: FoundDate): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const beside = second.index - first.index - first.length <= BESIDE;
  const numbered = /\d/u.test(one.text) && (one.grain === 'day' || one.grain === 'range');
  return beside && numbered && !/\d/u.test(other.text);
}

/** "แผนปีนี้ สัปดาห์หน้า…": the year in which what is said beside it lies. */
function isFrameOf(date: FoundDate, other: FoundDate): boolean {
  const gap = other.index - date.index - date.length;
  const finer = other.grain !== 'year' || other.relation !== 'on';
  return date.grain === 'year' && date.relation === 'on' && !other.weak && finer && gap >= 0 && gap <= BESIDE;
}

/** Of several dates in a message, those that the question is likely about: a round before a month before "พรุ่งนี้". */
export function mainDates(said: readonly FoundDate[]): FoundDate[] {
  const dates = said.filter((date) => !said.some((other) => isFrameOf(date, other)));
  const best = Math.max(...dates.map(rank), 0);
  const top = dates.filter((date) => rank(date) === best);
  const isTold = (date: FoundDate, other: FoundDate): boolean =>
    isExacter(other, date) || (within(other, date) && !isExacter(date, other));
  return top.filter((date) => !top.some((other) => other !== date && isTold(date, other)));
}

/** "อีก 7 วันข้างหน้า" is the time until then, not the day itself. */
const AHEAD = /ข้างหน้า/u;

/** The fiscal year ends for all that is due until then; "วันสิ้นปีงบ" is the day. */
const END_OF_YEAR = /^(?!วัน)[^\n]*งบ/u;

/** A period open at its start begins today (if it still lies ahead), one open at its end goes to the plan year's end. */
function closed(date: FoundDate, today: CivilDate, fiscalYear: number): Period {
  const ends = AHEAD.test(date.text) || (date.closing && END_OF_YEAR.test(date.text));
  if (date.start === date.end && date.start! > today && ends) return [today, date.end!];
  const [yearStart, yearEnd] = fiscalYearSpan(fiscalYear);
  const to = date.end ?? (date.start! > yearEnd ? fiscalYearSpan(fiscalYearOf(date.start!))[1] : yearEnd);
  const from =
    date.start ?? (to >= today ? today : yearStart <= to ? yearStart : fiscalYearSpan(fiscalYearOf(to))[0]);
  return [from, to];
}

/** "หลัง 20 มิ.ย. … แต่ก่อน 20 ก.ค.": what begins where one says and ends where the other does. */
function between(dates: readonly FoundDate[]): Period | null {
  const from = dates.find(({ relation }) => relation === 'from')?.start;
  const to = dates.find(({ relation }) => relation === 'until')?.end;
  return dates.length === 2 && from && to && from <= to ? [from, to] : null;
}

/** "หลังสงกรานต์ … ในเดือนเมษา": an open stretch and a closed one that overlap mean what they have in common. */
function narrowedTo(spans: Period[], dates: readonly FoundDate[]): Period[] {
  const closedBy = between(dates);
  if (closedBy) return [closedBy];
  const [a, b] = spans;
  const open = dates.filter((date) => date.relation !== 'on').length;
  if (!a || !b || spans.length !== 2 || open !== 1 || a[1] < b[0]) return spans;
  const from = [a[0], b[0]].sort().at(-1)!;
  const to = [a[1], b[1]].sort().at(0)!;
  return [[from, to]];
}

/**
 * The period meant by the dates found; null without any.
 * @param dates none of them impossible
 */
export function periodOf(
  dates: readonly FoundDate[],
  today: CivilDate,
  fiscalYear: number,
): PeriodSlot | null {
  const main = mainDates(dates).filter((date) => date.start !== null || date.end !== null);
  if (main.length === 0) return null;
  const spans = main.map((date) => closed(date, today, fiscalYear)).sort((a, b) => a[0].localeCompare(b[0]));
  return {
    spans: narrowedTo(spans, main),
    round: main.some((date) => date.round),
    closing: main.every((date) => date.closing === true),
    grain: main[0]!.grain,
  };
}

/** From the first day to the last of all stretches. */
export function hull(period: PeriodSlot): Period {
  const ends = period.spans.map(([, to]) => to).sort();
  return [period.spans[0]![0], ends.at(-1)!];
}

/** Whether a period is all of another. */
export const isAll = (period: PeriodSlot, [from, to]: Period): boolean => {
  const [first, last] = hull(period);
  return first === from && last === to;
};

/** What has passed of the plan's year: its first day to yesterday. */
export function passed(today: CivilDate, fiscalYear: number): Period {
  const [start, end] = fiscalYearSpan(fiscalYear);
  const yesterday = addDays(today, -1);
  const [, middle] = [start, yesterday, end].sort();
  return [start, middle!];
}
