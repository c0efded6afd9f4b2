import type { StandInAccess } from '../line/access.js';
import type { Store } from '../store/store.js';

/** Where commands find the stand-in LINE of the running sandbox: their pushes then show on its page. */
const SETTING = 'sandbox.line';

export const publishLine = (settings: Store['settings'], { origin, channel }: StandInAccess): Promise<void> =>
  settings.set(SETTING, { origin, channel: { secret: channel.secret, accessTokens: channel.accessTokens } });

/** The stand-in that was published last; whether it still runs is for the caller to find out. */
export const publishedLine = (settings: Store['settings']): Promise<StandInAccess | null> =>
  settings.get<StandInAccess>(SETTING);
