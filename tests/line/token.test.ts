import { afterEach, expect, test } from 'vitest';
import { longLivedToken, statelessToken, type TokenSource } from '../../src/line/token.js';
import { startStandInLine } from '../../src/sandbox/line/index.js';
import { testClock } from '../delivery/helpers.js';
import { tinyServer } from './helpers.js';

let closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

async function issuer(answers: (number | string)[] = []) {
  let issued = 0;
  const clock = testClock();
  const server = await tinyServer((_request, response) => {
    issued += 1;
    const answer = answers.shift() ?? 200;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(
      typeof answer === 'string'
        ? answer
        : JSON.stringify({ access_token: `token-${issued}`, expires_in: 900 }),
    );
  });
  const source = statelessToken({ channelId: '123', channelSecret: 'secret', baseUrl: server.origin, clock });
  closing.push(
    () => server.close(),
    () => source.close(),
  );
  return { clock, server, source };
}

test('id and secret become a token that is used for twelve minutes of real time', async () => {
  const { clock, server, source } = await issuer();
  expect(await source.get()).toBe('token-1');
  clock.advance(12 * 60_000 - 1);
  expect(await source.get()).toBe('token-1');
  clock.advance(1);
  expect(await source.get()).toBe('token-2');
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    url: '/oauth2/v3/token',
    body: 'grant_type=client_credentials&client_id=123&client_secret=secret',
  });
});

test('calls that need a token together share one', async () => {
  const { server, source } = await issuer();
  expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual([
    'token-1',
    'token-1',
    'token-1',
  ]);
  expect(server.requests).toHaveLength(1);
});

test('a refused token is replaced once, whoever noticed', async () => {
  const { server, source } = await issuer();
  const stale = await source.get();
  expect(await Promise.all([source.refresh(stale), source.refresh(stale)])).toEqual(['token-2', 'token-2']);
  expect(await source.refresh(stale)).toBe('token-2');
  expect(server.requests).toHaveLength(2);
});

test('a clock that was set back does not keep a token for ever', async () => {
  const { clock, source } = await issuer();
  await source.get();
  clock.advance(-3_600_000);
  expect(await source.get()).toBe('token-2');
});

test('refused id or secret names the variables to check, and never the secret', async () => {
  const { source } = await issuer([400]);
  const error = await source.get().catch((refusal: Error) => refusal);
  expect((error as Error).message).toContain('LINE_CHANNEL_ID and LINE_CHANNEL_SECRET');
  expect((error as Error).message).not.toContain('=secret');
});

test.each([500, 429, 'no JSON', '{"access_token":5}'])(
  'after %j the next call tries again',
  async (answer) => {
    const { source } = await issuer([answer]);
    await expect(source.get()).rejects.toThrow(/issued no token/);
    expect(await source.get()).toBe('token-2');
  },
);

test('the stand-in LINE issues tokens that its API takes', async () => {
  const clock = testClock();
  const line = await startStandInLine({ clock });
  const { id, secret } = line.channel;
  const source: TokenSource = statelessToken({
    channelId: id,
    channelSecret: secret,
    baseUrl: line.origin,
    clock,
  });
  closing.push(
    () => line.close(),
    () => source.close(),
  );
  const answer = await fetch(`${line.origin}/v2/bot/info`, {
    headers: { authorization: `Bearer ${await source.get()}` },
  });
  expect(answer.status).toBe(200);
});

test('a long-lived token has no successor', async () => {
  const source = longLivedToken('one');
  expect([await source.get(), await source.refresh('one')]).toEqual(['one', null]);
});
