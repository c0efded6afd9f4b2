import { type CivilDate, daysBetween } from '../clock.js';
import type { Chat } from '../people/types.js';
import { type PlanRow, planKey, planRow } from '../plan/types.js';
import type { Agenda } from './agenda.js';
import type { ClubRound, DatedOccasion, Occurrence, OwnRound, PlanItem, Topics } from './types.js';

/** What a chat speaks for decides what it hears; everything else of an occurrence follows from it. */
export type Listener = Pick<Chat, 'unit' | 'strong'>;

/** A push without its address. */
export type Speech = Omit<Occurrence, 'key' | 'chatId'>;

/** Prefix of every reminder's key. */
export const reminderKey = (chatId: string, date: CivilDate): string => `reminder|${chatId}|${date}`;

/** Approved, present, and bound to something. */
export const hears = (chat: Chat): boolean =>
  chat.approved && chat.active && (chat.unit !== null || chat.strong);

/**
 * One push from what is to be spoken of on a day (CONTRACT 5.1, 5.3, 5.4, 5.7). Null when nothing of it is
 * outstanding for this listener any more.
 * 1. The unit's outstanding rows, and for the club every unit's progress, round by round.
 * 2. Occasions that have not begun: all of them for the club, its own for a unit.
 * 3. Rounds and rows are named once, whoever they are shown for.
 */
export function speechFor(
  agenda: Agenda,
  listener: Listener,
  date: CivilDate,
  topics: Topics,
): Speech | null {
  const own = ownRounds(agenda, listener, date, topics);
  const club = clubRounds(agenda, listener, date, topics);
  const occasions = upcoming(agenda, listener, date, topics);
  if (own.length + club.length + occasions.length === 0) return null;
  return {
    audience: speaksToClub(listener, own, club, occasions) ? 'strong' : 'unit',
    unit: listener.unit,
    date,
    rounds: namedOnce([...own, ...club]),
    items: rowsOnce(
      [...own, ...club].flatMap(({ rows }) => rows),
      occasions,
    ),
    topics: {
      own: own.map(({ due }) => due),
      club: club.map(({ due }) => due),
      occasions: occasions.map(({ id }) => id),
    },
    own,
    club,
    occasions,
  };
}

function ownRounds({ rounds }: Agenda, { unit }: Listener, date: CivilDate, topics: Topics): OwnRound[] {
  if (unit === null) return [];
  return [...topics.own].sort().flatMap((due) => rounds.own(due, unit, date) ?? []);
}

function clubRounds({ rounds }: Agenda, { strong }: Listener, date: CivilDate, topics: Topics): ClubRound[] {
  if (!strong) return [];
  return [...topics.club].sort().flatMap((due) => rounds.club(due, date) ?? []);
}

function upcoming(agenda: Agenda, { unit, strong }: Listener, date: CivilDate, topics: Topics) {
  return topics.occasions
    .flatMap((id) => agenda.occasions.get(id) ?? [])
    .filter(({ from, units }) => from >= date && (strong || (unit !== null && units.includes(unit))))
    .map((occasion): DatedOccasion => ({ ...occasion, daysLeft: daysBetween(date, occasion.from) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A chat that holds a unit and the club together gets a unit's push when nothing in it is the club's. */
function speaksToClub(
  { unit, strong }: Listener,
  own: OwnRound[],
  club: ClubRound[],
  occasions: DatedOccasion[],
): boolean {
  if (!strong || unit === null) return strong;
  return club.length > 0 || own.length === 0 || occasions.some(({ units }) => !units.includes(unit));
}

function namedOnce(rounds: OwnRound[]): Occurrence['rounds'] {
  const byDue = new Map(rounds.map(({ due, daysLeft }) => [due, daysLeft]));
  return [...byDue].sort(([a], [b]) => (a < b ? -1 : 1)).map(([due, daysLeft]) => ({ due, daysLeft }));
}

function rowsOnce(rows: PlanItem[], occasions: DatedOccasion[]): PlanRow[] {
  const all = [...rows, ...occasions.flatMap(({ row }) => row ?? [])];
  const named = all.map(({ plan, item }) => ({ plan: planKey(plan), row: planRow(item) }));
  return [...new Map(named.map((one) => [JSON.stringify(one), one.row])).values()];
}
