import { expect, test } from 'vitest';
import type { WebhookEvent } from '../../../src/sandbox/line/index.js';
import { push, reply, type Stand, stand, text } from './helpers.js';
import { receiver } from './receiver.js';

const tokenOf = (event: WebhookEvent) => ('replyToken' in event ? String(event.replyToken) : '');

/** A user who has just written; the token of the event. */
async function asked(): Promise<{ line: Stand; userId: string; token: string }> {
  const line = await stand();
  line.setWebhook((await receiver()).url);
  const { id } = line.addUser();
  const { events } = await line.sendText(id, id, 'ข้อ 1.7 ส่งวันไหน');
  return { line, userId: id, token: tokenOf(events[0] as WebhookEvent) };
}

const refused = { status: 400, json: { message: 'Invalid reply token' } };

test('a token answers once, for free', async () => {
  const { line, userId, token } = await asked();
  const answer = await reply(line, token);
  expect(answer.status).toBe(200);
  expect(answer.json.sentMessages).toHaveLength(1);
  expect(await reply(line, token)).toMatchObject(refused);
  expect(line.ledger).toMatchObject([{ method: 'reply', to: [userId], cost: 0, replyToken: token }]);
  expect(line.usage()).toBe(0);
});

test('a reply is free even when the month is used up', async () => {
  const { line, token } = await asked();
  line.setQuota({ type: 'limited', value: 0 });
  expect((await reply(line, token)).status).toBe(200);
});

test('a token lives 60 seconds from delivery', async () => {
  const { line, token } = await asked();
  line.clock.pass(60_000);
  expect(await reply(line, token)).toMatchObject(refused);
});

test('a token still works in its last millisecond', async () => {
  const { line, token } = await asked();
  line.clock.pass(59_999);
  expect((await reply(line, token)).status).toBe(200);
});

test('a token nobody issued is refused, and so is one of an event that was never posted', async () => {
  const { line, userId } = await asked();
  const unposted = line.event.text(userId, userId, 'ก');
  expect(await reply(line, 'f'.repeat(32))).toMatchObject(refused);
  expect(await reply(line, tokenOf(unposted))).toMatchObject(refused);
});

test('a refused body does not use the token up', async () => {
  const { line, token } = await asked();
  expect((await reply(line, token, [{ type: 'bogus' }])).status).toBe(400);
  expect((await reply(line, token)).status).toBe(200);
});

test('a missing token is told as LINE tells it', async () => {
  const { line } = await asked();
  const answer = await reply(line, undefined as unknown as string);
  expect(answer.json.details).toEqual([{ message: 'May not be empty', property: 'replyToken' }]);
});

test('a retry key is refused on a reply and sends nothing', async () => {
  const { line, token } = await asked();
  const key = { 'x-line-retry-key': '7c1d8b0e-0d3f-4f0b-9d5e-0a1b2c3d4e5f' };
  expect((await reply(line, token, [text()], key)).status).toBe(400);
  expect(line.ledger).toHaveLength(0);
  expect((await reply(line, token)).status).toBe(200);
});

test('redelivery revives a token for 60 seconds', async () => {
  const { line, token } = await asked();
  line.clock.pass(5 * 60_000);
  await line.redeliver(line.posts[0]!);
  line.clock.pass(59_000);
  expect((await reply(line, token)).status).toBe(200);
});

test('redelivery does not revive a used token, nor one over 20 minutes old', async () => {
  const used = await asked();
  await reply(used.line, used.token);
  await used.line.redeliver(used.line.posts[0]!);
  expect(await reply(used.line, used.token)).toMatchObject(refused);

  const old = await asked();
  old.line.clock.pass(20 * 60_000 + 1);
  await old.line.redeliver(old.line.posts[0]!);
  expect(await reply(old.line, old.token)).toMatchObject(refused);
});

test("another channel's token does not answer", async () => {
  const { line, token } = await asked();
  line.addForeignToken('foreign');
  expect(await reply(line, token, [text()], { authorization: 'Bearer foreign' })).toMatchObject(refused);
});

test('events that nobody can answer carry no token', async () => {
  const line = await stand();
  const { id } = line.addUser();
  const events = [line.event.unfollow(id), line.event.follow(id, { mode: 'standby' })];
  for (const event of events) expect(event).not.toHaveProperty('replyToken');
});

test('sending into a chat in standby is a violation', async () => {
  const line = await stand();
  const { id } = line.addUser();
  await line.post([line.event.text(id, id, 'ก', { mode: 'standby' })]);
  await push(line, id);
  expect(line.violations).toMatchObject([{ kind: 'sent-while-standby' }]);
});

test('quotes only what stands in the same chat', async () => {
  const line = await stand();
  const [a, b] = [line.addUser().id, line.addUser().id];
  const sent = await push(line, a);
  const quoteToken = sent.json.sentMessages?.[0]?.quoteToken;
  expect(quoteToken).toBeTruthy();
  expect((await push(line, a, [{ ...text(), quoteToken }])).status).toBe(200);
  expect((await push(line, b, [{ ...text(), quoteToken }])).status).toBe(400);
  expect((await push(line, a, [{ ...text(), quoteToken: 'made up' }])).status).toBe(400);
});
