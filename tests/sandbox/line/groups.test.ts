import { expect, test } from 'vitest';
import { Refusal } from '../../../src/errors.js';
import { call, push, type Stand, stand } from './helpers.js';
import { type Receiver, receiver } from './receiver.js';

async function office(): Promise<{ line: Stand; hook: Receiver; a: string; b: string; groupId: string }> {
  const hook = await receiver();
  const line = await stand({ webhook: hook.url });
  const [a, b] = [line.addUser().id, line.addUser().id];
  return { line, hook, a, b, groupId: line.createGroup({ name: 'คณะทำงาน', members: [a] }).id };
}

const types = (hook: Receiver) => hook.got.flatMap(({ json }) => json.events.map(({ type }) => type));
const get = (line: Stand, path: string) => call(line, `/v2/bot/${path}`);

test('the bot comes, people come and go, the bot is removed', async () => {
  const { line, hook, a, b, groupId } = await office();
  await line.invite(groupId);
  await line.memberJoins(groupId, b);
  await line.memberLeaves(groupId, a);
  await line.kick(groupId);
  const source = { type: 'group', groupId };
  expect(hook.got.map(({ json }) => json.events[0])).toMatchObject([
    { type: 'join', source, replyToken: expect.any(String) },
    { type: 'memberJoined', source, joined: { members: [{ type: 'user', userId: b }] } },
    { type: 'memberLeft', source, left: { members: [{ type: 'user', userId: a }] } },
    { type: 'leave', source },
  ]);
  for (const i of [2, 3]) expect(hook.got[i]!.json.events[0]).not.toHaveProperty('replyToken');
});

test('nobody tells the bot of a group it is not in', async () => {
  const { line, hook, b, groupId } = await office();
  expect((await line.memberJoins(groupId, b)).outcome).toBe('no-target');
  expect(hook.got).toEqual([]);
  expect(line.group(groupId)?.members).toContain(b);
});

test('a second official account is refused', async () => {
  const line = await stand();
  const group = line.createGroup({ otherAccount: true });
  await expect(line.invite(group.id)).rejects.toThrow(Refusal);
  expect((await push(line, group.id)).status).toBe(400);
});

test('the bot leaves by itself and hears of it', async () => {
  const { line, hook, groupId } = await office();
  await line.invite(groupId);
  expect((await call(line, `/v2/bot/group/${groupId}/leave`, {})).status).toBe(200);
  await line.idle();
  expect(types(hook)).toEqual(['join', 'leave']);
  expect((await call(line, `/v2/bot/group/${groupId}/leave`, {})).status).toBe(404);
  expect((await get(line, `group/${groupId}/summary`)).status).toBe(404);
});

test('summary, count and member profiles are open to every account', async () => {
  const { line, a, b, groupId } = await office();
  await line.invite(groupId);
  line.rename(groupId, 'ชื่อใหม่');
  expect((await get(line, `group/${groupId}/summary`)).json).toEqual({ groupId, groupName: 'ชื่อใหม่' });
  expect((await get(line, `group/${groupId}/members/count`)).json).toEqual({ count: 1 });
  expect((await get(line, `group/${groupId}/member/${a}`)).json).toEqual({
    userId: a,
    displayName: 'User 1',
  });
  expect((await get(line, `group/${groupId}/member/${b}`)).status).toBe(404);
  expect((await get(line, `room/${groupId}/members/count`)).status).toBe(404);
});

test('rooms count and leave as groups do, without a summary', async () => {
  const { line, a } = await office();
  const room = line.createGroup({ kind: 'room', members: [a] });
  expect(room.id).toMatch(/^R[0-9a-f]{32}$/);
  await line.invite(room.id);
  expect((await get(line, `room/${room.id}/members/count`)).json).toEqual({ count: 1 });
  expect((await get(line, `group/${room.id}/summary`)).status).toBe(404);
  expect((await call(line, `/v2/bot/room/${room.id}/leave`, {})).status).toBe(200);
});

test('profiles: friends and people who wrote, not who blocked', async () => {
  const line = await stand();
  const [friend, stranger] = [line.addUser().id, line.addUser({ friend: false }).id];
  expect((await get(line, `profile/${friend}`)).json).toMatchObject({
    userId: friend,
    displayName: 'User 1',
  });
  expect((await get(line, `profile/${stranger}`)).status).toBe(404);
  await line.sendText(stranger, stranger, 'สวัสดี');
  expect((await get(line, `profile/${stranger}`)).status).toBe(200);
  await line.unfollow(friend);
  expect((await get(line, `profile/${friend}`)).status).toBe(404);
});

test('member and follower ids are for verified accounts, in pages, of phones only', async () => {
  const line = await stand();
  const members = Array.from({ length: 250 }, (_, i) => line.addUser({ mobile: i % 50 !== 0 }));
  const group = line.createGroup({ members });
  await line.invite(group.id);
  const path = `group/${group.id}/members/ids`;
  expect((await get(line, path)).status).toBe(403);
  expect((await get(line, 'followers/ids')).status).toBe(403);
  line.setVerified(true);

  const pages: string[][] = [];
  let next: unknown = null;
  do {
    const page = await get(line, next ? `${path}?start=${String(next)}` : path);
    pages.push(page.json['memberIds'] as string[]);
    next = page.json['next'];
  } while (next);
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 45]);
  expect(pages.flat()).toEqual(members.filter(({ mobile }) => mobile).map(({ id }) => id));
  const followers = await get(line, 'followers/ids?limit=1000');
  expect(followers.json['userIds']).toHaveLength(245);
  expect(followers.json).not.toHaveProperty('next');
  expect((await get(line, 'followers/ids?limit=1001')).status).toBe(400);
});

