import type { CivilDate } from '../clock.js';
import type { Chat, Holiday, Submission } from '../people/types.js';
import type { Plan, PlanRow } from '../plan/types.js';

/** Everything the policy decides from. Pure data; `now` comes beside it. */
export interface ReminderState {
  plans: Plan[];
  chats: Chat[];
  submissions: Submission[];
  holidays: Holiday[];
  /** Civil instant (ISO) of the last recorded tick; null on a first start. */
  lastTick: string | null;
  policy: ReminderPolicy;
}

/** Stored, so organizers can change it; the default is CONTRACT 5. */
export interface ReminderPolicy {
  /** Days before the due date on which a unit's chat is reminded. */
  unitOffsets: number[];
  /** Days before (positive) or after (negative) for the STRONG club's chat. */
  strongOffsets: number[];
  /** Days after the due date for overdue rows, before the weekly notices begin. */
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
}

export interface SkippedOccurrence {
  chatId: string;
  reason: string;
}
