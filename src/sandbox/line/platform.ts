import type { Clock } from '../../clock.js';
import { AccessTokens } from './access-tokens.js';
import { Faults } from './faults.js';
import { createIds, type Ids } from './ids.js';
import { Ledger } from './ledger.js';
import { Quota } from './quota.js';
import { type Random, seeded } from './random.js';
import { Rates } from './rates.js';
import { ReplyTokens } from './reply-tokens.js';
import { RetryKeys } from './retry-keys.js';
import { RichMenus } from './rich-menus.js';
import { createValidator, type Validator } from './schema/validate.js';
import { Timeline } from './timeline.js';
import type { CallStats, Channel, EventMaker, StandInLineOptions, Violation } from './types.js';
import { createEventMaker } from './webhook/events.js';
import { Poster } from './webhook/post.js';
import { World } from './world.js';

const DEFAULT_CHANNEL: Channel = {
  id: '1600000001',
  secret: 'stand-in-channel-secret-0000000001',
  accessTokens: ['stand-in-access-token'],
  botUserId: 'U00000000000000000000000000000b07',
  displayName: 'kamnot',
  basicId: '@kamnot',
};

/** Bytes of an image or file that a user sent or that belongs to a rich menu. */
export interface Content {
  bytes: Buffer;
  contentType: string;
}

/** Everything the stand-in knows: one channel on the platform. The handlers read and change it. */
export interface Platform {
  clock: Clock;
  channel: Channel;
  ids: Ids;
  random: Random;
  world: World;
  timeline: Timeline;
  ledger: Ledger;
  quota: Quota;
  rates: Rates;
  faults: Faults;
  accessTokens: AccessTokens;
  replyTokens: ReplyTokens;
  retryKeys: RetryKeys;
  richMenus: RichMenus;
  validate: Validator;
  poster: Poster;
  events: EventMaker;
  /** Downloadable content by message id. */
  content: Map<string, Content>;
  /** Chat a quote token belongs to. */
  quoteTokens: Map<string, string>;
  /** Chats whose last event came in standby: another channel has control. */
  standby: Set<string>;
  violations: Violation[];
  verified: boolean;
  latency: () => number;
  stats: CallStats;
}

/** The platform as the makers of events see it. */
export type Surroundings = Omit<Platform, 'events'>;

export function createPlatform(options: StandInLineOptions): Platform {
  const { clock, seed = 1, rateScale = 1, rateBurst = 1, strictUnknownProperties = true } = options;
  const real = () => clock.real();
  const random = seeded(seed);
  const ids = createIds(random, seed);
  const channel = { ...DEFAULT_CHANNEL, ...options.channel };
  const violations: Violation[] = [];
  const replyTokens = new ReplyTokens(real);
  const platform: Surroundings = {
    clock,
    channel,
    ids,
    random,
    world: new World(ids, real),
    timeline: new Timeline(),
    ledger: new Ledger(),
    quota: new Quota(clock, options.quota ?? { type: 'limited', value: 300 }),
    rates: new Rates(real, rateScale, rateBurst),
    faults: new Faults(options.faults ?? [], seed),
    accessTokens: new AccessTokens(real, ids, channel),
    replyTokens,
    retryKeys: new RetryKeys(real, violations),
    richMenus: new RichMenus(ids),
    validate: createValidator(strictUnknownProperties),
    poster: new Poster(channel, random, replyTokens, options),
    content: new Map(),
    quoteTokens: new Map(),
    standby: new Set(),
    violations,
    verified: options.verified ?? false,
    latency: asFunction(options.latency ?? 0),
    stats: { requests: 0, byRoute: {}, byStatus: {} },
  };
  return Object.assign(platform, { events: createEventMaker(platform) });
}

export function asFunction(latency: number | (() => number)): () => number {
  return typeof latency === 'number' ? () => latency : latency;
}
