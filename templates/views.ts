import type { CivilDate } from '../src/clock.js';
import type { ItemKind, Points, Recurrence } from '../src/plan/types.js';

/** A due date as it is shown; every count is from the day of the answer. */
export interface DueView {
  date: CivilDate;
  /** Closes a range of days. */
  until: CivilDate | null;
  /** The day that counts: the last one of a window to hand in, the first one of anything else. */
  deadline: CivilDate;
  /** Until the day that counts; negative once past. */
  daysLeft: number;
  /** Days until the range closes; the same as `daysLeft` for a single day. */
  untilLeft: number;
  /** Working days left, the day that counts included; 0 once past. */
  workingDays: number;
  /** Set when the day that counts is no working day. */
  offDay: { name: string; lastWorkingDay: CivilDate } | null;
}

/** What the reader may know about handing in; a plain word and its state. */
export interface StatusView {
  state: 'done' | 'partly' | 'open';
  /** When it was handed in, or which sub-items were. */
  detail: string | null;
  /** Set when several units owe the row: how many have handed in. */
  units: { done: number; total: number } | null;
}

/** One row of the plan in an answer. */
export interface RowView {
  code: string;
  /** `(5)–(6)`; empty for the whole activity. */
  part: string;
  subTitles: { sub: string; title: string }[];
  kind: ItemKind;
  recurrence: Recurrence | null;
  due: DueView | null;
  /** Null: nobody has to hand it in, or the reader may not know. */
  status: StatusView | null;
  responsible: string[];
  /** Postback data: open the card; mark as handed in; take the mark back. Null: not offered. */
  open: string;
  mark: string | null;
  undo: string | null;
}

/** An activity with the rows that are asked about. */
export interface ActivityView {
  code: string;
  title: string;
  fiscalYear: number;
  /** Whose plan, where the year has plans of several; absent: there is one. */
  owner?: string | null;
  rows: RowView[];
  supporters: string[];
  points: Points[];
  requirements: string[];
  /** How to hand in, as the plan's briefing rules say for every row. */
  rules: string[];
  /** Announced activities that answer it and are still to come, in words; absent: none. */
  announced?: string[];
  /** Postback data of the list of everything due on the rows' date. */
  sameDay: string | null;
}

/** A line of a list. */
export interface ListRowView {
  row: RowView;
  title: string;
  /** Its number has other hand-ins too, and the date tells which it is. */
  byDate?: boolean;
}
