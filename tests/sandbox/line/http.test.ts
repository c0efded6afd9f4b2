import { describe, expect, test } from 'vitest';
import { call, push, stand, text } from './helpers.js';

const PUSH = '/v2/bot/message/push';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('authentication', () => {
  test.each([
    ['no header', null],
    ['an unknown token', 'nobody'],
  ])('%s is refused with 401', async (_, token) => {
    const line = await stand();
    const answer = await call(line, '/v2/bot/info', undefined, { token });
    expect(answer.status).toBe(401);
    expect(answer.json.message).toMatch(/^Authentication failed due to the following reason: /);
  });

  test('a re-issued token shuts the old one out', async () => {
    const line = await stand();
    expect((await call(line, '/v2/bot/info')).status).toBe(200);
    line.revokeTokens();
    expect((await call(line, '/v2/bot/info')).status).toBe(401);
    line.addAccessToken('new');
    expect((await call(line, '/v2/bot/info', undefined, { token: 'new' })).status).toBe(200);
  });

  const form = (fields: Record<string, string>) => ({
    token: null,
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  test('a stateless token works for 15 minutes', async () => {
    const line = await stand();
    const { id, secret } = line.channel;
    const issued = await call(
      line,
      '/oauth2/v3/token',
      undefined,
      form({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
    );
    expect(issued.json).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const token = String(issued.json['access_token']);
    line.clock.pass(899_000);
    expect((await call(line, '/v2/bot/info', undefined, { token })).status).toBe(200);
    line.clock.pass(1_000);
    const late = await call(line, '/v2/bot/info', undefined, { token });
    expect([late.status, late.json.message]).toEqual([
      401,
      'Authentication failed due to the following reason: expired access token',
    ]);
  });

  test.each([
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: '1600000001', client_secret: 'no' },
      'invalid_client',
    ],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('%s gets no token', async (_, fields, error) => {
    const line = await stand();
    const answer = await call(line, '/oauth2/v3/token', undefined, form(fields));
    expect([answer.status, answer.json['error']]).toEqual([400, error]);
  });

  test('a token request that is no form gets no token', async () => {
    const line = await stand();
    const answer = await call(
      line,
      '/oauth2/v3/token',
      { grant_type: 'client_credentials' },
      { token: null },
    );
    expect([answer.status, answer.json['error']]).toEqual([400, 'invalid_request']);
  });

  test("another channel's token shows that channel and reaches none of our chats", async () => {
    const line = await stand();
    line.addForeignToken('foreign');
    const user = line.addUser();
    const info = await call(line, '/v2/bot/info', undefined, { token: 'foreign' });
    expect(info.status).toBe(200);
    expect(info.json['userId']).not.toBe(line.channel.botUserId);
    const verified = await call(line, '/oauth2/v2.1/verify?access_token=foreign', undefined, { token: null });
    expect(verified.json['client_id']).not.toBe(line.channel.id);
    const pushed = await call(line, PUSH, { to: user.id, messages: [text()] }, { token: 'foreign' });
    expect([pushed.status, line.ledger.length]).toEqual([400, 0]);
  });

  test('verifying our own token names our channel', async () => {
    const line = await stand();
    const answer = await call(line, '/oauth2/v2.1/verify?access_token=stand-in-access-token', undefined, {
      token: null,
    });
    expect(answer.json['client_id']).toBe(line.channel.id);
    expect((await call(line, '/oauth2/v2.1/verify?access_token=x', undefined, { token: null })).status).toBe(
      400,
    );
  });
});

describe('requests', () => {
  test('every answer has a request id of its own, also an error', async () => {
    const line = await stand();
    const user = line.addUser();
    const answers = [await push(line, user.id), await push(line, user.id), await call(line, '/nowhere')];
    const ids = answers.map(({ headers }) => headers.get('x-line-request-id') ?? '');
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(3);
    expect(line.ledger.map(({ requestId }) => requestId)).toEqual(ids.slice(0, 2));
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    '%s is 415',
    async (type) => {
      const line = await stand();
      expect((await push(line, line.addUser().id, [text()], { 'content-type': type })).status).toBe(415);
    },
  );

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    '%s is taken',
    async (type) => {
      const line = await stand();
      expect((await push(line, line.addUser().id, [text()], { 'content-type': type })).status).toBe(200);
    },
  );

  test('a body over 2 MB is 413, one of 2 MB is read', async () => {
    const line = await stand();
    const filled = (bytes: number) => ({ raw: `"${'x'.repeat(bytes - 2)}"` });
    expect((await call(line, PUSH, undefined, filled(2 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await call(line, PUSH, undefined, filled(2 * 1024 * 1024))).status).toBe(400);
  });

  test.each([
    ['{\n "to": }', '(line: 2, column: 8)'],
    ['{"to": "U1", "messages" []}', '(line: 1, column: 25)'],
    ['{"to": "U1"', '(line: 1, column: 12)'],
    ['', '(line: 1, column: 1)'],
  ])('bad JSON %j names the place', async (raw, place) => {
    const line = await stand();
    const answer = await call(line, PUSH, undefined, { raw });
    expect([answer.status, answer.json.message]).toEqual([
      400,
      `The request body could not be parsed as JSON ${place}`,
    ]);
  });

  test('bytes that are no UTF-8 are no JSON', async () => {
    const line = await stand();
    const raw = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
    expect((await call(line, PUSH, undefined, { raw })).json.message).toMatch(/could not be parsed/);
  });

  test.each([
    ['GET', '/v2/bot/message/push'],
    ['POST', '/v2/bot/message/push/'],
    ['POST', '/v2/bot//message/push'],
    ['GET', '/v2/bot/info/'],
    ['PATCH', '/v2/bot/info'],
    ['GET', '/v2/bot/insight/followers'],
    ['GET', '/'],
  ])('%s %s is 404', async (method, path) => {
    const line = await stand();
    const answer = await call(line, path, undefined, { method });
    expect([answer.status, answer.json.message]).toEqual([404, 'Not found']);
  });
});
