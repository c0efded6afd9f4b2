import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import type { LineClient } from './client.js';

/** Whether access token, channel secret and stored data belong to one channel; what an operator must put right is logged once. */
export interface OwnChannel {
  /** Asks LINE whose token we have. Never throws; a LINE that is down is no trouble of ours. */
  check(): Promise<void>;
  /** `destination` of a signed webhook: the bot that the channel secret belongs to. */
  sawDestination(botUserId: string): void;
}

export interface OwnChannelOptions {
  line: Pick<LineClient, 'botInfo'>;
  store: Pick<Store, 'settings'>;
  log: Log;
}

const REFUSED =
  'LINE refuses the access token: check LINE_CHANNEL_ACCESS_TOKEN (or LINE_CHANNEL_ID and LINE_CHANNEL_SECRET)';
const OTHER_DATA =
  'LINE_CHANNEL_ACCESS_TOKEN is of another channel than the one this data was made with: set the right token, or use another DATA_DIR or database';
const OTHER_SECRET =
  'LINE_CHANNEL_ACCESS_TOKEN and LINE_CHANNEL_SECRET are of two different channels: copy both from the same one';

/**
 * With a token of another channel pushes would go to strangers' ids and be refused one by one; it is noticed at
 * start instead. User and group ids mean nothing in another channel.
 */
export function createOwnChannel({ line, store, log }: OwnChannelOptions): OwnChannel {
  let botUserId: string | null = null;
  let seen: string | null = null;
  const noted = new Set<string>();

  function note(problem: string): void {
    if (noted.has(problem)) return;
    noted.add(problem);
    log.error(problem);
  }

  function compare(): void {
    if (botUserId !== null && seen !== null && botUserId !== seen) note(OTHER_SECRET);
  }

  return {
    async check() {
      const answer = await line.botInfo();
      if (!answer.ok) {
        if (answer.failure.kind === 'unauthorized') note(REFUSED);
        return;
      }
      if (typeof answer.value?.userId !== 'string') return;
      botUserId = answer.value.userId;
      const known = await store.settings.get<string>('bot');
      if (known === null) await store.settings.set('bot', botUserId);
      else if (known !== botUserId) note(OTHER_DATA);
      compare();
    },
    sawDestination(destination) {
      seen = destination;
      compare();
    },
  };
}
