import type { CivilDate } from '../clock.js';
import type { Duty } from '../duties/types.js';
import type { Chat, Holiday, Submission } from '../people/types.js';
import type { Item, Plan, PlanRow, Recurrence } from '../plan/types.js';
import type { UnlistedRound } from '../plan/unlisted-rounds.js';

/** Everything the policy decides from. Pure data; `now` comes beside it. */
export interface ReminderState {
  plans: Plan[];
  /** Absent: there are none. */
  duties?: Duty[];
  chats: Chat[];
  submissions: Submission[];
  holidays: Holiday[];
  /** Civil instant (ISO) of the last recorded tick; null on a first start. */
  lastTick: string | null;
  policy: ReminderPolicy;
  /** Pushes since the last recorded tick that have a record, by chat; absent: there are none. */
  recorded?: ReadonlyMap<string, PastPush[]>;
}

/** A push of an earlier day that has a record: that day was not missed, whatever became of the push. */
export interface PastPush {
  date: CivilDate;
  /** What it told its chat; null when it did not go. */
  told: Topics | null;
}

/** Stored, so organizers can change it; the default is CONTRACT 5. */
export interface ReminderPolicy {
  /** Days before the deadline on which a unit's chat is reminded. */
  unitOffsets: number[];
  /** Days before (positive) or after (negative) for the STRONG club's chat. */
  strongOffsets: number[];
  /** Days after the deadline for overdue rows, before the weekly notices begin. */
  overdueOffsets: number[];
  /** Number of weekly (Monday) notices after the last of `overdueOffsets`. */
  overdueMondays: number;
  /** Days before a milestone, event or timeline step. */
  milestoneOffsets: number[];
  /** Bangkok wall clock, `HH:mm`. */
  sendAt: string;
  windowFrom: string;
  windowTo: string;
}

export type Audience = 'unit' | 'strong';

/** One day on which a round or an occasion is spoken of. */
export interface Notice {
  /** Day of sending, always a working day. */
  on: CivilDate;
  /** Days before (positive) or after (negative) the date that the policy names; what is shown is counted anew. */
  offset: number;
}

/** What one push speaks of, by reference: the wording is made from the state of the moment of sending. */
export interface Topics {
  /** Deadlines of rounds of which the unit's own rows are shown. */
  own: CivilDate[];
  /** Deadlines of rounds of which the club sees every unit's progress. */
  club: CivilDate[];
  /** Ids of milestones, events and timeline steps. */
  occasions: string[];
}

/** A row with the plan it stands in. */
export interface PlanItem {
  plan: Plan;
  item: Item;
}

/** A unit's outstanding rows of one round. */
export interface OwnRound {
  /** The day the rows must be in (`deadlineOf`). */
  due: CivilDate;
  /** From the day of sending; negative once past. */
  daysLeft: number;
  rows: PlanItem[];
}

export interface UnitProgress {
  unit: string;
  done: number;
  total: number;
}

/** One round as the STRONG club sees it. */
export interface ClubRound extends OwnRound {
  /** Units that owe rows of the round, in the order of the plan. */
  units: UnitProgress[];
  /** Rows that nobody owes. */
  unowed: PlanItem[];
  /** Set when no plan lists a row of the round and a document counts them; `rows` is empty then. */
  counted: UnlistedRound | null;
}

/** A milestone, an event, a step of a timeline, or one date of a duty that recurs. */
export interface Occasion {
  id: string;
  kind: 'milestone' | 'event' | 'step' | 'duty';
  title: string;
  /** Name of the timeline a step belongs to; empty for an item. */
  timeline: string;
  /** First day; for a step that says only "by", that day. */
  from: CivilDate;
  to: CivilDate | null;
  /** True for a step that says only "by". */
  by: boolean;
  /** Units whose own it is. */
  units: string[];
  /** Row and plan it stands in; null for a step of a timeline and for a duty. */
  row: PlanItem | null;
  /** Rhythm of a duty, and the plan's activity that asks for it; null for anything else. */
  duty: { every: Recurrence; code: string | null } | null;
}

export interface DatedOccasion extends Occasion {
  /** Until its first day, from the day of sending. */
  daysLeft: number;
}

/** One push that is due: all rounds of a chat on a day. Key = chat and date, so it exists once. */
export interface Occurrence {
  /** `reminder|<chatId>|<date>` */
  key: string;
  chatId: string;
  audience: Audience;
  unit: string | null;
  /** Day of sending (after moving to a working day). */
  date: CivilDate;
  rounds: { due: CivilDate; daysLeft: number }[];
  items: PlanRow[];
  topics: Topics;
  own: OwnRound[];
  club: ClubRound[];
  occasions: DatedOccasion[];
}

/** A reminder that will not be sent, and why. */
export interface SkippedOccurrence {
  key: string;
  chatId: string;
  audience: Audience;
  unit: string | null;
  /** Day on which it would have gone. */
  date: CivilDate;
  reason: string;
}

export interface Due {
  due: Occurrence[];
  skipped: SkippedOccurrence[];
}
