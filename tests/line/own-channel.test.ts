import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LineResult } from '../../src/line/client.js';
import { createOwnChannel } from '../../src/line/own-channel.js';
import type { Store } from '../../src/store/store.js';
import { OUTCOMES } from '../delivery/helpers.js';
import { silentLog, testStore } from '../helpers/store.js';
import { BOT } from './helpers.js';

let store: Store;

beforeEach(async () => {
  store = await testStore();
});

afterEach(() => {
  vi.restoreAllMocks();
  return store.close();
});

const OTHER = `U${'9'.repeat(32)}`;
type BotInfo = Parameters<typeof createOwnChannel>[0]['line'] extends {
  botInfo(): Promise<LineResult<infer T>>;
}
  ? T
  : never;

/** A channel, and what it logged. */
function channelOf(answer: LineResult<unknown>) {
  const error = vi.spyOn(silentLog, 'error').mockClear();
  const line = { botInfo: async () => answer as LineResult<BotInfo> };
  return {
    ...createOwnChannel({ line, store, log: silentLog }),
    logged: () => error.mock.calls.map(([problem]) => problem as unknown),
  };
}

const bot = (userId: unknown): LineResult<unknown> => ({ ok: true, value: { userId } });

test('a first start remembers the channel, a second with the same token is fine', async () => {
  const channel = channelOf(bot(BOT));
  await channel.check();
  channel.sawDestination(BOT);
  await channelOf(bot(BOT)).check();
  expect(channel.logged()).toEqual([]);
  expect(await store.settings.get('bot')).toBe(BOT);
});

test('a token of another channel than the stored data is noticed', async () => {
  await channelOf(bot(BOT)).check();
  const channel = channelOf(bot(OTHER));
  await channel.check();
  expect(channel.logged()).toEqual([
    expect.stringContaining('another channel than the one this data was made with'),
  ]);
});

test('a token and a secret of two channels are noticed at the first webhook, in either order', async () => {
  const first = channelOf(bot(BOT));
  await first.check();
  first.sawDestination(OTHER);
  expect(first.logged()).toEqual([expect.stringContaining('two different channels')]);
  const second = channelOf(bot(BOT));
  second.sawDestination(OTHER);
  await second.check();
  expect(second.logged()).toEqual([expect.stringContaining('two different channels')]);
});

test('a refused token names the variables, a LINE that is down is no trouble of ours', async () => {
  const refused = channelOf({ ok: false, failure: OUTCOMES.token });
  await refused.check();
  expect(refused.logged()).toEqual([expect.stringContaining('LINE_CHANNEL_ACCESS_TOKEN')]);
  const down = channelOf({ ok: false, failure: OUTCOMES.doubt });
  await down.check();
  expect(down.logged()).toEqual([]);
});

test.each([undefined, 5, null])('a bot info whose user id is %j says nothing', async (userId) => {
  const channel = channelOf(bot(userId));
  await channel.check();
  expect(channel.logged()).toEqual([]);
});
