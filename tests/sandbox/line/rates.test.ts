import { expect, test } from 'vitest';
import { call, push, type Stand, stand, text } from './helpers.js';

const RATE = { status: 429, json: { message: 'The API rate limit has been exceeded. Try again later.' } };
const broadcast = (line: Stand) => call(line, '/v2/bot/message/broadcast', { messages: [text()] });

/** How many calls pass until the first 429 of the same instant. */
async function burst(send: () => Promise<{ status: number }>, most = 300): Promise<number> {
  for (let passed = 0; passed < most; passed++) if ((await send()).status === 429) return passed;
  return most;
}

test('60 an hour: a burst of 60, then one a minute', async () => {
  const line = await stand({ quota: { type: 'none' } });
  expect(await burst(() => broadcast(line))).toBe(60);
  line.clock.pass(59_999);
  expect(await broadcast(line)).toMatchObject(RATE);
  line.clock.pass(1);
  expect((await broadcast(line)).status).toBe(200);
  expect(await broadcast(line)).toMatchObject(RATE);
  line.clock.pass(3_600_000 * 5);
  expect(await burst(() => broadcast(line))).toBe(60);
});

test.each([
  ['multicast', 'POST', '/v2/bot/message/multicast', { to: [`U${'0'.repeat(32)}`], messages: [text()] }, 200],
  ['loading', 'POST', '/v2/bot/chat/loading/start', { chatId: 'U1' }, 100],
  ['rich menu list', 'GET', '/v2/bot/richmenu/list', undefined, 10],
] as const)('%s has a rate of its own', async (_, method, path, body, rate) => {
  const line = await stand();
  expect(await burst(() => call(line, path, body, { method }))).toBe(rate);
  line.clock.pass(1_000);
  expect(await burst(() => call(line, path, body, { method }))).toBe(rate);
});

test('pushes: 2,000 a second, scaled down', async () => {
  const line = await stand({ rateScale: 0.01, quota: { type: 'none' } });
  const to = line.addUser().id;
  expect(await burst(() => push(line, to))).toBe(20);
  line.clock.pass(500);
  expect(await burst(() => push(line, to))).toBe(10);
});

test('a smaller bucket allows the same rate in smaller bursts', async () => {
  const line = await stand({ rateScale: 0.01, rateBurst: 0.1, quota: { type: 'none' } });
  const to = line.addUser().id;
  expect(await burst(() => push(line, to))).toBe(2);
  line.clock.pass(100);
  expect(await burst(() => push(line, to))).toBe(2);
});

test('one bucket per path template: groups share theirs, other endpoints have their own', async () => {
  const line = await stand({ rateScale: 0.001 });
  const groups = [line.createGroup(), line.createGroup(), line.createGroup()];
  for (const group of groups) await line.invite(group.id);
  const statuses = [];
  for (const { id } of groups) statuses.push((await call(line, `/v2/bot/group/${id}/members/count`)).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await call(line, `/v2/bot/group/${groups[0]!.id}/summary`)).status).toBe(200);
});

test('rates can be switched off', async () => {
  const line = await stand({ rateScale: Number.POSITIVE_INFINITY, quota: { type: 'none' } });
  expect(await burst(() => broadcast(line), 100)).toBe(100);
  line.setRateScale(1);
  expect(await burst(() => broadcast(line))).toBe(60);
});
