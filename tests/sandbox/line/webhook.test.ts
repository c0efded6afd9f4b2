import { validateSignature, type webhook } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import type { PostOptions } from '../../../src/sandbox/line/index.js';
import { sign } from '../../../src/sandbox/line/webhook/dress.js';
import { call, type Stand, stand } from './helpers.js';
import { type Received, type Receiver, receiver } from './receiver.js';

async function talk(options = {}): Promise<{ line: Stand; hook: Receiver; userId: string }> {
  const hook = await receiver();
  const line = await stand({ webhook: hook.url, ...options });
  return { line, hook, userId: line.addUser({ displayName: 'สมหญิง ใจดี' }).id };
}

const signatureOf = ({ headers }: Received) => String(headers['x-line-signature'] ?? '');
const isSigned = (line: Stand, got: Received) => {
  const signature = signatureOf(got);
  return signature !== '' && validateSignature(got.body, line.channel.secret, signature);
};

test("signs as LINE's own test vector is signed", () => {
  const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
  expect(sign('8c570fa6dd201bb328f1c1eac23a96d8', body)).toBe('GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=');
});

test('a text event has all that LINE documents', async () => {
  const { line, hook, userId } = await talk();
  const result = await line.sendText(userId, userId, 'ข้อ 1.7 ส่งวันไหน');
  expect(result).toMatchObject({ status: 200, outcome: 'ok', answer: 'seen' });
  const [got] = hook.got as [Received];
  expect(got.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(got.body.toString('utf8')).toContain('ข้อ 1.7');
  expect(isSigned(line, got)).toBe(true);
  expect(got.json.destination).toBe(line.channel.botUserId);
  expect(got.json.events).toEqual([
    {
      type: 'message',
      mode: 'active',
      timestamp: line.clock.real(),
      source: { type: 'user', userId },
      webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      deliveryContext: { isRedelivery: false },
      replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
      message: {
        type: 'text',
        id: expect.stringMatching(/^\d{18}$/),
        text: 'ข้อ 1.7 ส่งวันไหน',
        quoteToken: expect.any(String),
        markAsReadToken: expect.any(String),
      },
    },
  ]);
});

test('an emoji outside the BMP is escaped, so that re-made JSON no longer fits the signature', async () => {
  const { line, hook, userId } = await talk();
  await line.sendText(userId, userId, 'ดีมาก 🤨');
  await line.sendText(userId, userId, 'ดีมาก 🤨', { escapeEmoji: false });
  const [escaped, raw] = hook.got as [Received, Received];
  expect(escaped.body.toString('utf8')).toContain('ดีมาก \\uD83E\\uDD28');
  expect(raw.body.toString('utf8')).toContain('ดีมาก 🤨');
  for (const got of [escaped, raw]) {
    expect(isSigned(line, got)).toBe(true);
    expect(got.json.events[0]).toMatchObject({ message: { text: 'ดีมาก 🤨' } });
  }
  const remade = Buffer.from(JSON.stringify(escaped.json));
  expect(validateSignature(remade, line.channel.secret, signatureOf(escaped))).toBe(false);
});

test.each([
  ['wrong', false],
  ['missing', false],
  ['bm90IGl0', false],
  ['valid', true],
])('signature %s', async (signature, good) => {
  const { line, hook, userId } = await talk();
  await line.sendText(userId, userId, 'ก', { signature });
  expect(isSigned(line, hook.got[0]!)).toBe(good);
});

test.each([
  ['lower', 'x-line-signature'],
  ['upper', 'X-LINE-SIGNATURE'],
  ['mixed', 'X-Line-Signature'],
] as const)('header names in %s case', async (headerCase, name) => {
  const { line, hook, userId } = await talk();
  await line.sendText(userId, userId, 'ก', { headerCase });
  expect(hook.got[0]!.rawHeaders).toContain(name);
});

test('unknown properties, disorder and rewritten bytes are signed as they go out', async () => {
  const { line, hook, userId } = await talk();
  const dress: PostOptions = {
    shuffle: true,
    unknownProperties: true,
    rewriteBody: (json) => json.replaceAll(',', ' ,\r\n'),
  };
  await line.sendText(userId, userId, 'ก', dress);
  const [got] = hook.got as [Received];
  expect(isSigned(line, got)).toBe(true);
  expect(got.body.toString('utf8')).toContain(',\r\n');
  expect(got.json).toHaveProperty('addedLater');
  expect(got.json.events[0]).toMatchObject({ addedLater: {}, message: { text: 'ก', addedLater: {} } });
});

test('property order follows the seed', async () => {
  const bodies = [];
  for (const seed of [1, 1, 2]) {
    const { line, hook, userId } = await talk({ seed });
    await line.post([line.event.postback(userId, userId, 'a=1')], { shuffle: true });
    bodies.push(Object.keys(hook.got[0]!.json.events[0]!).join());
  }
  expect(bodies[0]).toBe(bodies[1]);
  expect(bodies[2]).not.toBe(bodies[0]);
});

const mentionOf = (got: Received) => (got.json.events[0]!['message'] as webhook.TextMessageContent).mention;

test('a mention of the bot is found in the text or put in front, in UTF-16 units', async () => {
  const { line, hook, userId } = await talk();
  const group = line.createGroup({ members: [userId] });
  await line.invite(group.id);
  await line.sendText(group.id, userId, 'ข้อ 5 วันไหน', { mention: true });
  await line.sendText(group.id, userId, '🤨 @kamnot ข้อ 5', { mention: true });
  const [front, inside] = hook.got.slice(1) as [Received, Received];
  expect(front.json.events[0]).toMatchObject({ message: { text: '@kamnot ข้อ 5 วันไหน' } });
  const self = { type: 'user', userId: line.channel.botUserId, isSelf: true, length: 7 };
  expect(mentionOf(front)).toEqual({ mentionees: [{ ...self, index: 0 }] });
  expect(mentionOf(inside)).toEqual({ mentionees: [{ ...self, index: 3 }] });
});

test('mentions of others and of all are not the bot', async () => {
  const { line, hook, userId } = await talk();
  const group = line.createGroup({ members: [userId] });
  await line.invite(group.id);
  await line.sendText(group.id, userId, 'ประชุม', { mentionAll: true, mentionUsers: [userId] });
  expect(hook.got[1]!.json.events[0]).toMatchObject({ message: { text: '@All @สมหญิง ใจดี ประชุม' } });
  expect(mentionOf(hook.got[1]!)).toEqual({
    mentionees: [
      { type: 'all', index: 0, length: 4 },
      { type: 'user', userId, isSelf: false, index: 5, length: 12 },
    ],
  });
});

test('a group speaker may stay unnamed', async () => {
  const { line, hook, userId } = await talk();
  const group = line.createGroup({ members: [userId] });
  await line.invite(group.id);
  await line.postback(group.id, userId, 'a=1', { withoutUserId: true });
  expect(hook.got[1]!.json.events[0]).toMatchObject({ type: 'postback', postback: { data: 'a=1' } });
  expect(hook.got[1]!.json.events[0]!['source']).toEqual({ type: 'group', groupId: group.id });
});

test('a batch holds events of several people and chats, in any order', async () => {
  const { line, hook, userId } = await talk();
  const other = line.addUser().id;
  const group = line.createGroup({ members: [other] });
  await line.invite(group.id);
  const events = [
    line.event.text(userId, userId, 'หนึ่ง', { timestamp: line.clock.real() + 5 }),
    line.event.text(group.id, other, 'สอง'),
    line.event.unknown(userId, userId, 'somethingNew', { detail: { a: 1 } }),
  ];
  await line.post(events.toReversed());
  expect(hook.got[1]!.json.events.map(({ type }) => type)).toEqual(['somethingNew', 'message', 'message']);
});

test('no events at all is what the console sends to verify', async () => {
  const { line, hook } = await talk();
  expect((await line.post([])).outcome).toBe('ok');
  expect(hook.got[0]!.json.events).toEqual([]);
  expect(isSigned(line, hook.got[0]!)).toBe(true);
});

test('a redelivery differs in one word, a duplicate in nothing', async () => {
  const { line, hook, userId } = await talk();
  const first = await line.sendText(userId, userId, 'ก');
  await line.redeliver(first);
  await line.duplicate(first);
  const [original, again, twin] = hook.got as [Received, Received, Received];
  expect(again.json.events[0]).toEqual({
    ...original.json.events[0],
    deliveryContext: { isRedelivery: true },
  });
  expect(twin.body.equals(original.body)).toBe(true);
  expect(signatureOf(twin)).toBe(signatureOf(original));
  expect(isSigned(line, again)).toBe(true);
});

test('only what never had a 2xx is redelivered, whole batches at a time and once each', async () => {
  const { line, hook, userId } = await talk();
  hook.status = 503;
  const failed = await line.post([
    line.event.text(userId, userId, 'ก'),
    line.event.text(userId, userId, 'ข'),
  ]);
  expect(failed).toMatchObject({ status: 503, outcome: 'error-status' });
  await line.redeliver(failed);
  hook.status = 200;
  await line.sendText(userId, userId, 'ค');
  const again = await line.redeliverFailed();
  expect(again.map(({ events, outcome }) => [events.length, outcome])).toEqual([[2, 'ok']]);
  expect(await line.redeliverFailed()).toEqual([]);
});

test('a webhook that is silent is a result, no exception', async () => {
  const { line, hook, userId } = await talk({ webhookTimeoutMs: 30 });
  hook.status = null;
  expect(await line.sendText(userId, userId, 'ก')).toMatchObject({ status: null, outcome: 'timeout' });
});

test('a webhook that is gone, or was never set, is a result too', async () => {
  const { line, hook, userId } = await talk();
  await hook.close();
  expect(await line.sendText(userId, userId, 'ก')).toMatchObject({ status: null, outcome: 'unreachable' });
  line.setWebhook(null);
  expect(await line.sendText(userId, userId, 'ก')).toMatchObject({ status: null, outcome: 'no-target' });
  expect(line.posts.map(({ outcome }) => outcome)).toEqual(['unreachable', 'no-target']);
});

test('the API shows, changes and tests the webhook address', async () => {
  const { line, hook } = await talk();
  const path = '/v2/bot/channel/webhook/endpoint';
  expect((await call(line, path)).json).toEqual({ endpoint: hook.url, active: true });
  const tested = await call(line, '/v2/bot/channel/webhook/test', {});
  expect(tested.json).toMatchObject({ success: true, statusCode: 200, reason: 'OK' });
  expect(hook.got[0]!.json.events).toEqual([]);
  hook.status = 401;
  expect((await call(line, '/v2/bot/channel/webhook/test', {})).json).toMatchObject({
    success: false,
    statusCode: 401,
    reason: 'ERROR_STATUS_CODE',
  });
  expect((await call(line, path, { endpoint: 'http://plain.example' }, { method: 'PUT' })).status).toBe(400);
  expect(
    (await call(line, path, { endpoint: `https://a.example/${'x'.repeat(500)}` }, { method: 'PUT' })).status,
  ).toBe(400);
  expect((await call(line, path, { endpoint: 'https://a.example/webhook' }, { method: 'PUT' })).status).toBe(
    200,
  );
  expect((await call(line, path)).json['endpoint']).toBe('https://a.example/webhook');
});
