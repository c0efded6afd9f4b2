import { expect, test } from 'vitest';
import { call, push, type Stand, stand, text } from './helpers.js';

async function withGroup(
  size: number,
  value: number,
): Promise<{ line: Stand; groupId: string; userId: string }> {
  const line = await stand({ quota: { type: 'limited', value } });
  const members = Array.from({ length: size }, () => line.addUser());
  const group = line.createGroup({ members });
  await line.invite(group.id);
  return { line, groupId: group.id, userId: members[0]!.id };
}

const LIMIT = { status: 429, json: { message: 'You have reached your monthly limit.' } };
const consumption = async (line: Stand) =>
  (await call(line, '/v2/bot/message/quota/consumption')).json['totalUsage'];

test('a push costs its members, however many objects it holds', async () => {
  const { line, groupId } = await withGroup(7, 300);
  await push(line, groupId, [text(), text(), text(), text()]);
  expect(await consumption(line)).toBe(7);
});

test('what does not fit whole is refused whole', async () => {
  const { line, groupId, userId } = await withGroup(3, 5);
  expect((await push(line, groupId)).status).toBe(200);
  expect(await push(line, groupId)).toMatchObject(LIMIT);
  expect((await push(line, userId)).status).toBe(200);
  expect((await push(line, userId)).status).toBe(200);
  expect(await push(line, userId)).toMatchObject(LIMIT);
  expect(await consumption(line)).toBe(5);
  expect(line.messagesIn(groupId)).toHaveLength(1);
});

test('a plan that shrinks shows at once', async () => {
  const { line, userId } = await withGroup(1, 35_000);
  line.addUsage(400);
  line.setQuota({ type: 'limited', value: 300 });
  expect((await call(line, '/v2/bot/message/quota')).json).toEqual({ type: 'limited', value: 300 });
  expect(await consumption(line)).toBe(400);
  expect(await push(line, userId)).toMatchObject(LIMIT);
});

test('without a limit nothing is refused and no value is told', async () => {
  const { line, groupId } = await withGroup(3, 0);
  line.setQuota({ type: 'none' });
  expect((await push(line, groupId)).status).toBe(200);
  expect((await call(line, '/v2/bot/message/quota')).json).toEqual({ type: 'none' });
});

test('the month turns at midnight of UTC+9', async () => {
  const { line, userId } = await withGroup(1, 1);
  const toEndOfMarch = Date.UTC(2024, 2, 31, 14, 59, 59) - line.clock.real();
  line.clock.pass(toEndOfMarch);
  await push(line, userId);
  expect(await push(line, userId)).toMatchObject(LIMIT);
  line.clock.pass(1_000);
  expect((await push(line, userId)).status).toBe(200);
  expect(line.usageByMonth()).toEqual({ '2024-03': 1, '2024-04': 1 });
});

test('counts per day and method are ready the day after', async () => {
  const { line, groupId, userId } = await withGroup(4, 300);
  await push(line, groupId);
  await call(line, '/v2/bot/message/multicast', { to: [userId], messages: [text()] });
  const count = async (method: string, date: string) =>
    (await call(line, `/v2/bot/message/delivery/${method}?date=${date}`)).json;
  expect(await count('push', '20240312')).toEqual({ status: 'unready' });
  line.clock.pass(24 * 3_600_000);
  expect(await count('push', '20240312')).toEqual({ status: 'ready', success: 4 });
  expect(await count('multicast', '20240312')).toEqual({ status: 'ready', success: 1 });
  expect(await count('reply', '20240312')).toEqual({ status: 'ready', success: 0 });
  expect(await count('push', '20240313')).toEqual({ status: 'unready' });
  expect(await count('push', '20180330')).toEqual({ status: 'out_of_service' });
  expect((await call(line, '/v2/bot/message/delivery/push?date=2024-03-12')).status).toBe(400);
});
