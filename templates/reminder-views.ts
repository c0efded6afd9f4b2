import type { CivilDate } from '../src/clock.js';
import type { Recurrence } from '../src/plan/types.js';
import type { DueView } from './views.js';

/** One row in a reminder. */
export interface ReminderRowView {
  /** Whose plan it stands in, where the push is of several; null: it is of one. */
  owner: string | null;
  code: string;
  /** `(5)–(6)`; empty for the whole activity. */
  part: string;
  title: string;
  /** First and last day of a window to hand in; null: there is but one day. */
  window: [from: CivilDate, to: CivilDate] | null;
  /** Postback data: open the card of the row. */
  open: string;
}

/** A round as one reminder shows it. */
export interface RoundView {
  due: DueView;
  /** What is listed: a unit's outstanding rows, or for the club the rows that nobody owes. */
  rows: ReminderRowView[];
  /** Postback data: the whole list of the round. */
  all: string;
}

/** A unit's outstanding rows of a round. */
export interface UnitRoundView extends RoundView {
  unit: string;
  /** Postback data: ask whether all of these were handed in; null when they do not fit on a button. */
  mark: string | null;
}

/** A round with every unit's progress. */
export interface ClubRoundView extends RoundView {
  /** The activity of every row of the round, for the count: the same number in two plans is two. */
  activities: string[];
  /** Whose plans the rows stand in, where the push is of several; empty: it is of one. */
  owners: string[];
  units: { unit: string; done: number; total: number }[];
  /** How many activities a document counts where no plan lists them; null: the rows are listed. */
  statedCount: number | null;
  /** Postback data: progress over the whole plan. */
  progress: string;
}

/** A milestone, an event, a step of a timeline, or a date of a duty. */
export interface OccasionView {
  kind: 'milestone' | 'event' | 'step' | 'duty';
  /** `ข้อ 18`, the plan's words for a step; empty for a duty that no plan asks for. */
  label: string;
  /** Whose plan it stands in, where the push is of several; else null. */
  owner: string | null;
  title: string;
  from: CivilDate;
  to: CivilDate | null;
  /** The plan says only "by" this day. */
  by: boolean;
  daysLeft: number;
  /** How often a duty comes round; null for anything else. */
  every: Recurrence | null;
  /** Postback data: open the card; null for a step and a duty. */
  open: string | null;
}
