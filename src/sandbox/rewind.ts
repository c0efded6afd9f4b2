import type { Announcement } from '../announcements/types.js';
import { LAST_TICK_SETTING, readLastTick } from '../reminders/scheduler/last-tick.js';
import type { Store } from '../store/store.js';

/**
 * The sandbox's clock starts anew with every start, so a rehearsal may be played again: what an earlier one recorded
 * for later than `now` is forgotten, else its reminders would count as sent. A clock that was set by `KAMNOT_NOW` is
 * no rehearsal from the start and forgets nothing.
 */
export async function rewind(store: Store, now: Date): Promise<void> {
  const lastTick = await readLastTick(store.settings);
  if (lastTick === null || Date.parse(lastTick) <= now.getTime()) return;
  const isAhead = (at: string) => Date.parse(at) > now.getTime();
  const deliveries = await store.deliveries.list();
  await store.deliveries.forget(
    deliveries.filter(({ plannedAt }) => isAhead(plannedAt)).map(({ key }) => key),
  );
  for (const mark of await store.submissions.all()) if (isAhead(mark.at)) await store.submissions.undo(mark);
  for (const one of await store.announcements.all()) if (isAhead(one.createdAt)) await giveUp(store, one);
  await store.settings.remove(LAST_TICK_SETTING);
}

/** It was never told of as far as this rehearsal goes. */
async function giveUp({ announcements }: Store, one: Announcement): Promise<void> {
  const over = { state: 'cancelled', published: null, sendAt: null, open: false } as const;
  await announcements.replace({ ...one, ...over, revision: one.revision + 1 }, one.revision);
}
