import { expect, test } from 'vitest';
import { call, push, type Reply, type Stand, stand, text } from './helpers.js';

const KEY = '7c1d8b0e-0d3f-4f0b-9d5e-0a1b2c3d4e5f';
const keyed = (line: Stand, to: string, messages: unknown[] = [text()], key = KEY): Promise<Reply> =>
  push(line, to, messages, { 'x-line-retry-key': key });

async function withUser(): Promise<{ line: Stand; to: string }> {
  const line = await stand();
  return { line, to: line.addUser().id };
}

test('a second call under an accepted key is 409 with the first id and the same messages', async () => {
  const { line, to } = await withUser();
  const first = await keyed(line, to);
  const second = await keyed(line, to);
  expect(second.status).toBe(409);
  expect(second.json.message).toBe('The retry key is already accepted');
  expect(second.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'));
  expect(second.headers.get('x-line-request-id')).not.toBe(first.headers.get('x-line-request-id'));
  expect(second.json.sentMessages).toEqual(first.json.sentMessages);
  expect(line.ledger).toHaveLength(1);
  expect(line.usage()).toBe(1);
  expect(line.violations).toEqual([]);
});

test('the spelling of a key does not matter', async () => {
  const { line, to } = await withUser();
  await keyed(line, to);
  expect((await keyed(line, to, [text()], KEY.toUpperCase())).status).toBe(409);
});

test('without a key the same call sends twice', async () => {
  const { line, to } = await withUser();
  await push(line, to);
  await push(line, to);
  expect(line.ledger).toHaveLength(2);
});

test.each(['abc', '', '7c1d8b0e0d3f4f0b9d5e0a1b2c3d4e5f'])('%j is no key', async (key) => {
  const { line, to } = await withUser();
  expect((await keyed(line, to, [text()], key)).status).toBe(400);
  expect(line.ledger).toHaveLength(0);
});

test('a key blocks for 24 hours from its first request, then sends again, which is a violation', async () => {
  const { line, to } = await withUser();
  await keyed(line, to);
  line.clock.pass(24 * 3_600_000 - 1);
  expect((await keyed(line, to)).status).toBe(409);
  line.clock.pass(1);
  expect((await keyed(line, to)).status).toBe(200);
  expect(line.ledger).toHaveLength(2);
  expect(line.violations).toMatchObject([{ kind: 'retry-key-reused-after-24h' }]);
});

test('the 24 hours run from the first request, not from acceptance', async () => {
  const { line, to } = await withUser();
  line.faults.once('error');
  expect((await keyed(line, to)).status).toBe(500);
  line.clock.pass(3_600_000);
  expect((await keyed(line, to)).status).toBe(200);
  line.clock.pass(23 * 3_600_000 - 1);
  expect((await keyed(line, to)).status).toBe(409);
  line.clock.pass(1);
  expect((await keyed(line, to)).status).toBe(200);
});

test.each([
  ['500 before acceptance', (line: Stand) => line.faults.once('error'), 500],
  ['a rate 429', (line: Stand) => line.faults.once('rate-limit'), 429],
  ['a 401', (line: Stand) => line.faults.once('unauthorized'), 401],
] as const)('%s does not use a key up', async (_, prepare, status) => {
  const { line, to } = await withUser();
  prepare(line);
  expect((await keyed(line, to)).status).toBe(status);
  expect((await keyed(line, to)).status).toBe(200);
  expect(line.violations).toEqual([]);
});

test('a 400 and the monthly 429 do not use a key up', async () => {
  const { line } = await withUser();
  const group = line.createGroup({ members: [line.addUser()] });
  expect((await keyed(line, group.id)).status).toBe(400);
  await line.invite(group.id);
  line.setQuota({ type: 'limited', value: 0 });
  expect((await keyed(line, group.id)).status).toBe(429);
  line.setQuota({ type: 'none' });
  expect((await keyed(line, group.id)).status).toBe(200);
});

test.each(['accept-error', 'accept-drop', 'garbage', 'empty'] as const)(
  'after %s the repeat is 409: it was accepted',
  async (kind) => {
    const { line, to } = await withUser();
    line.faults.once(kind);
    await keyed(line, to).catch(() => null);
    expect((await keyed(line, to)).status).toBe(409);
    expect(line.ledger).toHaveLength(1);
  },
);

test('another body or another recipient under one key is a violation', async () => {
  const { line, to } = await withUser();
  await keyed(line, to);
  expect((await keyed(line, to, [text('อื่น')])).status).toBe(409);
  expect((await keyed(line, line.addUser().id)).status).toBe(409);
  expect(line.violations.map(({ kind }) => kind)).toEqual([
    'retry-key-body-changed',
    'retry-key-body-changed',
  ]);
});

test('a changed body is a violation also when the first attempt was not accepted', async () => {
  const { line, to } = await withUser();
  line.faults.once('error');
  await keyed(line, to);
  expect((await keyed(line, to, [text('อื่น')])).status).toBe(200);
  expect(line.violations).toHaveLength(1);
});

test('multicast and broadcast take keys too, and their 409 lists no messages', async () => {
  const { line, to } = await withUser();
  const headers = { 'x-line-retry-key': KEY };
  const other = { 'x-line-retry-key': KEY.replace('7', '8') };
  for (const status of [200, 409]) {
    const multi = await call(
      line,
      '/v2/bot/message/multicast',
      { to: [to], messages: [text()] },
      { headers },
    );
    const broad = await call(line, '/v2/bot/message/broadcast', { messages: [text()] }, { headers: other });
    expect([multi.status, broad.status]).toEqual([status, status]);
    expect([multi.json.sentMessages, broad.json.sentMessages]).toEqual([undefined, undefined]);
  }
  expect(line.ledger).toHaveLength(2);
});

test('a key that was accepted answers 409 even after the bot has left the group', async () => {
  const { line } = await withUser();
  const group = line.createGroup({ members: [line.addUser()] });
  await line.invite(group.id);
  await keyed(line, group.id);
  await line.kick(group.id);
  expect((await keyed(line, group.id)).status).toBe(409);
});
