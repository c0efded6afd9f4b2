export type ChatKind = 'user' | 'group' | 'room';

/** A LINE user, group or room we know, and what it speaks for. */
export interface Chat {
  chatId: string;
  kind: ChatKind;
  /** Our own label, typed by an organizer; never LINE's group name. */
  label: string | null;
  unit: string | null;
  strong: boolean;
  approved: boolean;
  /** Civil instant (ISO) of the last binding; a newly bound chat has no past (CONTRACT 5.5). */
  boundAt: string | null;
  /** Civil instant (ISO) at which the bot was last let in; absent where we did not see it. */
  since?: string | null;
  /** False after leave, kick or unfollow. */
  active: boolean;
  /** Last known member count (the bot not counted); null when never asked. */
  members: number | null;
}

export interface Unit {
  name: string;
  aliases: string[];
}

export type RoleName = 'admin' | 'organizer' | 'focal';

export interface Role {
  userId: string;
  role: RoleName;
  unit: string | null;
}

/** Who asks or taps; `userId` is null where LINE does not tell. */
export interface Actor {
  userId: string | null;
  roles: Role[];
  /** The command line acts with the operator's full right. */
  operator: boolean;
}

export interface Holiday {
  date: string;
  name: string;
  kind: string;
}

/** Unit X handed in item Y: belongs to (plan, code, sub-item or whole, which of several, unit), never to a date. */
export interface Submission {
  /** `planKey` of the plan. */
  plan: string;
  code: string;
  /** One numbered sub-item, or null for the whole. */
  sub: string | null;
  /** Which of several hand-ins of the code (`which-hand-in.ts`); absent: it has one, or the first is meant. */
  handIn?: string;
  unit: string;
  /** Civil instant, ISO with offset. */
  at: string;
  /** User id of who marked it, or `operator`. */
  by: string;
}

/** An alias of an activity that organizers edit. */
export interface Alias {
  text: string;
  code: string;
}
