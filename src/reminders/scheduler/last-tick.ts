import { bangkok } from '../../clock.js';
import type { Store } from '../../store/store.js';

/** Civil instant (ISO) up to which the policy has been evaluated; missed time is seen from it. */
export const LAST_TICK_SETTING = 'reminders.lastTick';

export const readLastTick = (settings: Store['settings']): Promise<string | null> =>
  settings.get<string>(LAST_TICK_SETTING);

export const recordTick = (settings: Store['settings'], now: Date): Promise<void> =>
  settings.set(LAST_TICK_SETTING, bangkok(now).format());
