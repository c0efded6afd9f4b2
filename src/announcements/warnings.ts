import type { CivilDate } from '../clock.js';
import { addDays } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { deadlineOf } from '../plan/deadline.js';
import type { Plan } from '../plan/types.js';
import { isWorkingDay, workingDaysBetween } from '../thai/working-days.js';
import { type Clash, clashesOf, type Engagements } from './clashes.js';
import type { Announcement, When } from './types.js';

/** What the organizer should know before asking for approval; none of it forbids sending. */
export type Warning =
  | { kind: 'short-notice'; workingDays: number }
  | { kind: 'day-off'; date: CivilDate }
  | ({ kind: 'clash' } & Clash)
  | { kind: 'round'; due: CivilDate; rows: number }
  | { kind: 'crowded'; chats: number; messages: number }
  | { kind: 'seats-lost'; people: number }
  | { kind: 'unreached'; units: string[] };

export interface WarningState extends Engagements {
  /** Day of the (planned) sending. */
  today: CivilDate;
  holidays: Holiday[];
  /** Pushes of the last seven days per chat of the audience. */
  recentPushes: number[];
  /** People who would lose the seat they have. */
  losing: number;
  unreached: string[];
}

/** People complain of being told too late (working days) and too often (pushes to one group in a week). */
const NOTICE_DAYS = 3;
const PUSHES_A_WEEK = 4;

/** Pure; in the order of how much it matters. */
export function warningsFor(announcement: Announcement, state: WarningState): Warning[] {
  const crowded = state.recentPushes.filter((count) => count + 1 > PUSHES_A_WEEK);
  return [
    ...(state.losing > 0 ? [{ kind: 'seats-lost' as const, people: state.losing }] : []),
    ...dayWarnings(announcement, state),
    ...(crowded.length > 0
      ? [{ kind: 'crowded' as const, chats: crowded.length, messages: Math.max(...crowded) + 1 }]
      : []),
    ...(state.unreached.length > 0 ? [{ kind: 'unreached' as const, units: state.unreached }] : []),
  ];
}

function dayWarnings(announcement: Announcement, state: WarningState): Warning[] {
  const { when } = announcement.content;
  if (!when) return [];
  const warnings: Warning[] = [];
  const late = shortNotice(when, state.today, state.holidays);
  if (late) warnings.push(late);
  for (const clash of clashesOf(announcement, state)) warnings.push({ kind: 'clash', ...clash });
  for (const [due, rows] of roundsIn(state.plans, when.from, when.to))
    warnings.push({ kind: 'round', due, rows });
  const off = daysOf(when.from, when.to).find((date) => !isWorkingDay(date, state.holidays));
  if (off) warnings.push({ kind: 'day-off', date: off });
  return warnings;
}

/** Too few working days between the sending and the activity; null: enough. */
export function shortNotice({ from }: When, sentOn: CivilDate, holidays: Holiday[]): Warning | null {
  const workingDays = workingDaysBetween(sentOn, from, holidays);
  return workingDays < NOTICE_DAYS ? { kind: 'short-notice', workingDays } : null;
}

/** Last days of rounds within the days of the activity, with the rows due on them. */
function roundsIn(plans: Plan[], from: CivilDate, to: CivilDate): Map<CivilDate, number> {
  const rounds = new Map<CivilDate, number>();
  for (const item of plans.flatMap(({ items }) => items)) {
    const due = item.kind === 'submission' ? deadlineOf(item) : null;
    if (due !== null && due >= from && due <= to) rounds.set(due, (rounds.get(due) ?? 0) + 1);
  }
  return new Map([...rounds].sort());
}

function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  const days = [from];
  while (days.at(-1)! < to) days.push(addDays(days.at(-1)!, 1));
  return days;
}
