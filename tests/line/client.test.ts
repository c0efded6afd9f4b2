import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLineClient, type LineClient } from '../../src/line/client.js';
import { longLivedToken, type TokenSource } from '../../src/line/token.js';
import { type StandInLine, startStandInLine } from '../../src/sandbox/line/index.js';
import { testClock } from '../delivery/helpers.js';
import { silentLog } from '../helpers/store.js';
import { type TinyServer, tinyServer } from './helpers.js';

const KEY = '123e4567-e89b-52d3-a456-426614174000';
const clock = testClock();
let closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

function clientAt(origin: string, more: { token?: TokenSource; timeoutMs?: number } = {}): LineClient {
  const client = createLineClient({
    baseUrl: origin,
    dataBaseUrl: origin,
    token: more.token ?? longLivedToken('good'),
    clock,
    log: silentLog,
    timeoutMs: more.timeoutMs ?? 5000,
  });
  closing.push(() => client.close());
  return client;
}

async function serverThat(answer: Parameters<typeof tinyServer>[0]): Promise<TinyServer> {
  const server = await tinyServer(answer);
  closing.push(() => server.close());
  return server;
}

describe('against the stand-in LINE', () => {
  let line: StandInLine;
  let client: LineClient;
  let user: string;
  let group: string;

  beforeEach(async () => {
    line = await startStandInLine({
      clock,
      channel: { accessTokens: ['good'] },
      quota: { type: 'limited', value: 500 },
    });
    closing.push(() => line.close());
    client = clientAt(line.origin);
    user = line.addUser({ displayName: 'ผู้ทดลอง', friend: true }).id;
    group = line.createGroup({ members: [user] }).id;
    await line.invite(group);
  });

  const body = (to: string, text = 'สวัสดีค่ะ') => JSON.stringify({ to, messages: [{ type: 'text', text }] });

  test('pushes the very bytes, and the same key again is success with the first id', async () => {
    const first = await client.push(body(group), KEY);
    expect(first).toMatchObject({ kind: 'accepted', acceptedRequestId: null });
    const again = await client.push(body(group), KEY);
    expect(again).toMatchObject({ kind: 'accepted', acceptedRequestId: first.requestId });
    expect(line.ledger.map((entry) => entry.body)).toEqual([body(group)]);
    expect(line.ledger[0]?.retryKey).toBe(KEY);
  });

  test('a group that the bot is not in is refused as such', async () => {
    const stranger = line.createGroup({ members: [user] }).id;
    expect(await client.push(body(stranger), KEY)).toMatchObject({ kind: 'refused', cause: 'not-in-chat' });
  });

  test('a dead reply token is told apart', async () => {
    expect(await client.reply('never-seen', [{ type: 'text', text: 'ค่ะ' }])).toMatchObject({
      kind: 'refused',
      cause: 'reply-token',
    });
  });

  test('multicast, counts, quota, profile, bot info, loading, summary and leave', async () => {
    expect(
      await client.multicast(JSON.stringify({ to: [user], messages: [{ type: 'text', text: 'ก' }] }), KEY),
    ).toMatchObject({
      kind: 'accepted',
    });
    expect(await client.memberCount(group, 'group')).toEqual({ ok: true, value: 1 });
    expect(await client.quota()).toEqual({ ok: true, value: { type: 'limited', value: 500 } });
    expect(await client.consumption()).toEqual({ ok: true, value: { totalUsage: 1 } });
    expect(await client.botInfo()).toMatchObject({ ok: true, value: { userId: line.channel.botUserId } });
    expect(await client.profile(user)).toMatchObject({ ok: true });
    expect(await client.loading(user, 5)).toMatchObject({ ok: true });
    expect(await client.memberProfile(group, 'group', user)).toMatchObject({ ok: true });
    expect(await client.groupSummary(group)).toMatchObject({ ok: true });
    expect(await client.leave(group, 'group')).toMatchObject({ ok: true });
    expect(await client.groupSummary(group)).toMatchObject({ ok: false, failure: { cause: 'not-found' } });
  });

  test.each([
    ['error', { kind: 'in-doubt', cause: 'server-error' }, 0],
    ['accept-error', { kind: 'in-doubt', cause: 'server-error' }, 1],
    ['drop', { kind: 'in-doubt', cause: 'reset' }, 0],
    ['accept-drop', { kind: 'in-doubt', cause: 'reset' }, 1],
    ['garbage', { kind: 'in-doubt', cause: 'unreadable' }, 1],
    ['empty', { kind: 'in-doubt', cause: 'unreadable' }, 1],
    ['rate-limit', { kind: 'rate-limited' }, 0],
    ['monthly-limit', { kind: 'quota-gone' }, 0],
    ['conflict', { kind: 'refused', cause: 'conflict' }, 0],
    ['unavailable', { kind: 'in-doubt', cause: 'server-error' }, 0],
    ['unauthorized', { kind: 'unauthorized' }, 0],
  ] as const)('fault %s', async (fault, verdict, acceptedCalls) => {
    line.faults.once(fault, { path: '/message/push' });
    expect(await client.push(body(group), KEY)).toMatchObject(verdict);
    expect(line.ledger).toHaveLength(acceptedCalls);
  });

  test.each([
    ['hang', 0],
    ['accept-hang', 1],
  ] as const)('fault %s ends by our own timeout, in doubt', async (fault, acceptedCalls) => {
    const impatient = clientAt(line.origin, { timeoutMs: 1000 });
    line.faults.once(fault, { path: '/message/push' });
    expect(await impatient.push(body(group), KEY)).toMatchObject({ kind: 'in-doubt', cause: 'timeout' });
    expect(line.ledger).toHaveLength(acceptedCalls);
  });
});

