import type { messagingApi } from '@line/bot-sdk';
import { type Drawn, toMessages } from './parts/index.js';
import { clubReminder } from './reminder-club.js';
import { moreRounds } from './reminder-more-rounds.js';
import { occasionReminder } from './reminder-occasions.js';
import { unitReminder } from './reminder-unit.js';
import type { ClubRoundView, OccasionView, UnitRoundView } from './reminder-views.js';

export interface ReminderView {
  own: UnitRoundView[];
  club: ClubRoundView[];
  occasions: OccasionView[];
}

/** Cards for all rounds together: with a card of occasions and one of further rounds they fit into five messages. */
const CARDS = 24;

/**
 * Everything of one chat and day as one push (CONTRACT 5.3): at most five messages, whatever the plan's size.
 * 1. Rounds share the cards evenly; the nearest rounds come first when there are more rounds than cards.
 * 2. Rounds without a card get a line each.
 * 3. Occasions come last.
 */
export function reminder(view: ReminderView): messagingApi.Message[] {
  const rounds = [
    ...view.own.map((round) => ({
      due: round.due,
      count: round.rows.length,
      draw: drawWith(unitReminder, round),
    })),
    ...view.club.map((round) => ({
      due: round.due,
      count: round.codes.length,
      draw: drawWith(clubReminder, round),
    })),
  ];
  const shown = rounds.length > CARDS ? [...rounds].sort(nearestFirst).slice(0, CARDS) : rounds;
  const share = Math.floor(CARDS / Math.max(1, shown.length));
  const rest = rounds.filter((round) => !shown.includes(round));
  return toMessages([
    ...shown.map(({ draw }) => draw(share)),
    ...(rest.length > 0 ? [moreRounds(rest)] : []),
    ...(view.occasions.length > 0 ? [occasionReminder(view.occasions)] : []),
  ]);
}

const drawWith =
  <V>(template: (view: V, cards: number) => Drawn, view: V) =>
  (cards: number): Drawn =>
    template(view, cards);

const nearestFirst = (a: { due: { daysLeft: number } }, b: { due: { daysLeft: number } }): number =>
  Math.abs(a.due.daysLeft) - Math.abs(b.due.daysLeft);
