import type { Clock } from '../clock.js';
import type { Outbox } from '../delivery/outbox.js';
import type { Store } from '../store/store.js';
import { deliveriesOf } from './deliveries.js';
import { endOf } from './follow-ups.js';
import { seatsOf } from './seats.js';
import type { Announcement, AnnouncementAnswer } from './types.js';

export interface SeatNewsParts {
  store: Pick<Store, 'announcementAnswers'>;
  outbox: Pick<Outbox, 'enqueue'>;
  clock: Clock;
}

/**
 * Tells people in their 1:1 chats of seats that changed by what others did: somebody stayed away, a correction has more
 * or fewer seats. What each was told last stands beside the answer, so no order of taps and no crash loses anybody.
 * 1. Find whose seat is not as they were told. 2. Plan the message under a key that counts how often they were told:
 * planned again after a crash, it is the same one. 3. Note that they are told, while their answer is still this one.
 * @returns how many deliveries are new
 */
export async function tellSeats({ store, outbox, clock }: SeatNewsParts, one: Announcement): Promise<number> {
  const content = one.published?.content;
  if (!content?.when) return 0;
  const answers = await store.announcementAnswers.of(one.id);
  const { seated } = seatsOf(answers, content.capacity);
  const changed = answers.filter((answer) => answer.waits === seated.includes(answer.userId));
  const window = { from: clock.now(), until: endOf(content.when) };
  const fresh = await outbox.enqueue(changed.flatMap((answer) => draftsOf(one.id, answer, window)));
  for (const answer of changed) await store.announcementAnswers.noteSeat(answer, !answer.waits);
  return fresh.length;
}

function draftsOf(
  id: string,
  { userId, waits, turns, order }: AnnouncementAnswer,
  window: { from: Date; until: Date },
) {
  const part = waits ? 'seat' : 'unseat';
  return deliveriesOf({ part, id, number: turns, date: null, order }, [userId], window.from, window.until);
}
