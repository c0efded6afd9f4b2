import { announcedActivities } from '../announcements/announced.js';
import type { Store } from '../store/store.js';
import type { World } from './types.js';

type WorldStore = Pick<
  Store,
  'plans' | 'units' | 'aliases' | 'submissions' | 'holidays' | 'duties' | 'announcements' | 'revision'
>;

/** Reads everything that answers are made from. */
export async function loadWorld(store: WorldStore): Promise<World> {
  const [plans, units, aliases, submissions, holidays, duties, announcements] = await Promise.all([
    store.plans.all(),
    store.units.all(),
    store.aliases.all(),
    store.submissions.all(),
    store.holidays.all(),
    store.duties.all(),
    store.announcements.all(),
  ]);
  const announced = announcedActivities(announcements);
  return { plans, units, aliases, submissions, holidays, duties, announced };
}

/**
 * The world as of now, read again only when the store's revision changed. The revision is read before the data, so a
 * write in between makes the next call read once more instead of being missed.
 */
export function createWorldCache(store: WorldStore): () => Promise<World> {
  let known: { revision: string; world: Promise<World> } | null = null;
  return async () => {
    const revision = await store.revision();
    if (known?.revision === revision) return known.world;
    const world = loadWorld(store);
    known = { revision, world };
    world.catch(() => {
      if (known?.world === world) known = null;
    });
    return world;
  };
}
