import type { CivilDate } from '../clock.js';
import { addDays } from '../clock.js';
import type { Holiday } from '../people/types.js';
import type { Plan } from '../plan/types.js';
import { isWorkingDay, workingDaysBetween } from '../thai/working-days.js';
import { overlaps } from './audience.js';
import type { Announcement } from './types.js';

/** What the organizer should know before asking for approval; none of it forbids sending. */
export type Warning =
  | { kind: 'short-notice'; workingDays: number }
  | { kind: 'day-off'; date: CivilDate }
  | { kind: 'clash'; title: string; from: CivilDate; to: CivilDate }
  | { kind: 'round'; due: CivilDate; rows: number }
  | { kind: 'crowded'; chats: number; messages: number }
  | { kind: 'seats-lost'; people: number }
  | { kind: 'unreached'; units: string[] };

export interface WarningState {
  /** Day of the (planned) sending. */
  today: CivilDate;
  plans: Plan[];
  holidays: Holiday[];
  others: Announcement[];
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

function dayWarnings({ id, content }: Announcement, state: WarningState): Warning[] {
  const { when, targets } = content;
  if (!when) return [];
  const warnings: Warning[] = [];
  const workingDays = workingDaysBetween(state.today, when.from, state.holidays);
  if (workingDays < NOTICE_DAYS) warnings.push({ kind: 'short-notice', workingDays });
  for (const { id: otherId, published } of state.others.filter(({ state }) => state !== 'cancelled')) {
    const other = published?.content;
    if (otherId === id || !other?.when || !overlaps(targets, other.targets)) continue;
    if (other.when.from <= when.to && other.when.to >= when.from)
      warnings.push({ kind: 'clash', title: other.title, from: other.when.from, to: other.when.to });
  }
  for (const [due, rows] of roundsIn(state.plans, when.from, when.to))
    warnings.push({ kind: 'round', due, rows });
  const off = daysOf(when.from, when.to).find((date) => !isWorkingDay(date, state.holidays));
  if (off) warnings.push({ kind: 'day-off', date: off });
  return warnings;
}

/** Last days of rounds within the days of the activity, with the rows due on them. */
function roundsIn(plans: Plan[], from: CivilDate, to: CivilDate): Map<CivilDate, number> {
  const rounds = new Map<CivilDate, number>();
  for (const { kind, due } of plans.flatMap(({ items }) => items)) {
    if (kind === 'submission' && due !== null && due >= from && due <= to)
      rounds.set(due, (rounds.get(due) ?? 0) + 1);
  }
  return new Map([...rounds].sort());
}

function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  const days = [from];
  while (days.at(-1)! < to) days.push(addDays(days.at(-1)!, 1));
  return days;
}
