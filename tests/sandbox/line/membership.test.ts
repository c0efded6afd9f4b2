import { expect, test } from 'vitest';
import { call, push, stand, text } from './helpers.js';

const FAILED = { status: 400, json: { message: 'Failed to send messages' } };
const multicast = (line: Awaited<ReturnType<typeof stand>>, to: string[], messages: unknown[] = [text()]) =>
  call(line, '/v2/bot/message/multicast', { to, messages });
const mention = (mentionee: unknown) => ({
  type: 'textV2',
  text: '{who} ค่ะ',
  substitution: { who: { type: 'mention', mentionee } },
});

test('a group is reached only while the bot is in it', async () => {
  const line = await stand();
  const group = line.createGroup({ members: [line.addUser(), line.addUser()] });
  expect(await push(line, group.id)).toMatchObject(FAILED);
  await line.invite(group.id);
  expect((await push(line, group.id)).status).toBe(200);
  await line.kick(group.id);
  expect(await push(line, group.id)).toMatchObject(FAILED);
  expect(line.ledger).toMatchObject([{ cost: 2, seenBy: group.members }]);
});

test('an unknown user, group or room is 400', async () => {
  const line = await stand();
  for (const letter of 'UCR') expect(await push(line, letter + '0'.repeat(32))).toMatchObject(FAILED);
});

test.each(['', 'U123', 'u'.repeat(33), `X${'0'.repeat(32)}`])('%j is no id', async (to) => {
  const line = await stand();
  const answer = await push(line, to);
  expect([answer.status, answer.json.message]).toEqual([
    400,
    'The property, to, in the request body is invalid (line: -, column: -)',
  ]);
});

test('who blocked the account gets nothing: 200, unseen, uncounted', async () => {
  const line = await stand();
  const user = line.addUser();
  await line.unfollow(user.id);
  expect((await push(line, user.id)).status).toBe(200);
  expect(line.ledger).toMatchObject([{ seenBy: [], cost: 0 }]);
  expect(line.messagesIn(user.id)).toMatchObject([{ seen: false }]);
  await line.follow(user.id);
  await push(line, user.id);
  expect(line.usage()).toBe(1);
});

test('who is no friend is reached for 7 days after writing', async () => {
  const line = await stand();
  const user = line.addUser({ friend: false });
  await push(line, user.id);
  await line.sendText(user.id, user.id, 'สวัสดี');
  await push(line, user.id);
  line.clock.pass(7 * 24 * 3_600_000);
  await push(line, user.id);
  expect(line.ledger.map(({ cost }) => cost)).toEqual([0, 1, 0]);
});

test('a member who blocked the account still sees the group and counts', async () => {
  const line = await stand();
  const user = line.addUser();
  const group = line.createGroup({ members: [user] });
  await line.invite(group.id);
  await line.unfollow(user.id);
  await push(line, group.id);
  expect(line.ledger).toMatchObject([{ seenBy: [user.id], cost: 1 }]);
});

test('members who come and go change who sees and what it costs', async () => {
  const line = await stand();
  const [a, b] = [line.addUser().id, line.addUser().id];
  const group = line.createGroup({ members: [a] });
  await line.invite(group.id);
  await push(line, group.id);
  await line.memberJoins(group.id, b);
  await push(line, group.id);
  await line.memberLeaves(group.id, a);
  await push(line, group.id);
  expect(line.ledger.map(({ seenBy }) => seenBy)).toEqual([[a], [a, b], [b]]);
});

test('multicast takes users only, each once, and leaves out who blocked', async () => {
  const line = await stand();
  const [a, b] = [line.addUser().id, line.addUser().id];
  const group = line.createGroup({ members: [a] });
  await line.invite(group.id);
  await line.unfollow(b);
  const wrong = await multicast(line, [a, group.id]);
  expect([wrong.status, wrong.json.message]).toEqual([
    400,
    'The property, to[1], in the request body is invalid (line: -, column: -)',
  ]);
  expect(await multicast(line, [a, `U${'0'.repeat(32)}`])).toMatchObject(FAILED);
  const answer = await multicast(line, [a, b, a]);
  expect([answer.status, answer.text]).toEqual([200, '{}']);
  expect(line.ledger).toMatchObject([{ to: [a, b], seenBy: [a], cost: 1 }]);
  expect(line.messagesIn(b)).toMatchObject([{ seen: false }]);
});

test.each([0, 501])('multicast to %i users is 400', async (count) => {
  const line = await stand();
  const user = line.addUser().id;
  const answer = await multicast(line, Array(count).fill(user));
  expect(answer.json.details).toEqual([{ message: 'Size must be between 1 and 500', property: 'to' }]);
});

test('broadcast and narrowcast reach friends, never groups', async () => {
  const line = await stand();
  const [friend, blocked] = [line.addUser().id, line.addUser().id];
  line.addUser({ friend: false });
  const group = line.createGroup({ members: [friend] });
  await line.invite(group.id);
  await line.unfollow(blocked);
  expect((await call(line, '/v2/bot/message/broadcast', { messages: [text()] })).status).toBe(200);
  expect((await call(line, '/v2/bot/message/narrowcast', { messages: [text()] })).status).toBe(202);
  expect(line.ledger).toMatchObject([
    { method: 'broadcast', seenBy: [friend] },
    { method: 'narrowcast', seenBy: [friend] },
  ]);
  expect(line.messagesIn(group.id)).toEqual([]);
});

test('narrowcast by condition is 403: this account reaches too few', async () => {
  const line = await stand();
  const filter = { demographic: { type: 'age', gte: 'age_20' } };
  expect((await call(line, '/v2/bot/message/narrowcast', { messages: [text()], filter })).status).toBe(403);
});

test('members of the group are mentioned, nobody else, and nobody in a 1:1 chat', async () => {
  const line = await stand();
  const [member, stranger] = [line.addUser().id, line.addUser().id];
  const group = line.createGroup({ members: [member] });
  await line.invite(group.id);
  const byId = (userId: string) => mention({ type: 'user', userId });
  expect((await push(line, group.id, [byId(member)])).status).toBe(200);
  expect((await push(line, group.id, [mention({ type: 'all' })])).status).toBe(200);
  for (const userId of [stranger, line.channel.botUserId]) {
    const answer = await push(line, group.id, [byId(userId)]);
    expect(answer.status).toBe(400);
    expect(answer.json.details?.[0]?.property).toBe('messages[0].substitution.who.mentionee');
  }
  expect((await push(line, member, [byId(member)])).status).toBe(400);
  expect((await multicast(line, [member], [mention({ type: 'all' })])).status).toBe(400);
  expect(line.ledger).toHaveLength(2);
});
