import { activitySummary } from '../../templates/activity-summary.js';
import type { Drawn } from '../../templates/parts/index.js';
import type { Store } from '../store/store.js';
import { meantBy } from './meant.js';
import { seatsOf } from './seats.js';
import { missingToTarget, TARGET_PERCENT, tally, wholeOf } from './tally.js';
import type { Announcement } from './types.js';

/** What people answered, per unit: for organizers only. `summary`: the one report after all is over. */
export async function drawResults(
  store: Pick<Store, 'announcementAnswers' | 'chats' | 'units'>,
  one: Announcement,
  kind: 'summary' | 'now',
): Promise<Drawn> {
  const content = one.published?.content ?? one.content;
  const [answers, chats, known] = await Promise.all([
    store.announcementAnswers.of(one.id),
    store.chats.all(),
    store.units.all(),
  ]);
  const told = chats.filter(({ chatId }) => one.published?.chatIds.includes(chatId));
  const { units, total } = tally(answers, told, content.capacity, meantBy(content, known));
  const seats = seatsOf(answers, content.capacity);
  const isActivity = content.when !== null;
  return activitySummary({
    kind,
    title: content.title,
    when: content.when,
    capacity: content.capacity,
    taken: seats.taken,
    queued: seats.queued,
    targetPercent: TARGET_PERCENT,
    units: units.map((each) => ({
      ...each,
      missing: missingToTarget(isActivity ? each.joining : each.heard, wholeOf(each)),
    })),
    total: { ...total, missing: missingToTarget(isActivity ? total.joining : total.heard, total.meant) },
  });
}
