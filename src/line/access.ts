import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { longLivedToken, statelessToken, type TokenSource } from './token.js';

/** What it takes to speak with LINE and to believe its webhooks. */
export interface LineAccess {
  /** Channel secret: key of the webhook signature. */
  secret: string;
  token: TokenSource;
  baseUrl: string;
  dataBaseUrl: string;
}

/** The stand-in, as far as its way in goes. */
export interface StandInAccess {
  origin: string;
  channel: { secret: string; accessTokens: string[] };
}

/** LINE's own way in from the configuration, or the stand-in's in sandbox mode. */
export function lineAccess(config: Config, standIn: StandInAccess | null, clock: Clock): LineAccess {
  if (standIn) {
    const { origin, channel } = standIn;
    return {
      secret: channel.secret,
      token: longLivedToken(channel.accessTokens[0] ?? ''),
      baseUrl: origin,
      dataBaseUrl: origin,
    };
  }
  const { line, lineApiBaseUrl: baseUrl, lineDataApiBaseUrl: dataBaseUrl } = config;
  if (!line) throw new Error('without LINE secrets a stand-in is needed');
  const token = line.accessToken
    ? longLivedToken(line.accessToken)
    : statelessToken({ channelId: line.channelId ?? '', channelSecret: line.channelSecret, baseUrl, clock });
  return { secret: line.channelSecret, token, baseUrl, dataBaseUrl };
}