test('a continuation token lives a day and cannot be made up', async () => {
  const line = await stand({ verified: true });
  const group = line.createGroup({ members: Array.from({ length: 101 }, () => line.addUser()) });
  await line.invite(group.id);
  const path = `group/${group.id}/members/ids`;
  const next = String((await get(line, path)).json['next']);
  expect((await get(line, `${path}?start=abc`)).status).toBe(400);
  line.clock.pass(24 * 3_600_000 + 1);
  expect((await get(line, `${path}?start=${next}`)).status).toBe(400);
});

test('follow and unfollow tell whether it was an unblocking', async () => {
  const { line, hook } = await office();
  const user = line.addUser({ friend: false });
  await line.follow(user.id);
  await line.unfollow(user.id);
  await line.follow(user.id);
  expect(hook.got.map(({ json }) => json.events[0])).toMatchObject([
    { type: 'follow', follow: { isUnblocked: false } },
    { type: 'unfollow' },
    { type: 'follow', follow: { isUnblocked: true } },
  ]);
});

test('an edited message keeps its id and gets new tokens; an unsent one is gone', async () => {
  const { line, hook, a, groupId } = await office();
  await line.invite(groupId);
  await line.sendText(groupId, a, 'ข้อ 4', { mention: true });
  const [said] = line.messagesIn(groupId);
  await line.editText(said!.id, 'ข้อ 5', { mention: true });
  await line.unsend(said!.id);
  const [, original, edited, unsent] = hook.got.map(
    ({ json }) => json.events[0] as Record<string, Record<string, unknown>>,
  );
  expect(edited).toMatchObject({ type: 'messageEdited', message: { id: said!.id, text: '@kamnot ข้อ 5' } });
  expect(edited!['replyToken']).not.toBe(original!['replyToken']);
  expect(edited!['message']!['quoteToken']).not.toBe(original!['message']!['quoteToken']);
  expect(edited!['message']).not.toHaveProperty('markAsReadToken');
  expect(unsent).toMatchObject({ type: 'unsend', unsend: { messageId: said!.id } });
  expect(unsent).not.toHaveProperty('replyToken');
  expect(line.messagesIn(groupId)).toMatchObject([{ state: 'unsent' }]);
});

test('messages are edited in groups only', async () => {
  const { line, a } = await office();
  await line.sendText(a, a, 'ก');
  await expect(line.editText(line.messagesIn(a)[0]!.id, 'ข')).rejects.toThrow(Refusal);
});

test('what cannot happen in LINE is refused here', async () => {
  const { line, a, b, groupId } = await office();
  const deeds = [
    () => line.sendText(groupId, a, 'the bot is not in'),
    () => line.invite(groupId).then(() => line.sendText(groupId, b, 'no member')),
    () => line.sendText('U0', 'U0', 'nobody'),
    () => line.unfollow(a).then(() => line.sendText(a, a, 'blocked')),
    () => line.unsend('1'),
    () => line.sendText(groupId, a, 'ก', { mentionUsers: Array(21).fill(b) }),
    async () => line.addUser({ id: b }),
    async () => line.createGroup({ id: groupId }),
  ];
  for (const deed of deeds) await expect(deed()).rejects.toThrow(Refusal);
});

test('members that nobody added are people without friendship', async () => {
  const line = await stand();
  const stranger = `U${'5'.repeat(32)}`;
  const group = line.createGroup({ members: [stranger] });
  await line.invite(group.id);
  await push(line, group.id);
  await push(line, stranger);
  expect(line.ledger.map(({ cost }) => cost)).toEqual([1, 0]);
});

test('the loading sign is for 1:1 chats, 5 to 60 seconds in fives', async () => {
  const { line, a, groupId } = await office();
  await line.invite(groupId);
  const start = (chatId: string, loadingSeconds?: number) =>
    call(line, '/v2/bot/chat/loading/start', { chatId, loadingSeconds });
  expect((await start(a)).status).toBe(202);
  expect((await start(a, 60)).status).toBe(202);
  expect((await start(groupId)).status).toBe(400);
  for (const [seconds, message] of [
    [4, 'Must be between 5 and 60'],
    [61, 'Must be between 5 and 60'],
    [7, 'must be a multiple of five'],
  ] as const) {
    expect((await start(a, seconds)).json.details).toEqual([{ message, property: 'loadingSeconds' }]);
  }
});

test('a picture that a user sent can be fetched until it is unsent', async () => {
  const { line, a } = await office();
  await line.sendImage(a, a, Buffer.from('picture'), 'image/png');
  const { id } = line.messagesIn(a)[0]!;
  const content = await get(line, `message/${id}/content`);
  expect([content.status, content.text, content.headers.get('content-type')]).toEqual([
    200,
    'picture',
    'image/png',
  ]);
  expect((await get(line, `message/${id}/content/transcoding`)).json).toEqual({ status: 'succeeded' });
  await line.unsend(id);
  expect((await get(line, `message/${id}/content`)).status).toBe(404);
});
