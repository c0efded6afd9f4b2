import type { CivilDate } from '../../clock.js';
import type { Holidays } from '../working-days.js';

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** A day that its month does not have; never rolled over. */
export interface ImpossibleDate {
  day: number;
  /** 1-12; null when only the day was said (`วันที่ 32`). */
  month: number | null;
  /** Gregorian; null when not known. */
  year: number | null;
  /** The last day that the month has. */
  lastDay: number;
}

/** One date or period named in a text. Positions are UTF-16 units of the text as given. */
export interface FoundDate {
  index: number;
  length: number;
  text: string;
  /** First day, inclusive; null when open (`ภายใน`, `ก่อน`) or impossible. */
  start: CivilDate | null;
  /** Last day, inclusive; null when open (`ตั้งแต่`, `หลัง`) or impossible. */
  end: CivilDate | null;
  grain: Grain;
  relation: 'on' | 'until' | 'from';
  /** `ต้นเดือน`, `ปลายปี`: the bounds are a convention. */
  approximate: boolean;
  impossible: ImpossibleDate | null;
  /** Said as a round (`รอบ 20 มิ.ย.`): an exact deadline date is meant. */
  round: boolean;
  /** What was not said and has been filled in: the year from the plan, the month from today. */
  filled: 'year' | 'month' | null;
  /** The weekday said does not fit the date: 0 Sunday … 6 Saturday as said; null when none was said or it fits. */
  wrongWeekday: number | null;
  /** A range that was said with its end before its beginning. */
  turned?: true;
  /** Only the last day of a period was said (`สิ้นเดือน`). */
  closing?: true;
  /** May be no date at all (`ก.พ.` the office, `ปีใหม่` in a title): use it only when nothing else explains the words. */
  weak: boolean;
}

export interface DateOptions {
  /** The day of asking. */
  today: CivilDate;
  /** Fiscal year of the active plan, Buddhist era; a missing year is taken from it. */
  fiscalYear: number;
  /** The holiday table: for `ก่อนเข้าพรรษา` and `อีก 3 วันทำการ`; without it only weekends are known. */
  holidays?: Holidays;
}

/** What terms are resolved against; null where an absolute reading must do without. Days are day numbers (civil.ts). */
export interface Reference {
  today: number | null;
  fiscalYear: number | null;
  holidays: Holidays;
}

/** Calendar years are Gregorian, fiscal years Buddhist era. */
export interface Year {
  kind: 'calendar' | 'fiscal';
  value: number;
}

export type Part = 'early' | 'middle' | 'late' | 'close' | 'first-half' | 'second-half';

/** -1 the one before, 0 this one, 1 the next; `past`/`coming` are the nearest behind and ahead of today. */
export type Deixis = -1 | 0 | 1 | 'past' | 'coming';

/** A day, month or part of a month, with gaps still open. */
export interface CalendarTerm {
  kind: 'calendar';
  day: number | null;
  month: number | null;
  year: Year | null;
  part: Part | null;
  weekday: number | null;
}

export interface QuarterTerm {
  kind: 'quarter';
  quarter: number;
  /** Buddhist-era fiscal year. */
  fiscalYear: number | null;
  part: Part | null;
}

export interface WeekdayTerm {
  kind: 'weekday';
  weekday: number;
  deixis: Deixis | null;
}

export interface SeasonTerm {
  kind: 'season';
  season: number;
  year: Year | null;
}

/** Already resolved to day numbers, both inclusive. */
export interface SpanTerm {
  kind: 'span';
  start: number;
  end: number;
  grain: Grain;
  approximate: boolean;
  /** The end of a period (`สิ้นเดือน`): "before" it still includes it. */
  closing: boolean;
}

export type Term = CalendarTerm | QuarterTerm | WeekdayTerm | SeasonTerm | SpanTerm;

/** A term read from tokens `[from, next)`. `needy` terms count only beside a modifier or a range partner. */
export interface Parsed {
  term: Term;
  next: number;
  confidence: 'firm' | 'weak' | 'needy';
}
