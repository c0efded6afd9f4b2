import type { CivilDate } from '../clock.js';

/** Where an announcement stands; `states.ts` has the moves. */
export type AnnouncementState = 'draft' | 'approved' | 'scheduled' | 'sending' | 'sent' | 'cancelled';

/** Whom it is for; several may be set, each chat gets it once. */
export interface Targets {
  /** Chats of the STRONG club. */
  club: boolean;
  /** Chats of every unit. */
  allUnits: boolean;
  /** Chats of these units. */
  units: string[];
  /** People who follow the account 1:1. */
  followers: boolean;
}

/** When an activity takes place: days inclusive, Bangkok wall clock `HH:mm`. */
export interface When {
  from: CivilDate;
  to: CivilDate;
  start: string | null;
  end: string | null;
}

/** A target group of an invitation. */
export interface TargetGroup {
  name: string;
  size: number | null;
}

/** A row of a plan that the activity answers. */
export interface PlanLink {
  /** `planKey` of the plan. */
  plan: string;
  code: string;
}

/** What an announcement says. */
export interface AnnouncementContent {
  title: string;
  body: string;
  /** Why it matters. */
  purpose: string | null;
  /** Null: no activity, only something to know. */
  when: When | null;
  place: string | null;
  groups: TargetGroup[];
  /** Seats; null: no limit. */
  capacity: number | null;
  link: string | null;
  /** Link of the evaluation form. */
  evaluation: string | null;
  /** Id of a stored picture. */
  picture: string | null;
  planItems: PlanLink[];
  targets: Targets;
}

/** What people have been told last. */
export interface Published {
  content: AnnouncementContent;
  /** What they had been told before; absent at the first sending. */
  previous?: AnnouncementContent;
  generation: number;
  /** Civil instant, ISO. */
  at: string;
  /** Every chat that was told of any generation. */
  chatIds: string[];
}

/** What a writer may be asked for or may change. */
export type Field =
  | 'title'
  | 'audience'
  | 'when'
  | 'place'
  | 'purpose'
  | 'body'
  | 'groups'
  | 'link'
  | 'capacity'
  | 'evaluation'
  | 'plan';

/** What a writer may be asked for: the time of day on its own where only the day is known. */
export type Asked = Field | 'time';

export interface Announcement {
  /** Six characters, as on buttons. */
  id: string;
  state: AnnouncementState;
  /** Counts changes of the content; a button made for another version is old. */
  version: number;
  /** 1: the first sending; each marked correction and the cancellation one more. Part of the delivery keys. */
  generation: number;
  content: AnnouncementContent;
  published: Published | null;
  /** User id; `forgotten` after the person asked for it. */
  writer: string;
  /** Handed to the second organizer. */
  submitted: boolean;
  /** User id of who approved this version. */
  approvedBy: string | null;
  /** What the writer chose not to say. */
  skipped: Asked[];
  /** Civil instant (ISO) from which it goes out; null until scheduled. */
  sendAt: string | null;
  /** The sending that an edit took back, and that nobody has set again; absent or null: none. */
  lifted?: string | null;
  /** Chats of the sending under way, fixed when it begins. */
  chatIds: string[];
  /** Civil instants, ISO. */
  createdAt: string;
  cancelledAt: string | null;
  /** False when nothing more happens by itself. */
  open: boolean;
  /** Counts every write: a change is made only to what was read. */
  revision: number;
}

export type ReplyKind = 'ack' | 'join' | 'decline';

/** One person's answer to an announcement; the last one counts. */
export interface AnnouncementAnswer {
  announcement: string;
  userId: string;
  /** The unit of the chat it came from, or the person's own; null where neither is known. */
  unit: string | null;
  /** Where it was tapped. */
  chatId: string;
  reply: ReplyKind;
  /** Persons who come along, the answering one included; 0 unless joining. */
  people: number;
  /** Civil instant, ISO. */
  at: string;
  /** Place in the queue for seats: real time in milliseconds of the wish as it stands. */
  order: number;
  /** What the person was told last of the seat: wait, or has one; null: nothing yet. */
  waits: boolean | null;
  /** How often the person was told of the seat. */
  turns: number;
}
