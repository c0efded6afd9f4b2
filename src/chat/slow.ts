import { type Clock, DAY_MS, HOUR_MS } from '../clock.js';
import { createStoredTally } from '../people/stored-tally.js';
import { createTally, type Tally } from '../people/tally.js';
import type { Store } from '../store/store.js';
import { SUGGESTIONS_A_DAY } from '../suggestions/suggestion.js';

/** Counters of what nobody needs often. */
export interface SlowingDown {
  /** One-time codes tried in one chat. */
  codes: Tally;
  suggestions: Tally;
}

/** A day of suggestions begins at midnight in Bangkok. */
const BANGKOK_AHEAD_MS = 7 * HOUR_MS;
/** A person mistypes a code a few times; at this pace all codes take longer than the age of the bot. */
const CODES_AN_HOUR = 5;

export function slowingDown(
  { settings }: Pick<Store, 'settings'>,
  { real }: Pick<Clock, 'real'>,
): SlowingDown {
  return {
    codes: createStoredTally(settings, 'code tries', { limit: CODES_AN_HOUR, periodMs: HOUR_MS, real }),
    suggestions: createTally({
      limit: SUGGESTIONS_A_DAY,
      periodMs: DAY_MS,
      real: () => real() + BANGKOK_AHEAD_MS,
    }),
  };
}
