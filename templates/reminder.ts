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

/** Cards for all rounds together, tried in this order until everything fits. */
const BUDGETS = [20, 12, 6, 3];

/**
 * Everything of one chat and day as one push (CONTRACT 5.3): at most five messages, whatever the plan's size.
 * 1. Rounds share the cards evenly; the nearest rounds come first when there are more rounds than cards.
 * 2. Rounds without a card get a line each.
 * 3. Occasions come last.
 * 4. What does not fit into LINE's five messages is drawn again with fewer cards: nothing is cut off.
 */
export function reminder(view: ReminderView): messagingApi.Message[] {
  for (const cards of BUDGETS) {
    const drawn = draw(view, cards);
    const messages = toMessages(drawn);
    if (cardsIn(messages) === drawn.reduce((sum, { cards }) => sum + cards.length, 0)) return messages;
  }
  return toMessages(draw(view, 1));
}

function draw(view: ReminderView, cards: number): Drawn[] {
  const rounds = [
    ...view.own.map((round) => ({
      due: round.due,
      count: `${round.rows.length} รายการ`,
      draw: drawWith(unitReminder, round),
    })),
    ...view.club.map((round) => ({
      due: round.due,
      count: round.statedCount === null ? `${round.activities.length} รายการ` : `${round.statedCount} กิจกรรม`,
      draw: drawWith(clubReminder, round),
    })),
  ];
  const shown = rounds.length > cards ? [...rounds].sort(nearestFirst).slice(0, cards) : rounds;
  const share = Math.floor(cards / Math.max(1, shown.length));
  const rest = rounds.filter((round) => !shown.includes(round));
  return [
    ...shown.map((round) => round.draw(share)),
    ...(rest.length > 0 ? [moreRounds(rest)] : []),
    ...(view.occasions.length > 0 ? [occasionReminder(view.occasions)] : []),
  ];
}

/** Every template of a reminder draws cards, so messages hold nothing else. */
const cardsIn = (messages: messagingApi.Message[]): number =>
  messages.reduce((sum, message) => {
    if (message.type !== 'flex') return sum;
    return sum + (message.contents.type === 'carousel' ? message.contents.contents.length : 1);
  }, 0);

const drawWith =
  <V>(template: (view: V, cards: number) => Drawn, view: V) =>
  (cards: number): Drawn =>
    template(view, cards);

const nearestFirst = (a: { due: { daysLeft: number } }, b: { due: { daysLeft: number } }): number =>
  Math.abs(a.due.daysLeft) - Math.abs(b.due.daysLeft);