describe('calls', () => {
  test('nobody listening: the request never left', async () => {
    const server = await tinyServer(() => undefined);
    await server.close();
    expect(await clientAt(server.origin).push('{}', KEY)).toMatchObject({
      kind: 'not-sent',
      cause: 'unreachable',
    });
  });

  test('a call that may not go any more does not go', async () => {
    const server = await serverThat((_request, response) => response.end('{}'));
    expect(await clientAt(server.origin).push('{}', KEY, () => false)).toMatchObject({
      kind: 'not-sent',
      cause: 'held-back',
    });
    expect(server.requests).toEqual([]);
  });

  test('a 401 is repeated once with a new token, under the same retry key', async () => {
    const server = await serverThat((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer new' ? 200 : 401;
      response.end('{}');
    });
    const refreshed: string[] = [];
    const token: TokenSource = {
      get: async () => 'old',
      refresh: async (stale) => {
        refreshed.push(stale);
        return 'new';
      },
      close: async () => undefined,
    };
    expect(await clientAt(server.origin, { token }).push('{"a":1}', KEY)).toMatchObject({ kind: 'accepted' });
    expect(refreshed).toEqual(['old']);
    expect(server.requests.map(({ headers, body }) => [headers['x-line-retry-key'], body])).toEqual([
      [KEY, '{"a":1}'],
      [KEY, '{"a":1}'],
    ]);
  });

  test('a second 401 is the answer', async () => {
    const server = await serverThat((_request, response) => {
      response.statusCode = 401;
      response.end('{}');
    });
    const token: TokenSource = {
      get: async () => 'a',
      refresh: async () => 'b',
      close: async () => undefined,
    };
    expect(await clientAt(server.origin, { token }).push('{}', KEY)).toMatchObject({ kind: 'unauthorized' });
    expect(server.requests).toHaveLength(2);
  });

  test('no token to be had: nothing is sent', async () => {
    const server = await serverThat((_request, response) => response.end('{}'));
    const token: TokenSource = {
      get: async () => Promise.reject(new Error('LINE issued no token (503)')),
      refresh: async () => null,
      close: async () => undefined,
    };
    expect(await clientAt(server.origin, { token }).push('{}', KEY)).toMatchObject({
      kind: 'not-sent',
      cause: 'no-token',
      detail: 'LINE issued no token (503)',
    });
  });

  test('a reply carries no retry key, and an upload goes to the data origin with its type', async () => {
    const server = await serverThat((_request, response) => response.end('{}'));
    const client = clientAt(server.origin);
    await client.reply('token', [{ type: 'text', text: 'ค่ะ' }]);
    await client.uploadRichMenuImage('richmenu-1', Buffer.from([1, 2]), 'image/png');
    const [reply, upload] = server.requests;
    expect(reply?.headers['x-line-retry-key']).toBeUndefined();
    expect(JSON.parse(reply?.body ?? '')).toEqual({
      replyToken: 'token',
      messages: [{ type: 'text', text: 'ค่ะ' }],
    });
    expect(upload).toMatchObject({ url: '/v2/bot/richmenu/richmenu-1/content' });
    expect(upload?.headers['content-type']).toBe('image/png');
  });

  test.each([[{ count: '5' }], [{ count: -1 }], [{ count: 1.5 }], [{}], [[]]])(
    'a member count of %j is no count',
    async (body) => {
      const server = await serverThat((_request, response) => response.end(JSON.stringify(body)));
      expect(await clientAt(server.origin).memberCount('C1', 'group')).toMatchObject({ ok: false });
    },
  );

  test('ids and tokens are not logged', async () => {
    const lines: string[] = [];
    const write = (fields: object, message: string) => lines.push(JSON.stringify([fields, message]));
    const log = {
      ...silentLog,
      debug: write,
      info: write,
      warn: write,
      error: write,
    } as unknown as typeof silentLog;
    const server = await serverThat((_request, response) => response.end('{}'));
    const id = `C${'a'.repeat(32)}`;
    const client = createLineClient({
      baseUrl: server.origin,
      dataBaseUrl: server.origin,
      token: longLivedToken('secret-token'),
      clock,
      log,
    });
    closing.push(() => client.close());
    await client.push(JSON.stringify({ to: id, messages: [] }), KEY);
    await client.groupSummary(id);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(id);
    expect(lines.join()).not.toContain('secret-token');
  });
});
