import type { messagingApi, webhook } from '@line/bot-sdk';
import type { AnnouncedActivity } from '../announcements/announced.js';
import type { CivilDate } from '../clock.js';
import type { Duty } from '../duties/types.js';
import type { Actor, Alias, Chat, ChatKind, Holiday, Submission, Unit } from '../people/types.js';
import type { NamedStep } from '../plan/schedule.js';
import type { Item, Plan, PlanRow, Recurrence } from '../plan/types.js';

export type Message = messagingApi.Message;

/** Intents of CONTRACT 4 `ask`. */
export type Intent =
  | 'lookup'
  | 'list'
  | 'next'
  | 'overdue'
  | 'progress'
  | 'requirement'
  | 'points'
  | 'responsible'
  | 'mark'
  | 'activities'
  | 'help'
  | 'smalltalk'
  | 'clarify'
  | 'notfound'
  | 'outofscope'
  | 'silent';

/** Both ends inclusive. */
export type Period = [from: CivilDate, to: CivilDate];

/** Everything an answer is made from, read once per store revision. Pure data. */
export interface World {
  plans: Plan[];
  units: Unit[];
  aliases: Alias[];
  submissions: Submission[];
  holidays: Holiday[];
  /** Duties that recur; absent: there are none. */
  duties?: Duty[];
  /** Activities that were announced and still take place; absent: none. */
  announced?: AnnouncedActivity[];
}

export interface Question {
  /** As typed, mentions of the bot already cut. */
  text: string;
  at: Date;
  chat: {
    kind: ChatKind;
    chatId: string | null;
    /** Unit the chat speaks for, or in a 1:1 chat the person's remembered unit. */
    unit: string | null;
    strong: boolean;
    /** An organizer approved what the chat speaks for; absent: no. Status is shown to approved chats only. */
    approved?: boolean;
    /** Addressed to the bot: 1:1 chat, `isSelf` mention, `/` or `kamnot` at the start, a button. */
    mentioned: boolean;
  };
  actor: Actor;
  /** What the chat talked about in the last ten minutes, if anything. */
  memory: Memory | null;
}

/** Kept per chat for ten minutes, for follow-ups such as "แล้วของเดือนหน้าล่ะ". No text is kept, only what was understood. */
export interface Memory {
  intent: Intent;
  items: PlanRow[];
  period: Period | null;
  unit: string | null;
}

/**
 * What one question was understood to mean: slots resolved against the plan, nothing worded yet.
 * A message with several questions gives several.
 */
export interface Understanding {
  intent: Intent;
  plan: Plan | null;
  /** The rows the answer shows; for `clarify` the candidates offered. */
  items: Item[];
  period: Period | null;
  /** Unit the question is limited to ("ของเรา", a unit named), else null. */
  unit: string | null;
  /** Why nothing is shown or why we ask back, for the wording; e.g. an impossible date, a round on which nothing is due. */
  note: UnderstandingNote | null;
  /** How the rows were limited beside the unit and the period; absent: in no other way. */
  limits?: Limit[];
  /** What the year's documents say beside the rows is told with the list of another plan of that year. */
  yearTold?: boolean;
  /** Steps of schedules meant, for `clarify` those offered; they are no rows. Absent: none. */
  steps?: NamedStep[];
  /** For `clarify`: the candidates have all the words that were said; absent: some of them at best. */
  named?: boolean;
  /** The round that was asked for by its place; absent: none was. */
  round?: RoundPlace;
  /** For `mark`: the sub-items named, where they are fewer than the rows cover; absent: the rows as a whole. */
  subs?: string[];
}

/** The `nth` round of a year, or of a period, that has `of`; without a date there is no such round. */
export interface RoundPlace {
  nth: number;
  of: number;
  date: CivilDate | null;
}

/** A limit of the rows of an answer, for its words. */
export type Limit =
  | { kind: 'without-unit'; unit: string }
  | { kind: 'without-codes'; codes: string[] }
  | { kind: 'without-period'; period: Period }
  | { kind: 'measure'; measure: number }
  | { kind: 'heading'; code: string }
  | { kind: 'points'; points: number }
  | { kind: 'says'; word: string }
  | { kind: 'undated' }
  | { kind: 'recurring'; recurrence: Recurrence }
  | { kind: 'busiest' };

export type UnderstandingNote =
  | { kind: 'impossible-date'; text: string; lastDay: number | null }
  | { kind: 'no-such-code'; code: string; sub: string | null }
  | { kind: 'no-round-on'; date: CivilDate; nearest: CivilDate | null }
  | { kind: 'no-such-unit'; text: string; nearest: string[] }
  | { kind: 'which-unit' }
  | { kind: 'which-item' }
  | { kind: 'hand-in' }
  | { kind: 'cannot'; what: 'points-total' | 'exclusion' | 'others-of-whom' | 'guideline' | 'filter' }
  | { kind: 'no-plan-of'; fiscalYear: number }
  | { kind: 'no-such-measure'; measure: number }
  | { kind: 'no-such-round'; of: number }
  | { kind: 'two-readings' }
  | { kind: 'title-unknown'; text: string }
  | { kind: 'no-plan' };

/** A change the answer asks the shell to make after a confirmation button; never made from text alone. */
export type Effect =
  | { kind: 'mark'; plan: string; code: string; subs: string[]; unit: string }
  | { kind: 'undo'; plan: string; code: string; subs: string[]; unit: string }
  | { kind: 'remember-unit'; unit: string };

export interface Answer {
  intent: Intent;
  items: PlanRow[];
  period: Period | null;
  silent: boolean;
  messages: Message[];
  effects: Effect[];
  memory: Memory | null;
}

/** What goes back to the chat of an event. */
export interface Reply {
  messages: Message[];
  /** Pushed when the reply token is dead: a confirmation or a 1:1 answer; else dropped with a record. */
  matters: boolean;
}

/**
 * An event that was verified and stored in, what to reply out; null: nothing is said. Effects (a mark, a binding)
 * are done before it returns and are idempotent, so that an event may be handled twice after a crash.
 * @throws only when the store fails: the event is then handled again later.
 */
export type ChatHandler = (event: webhook.Event) => Promise<Reply | null>;

export type { Chat };
