import { expect, test } from 'vitest';
import { Refusal } from '../../../src/errors.js';
import type { ChatMessage } from '../../../src/sandbox/line/index.js';
import { call, push, reply, type Stand, stand, text } from './helpers.js';
import { receiver } from './receiver.js';

async function withUser(): Promise<{ line: Stand; id: string }> {
  const line = await stand({ webhook: (await receiver()).url });
  return { line, id: line.addUser().id };
}

const flex = {
  type: 'flex',
  altText: 'ครบกำหนด 20 มี.ค.',
  contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [text('ก')] } },
};

test('a chat shows who said what and when, with the line a phone shows', async () => {
  const { line, id } = await withUser();
  await line.sendText(id, id, 'รอบหน้าวันไหน');
  line.clock.pass(1_000);
  await push(line, id, [text('รอสักครู่ค่ะ'), flex, { type: 'sticker', packageId: '446', stickerId: '1988' }]);
  const start = line.clock.real() - 1_000;
  expect(
    line.messagesIn(id).map(({ from, notification, at }) => [from, notification, at.getTime() - start]),
  ).toEqual([
    [id, 'รอบหน้าวันไหน', 0],
    ['bot', 'รอสักครู่ค่ะ', 1_000],
    ['bot', 'ครบกำหนด 20 มี.ค.', 1_000],
    ['bot', 'sticker', 1_000],
  ]);
  expect(line.messagesIn(id)[1]?.entry).toBe(line.ledger[0]);
});

test('message ids are those that the answer listed, in sending order', async () => {
  const { line, id } = await withUser();
  const answer = await push(line, id, [text('หนึ่ง'), text('สอง')]);
  const ids = line.messagesIn(id).map((message) => message.id);
  expect(answer.json.sentMessages?.map((sent) => sent.id)).toEqual(ids);
});

test('the ledger keeps the very bytes, the key and the ids', async () => {
  const { line, id } = await withUser();
  const raw = `{"messages" : [{"text":"ก","type":"text"}],\n"to":"${id}","notificationDisabled":true}`;
  const headers = { 'x-line-retry-key': '7c1d8b0e-0d3f-4f0b-9d5e-0a1b2c3d4e5f' };
  const answer = await call(line, '/v2/bot/message/push', undefined, { raw, headers });
  expect(line.ledger).toEqual([
    {
      seq: 1,
      method: 'push',
      requestId: answer.headers.get('x-line-request-id'),
      retryKey: headers['x-line-retry-key'],
      replyToken: null,
      to: [id],
      messages: [{ type: 'text', text: 'ก' }],
      sentMessages: answer.json.sentMessages,
      body: raw,
      seenBy: [id],
      cost: 1,
      notificationDisabled: true,
      acceptedAt: line.clock.real(),
      civilAt: line.clock.now(),
    },
  ]);
});

test('listeners hear of every line, change and acceptance until they stop', async () => {
  const { line, id } = await withUser();
  const group = line.createGroup({ members: [id] });
  await line.invite(group.id);
  const lines: [string, string][] = [];
  const calls: string[] = [];
  const stopLines = line.onMessage((message: ChatMessage) =>
    lines.push([message.state, message.notification]),
  );
  const stopCalls = line.onAccepted(({ method }) => calls.push(method));
  await line.sendText(group.id, id, 'ก');
  const said = line.messagesIn(group.id)[0]!;
  await line.editText(said.id, 'ข');
  await line.unsend(said.id);
  await push(line, group.id);
  stopLines();
  stopCalls();
  await push(line, group.id);
  expect(lines).toEqual([
    ['shown', 'ก'],
    ['edited', 'ข'],
    ['unsent', 'ข'],
    ['shown', 'สวัสดีค่ะ'],
  ]);
  expect(calls).toEqual(['push']);
});

test('waits find what has been and what will be', async () => {
  const { line, id } = await withUser();
  const later = line.waitForSent(id, 2);
  await push(line, id);
  expect(await line.waitFor(({ to }) => to[0] === id)).toBe(line.ledger[0]);
  await push(line, id);
  expect(await later).toEqual(line.ledger);
});

test('a wait for the answer to an event is not content with another', async () => {
  const { line, id } = await withUser();
  const first = await line.sendText(id, id, 'หนึ่ง');
  const second = await line.sendText(id, id, 'สอง');
  const answered = line.waitForReply(first);
  const tokenOf = ({ events: [event] }: typeof first) =>
    String((event as { replyToken?: string }).replyToken);
  await reply(line, tokenOf(second), [text('ตอบสอง')]);
  await reply(line, tokenOf(first), [text('ตอบหนึ่ง')]);
  expect((await answered).messages).toMatchObject([{ text: 'ตอบหนึ่ง' }]);
});

test('a wait in vain says what it waited for', async () => {
  const { line, id } = await withUser();
  await push(line, id);
  const vain = line.waitForSent(id, 2, { timeoutMs: 10 });
  await expect(vain).rejects.toThrow(/2 accepted call\(s\) to one chat in vain; 1 calls were accepted/);
  expect(() => line.waitForReply(line.event.unfollow(id))).toThrow(Refusal);
});

test('a tap does what the button says', async () => {
  const { line, id } = await withUser();
  await line.tap(id, id, { type: 'message', label: 'ก', text: 'รอบหน้า' });
  await line.tap(id, id, { type: 'postback', label: 'ก', data: 'mark=1', displayText: 'ส่งแล้ว' });
  await line.tap(id, id, { type: 'postback', label: 'ก', data: 'mark=2', text: 'เก่า' });
  const params = { date: '2024-03-20' };
  await line.tap(id, id, { type: 'datetimepicker', label: 'ก', data: 'when', mode: 'date' }, { params });
  const events = line.posts.flatMap((post) => post.events);
  expect(events).toMatchObject([
    { type: 'message', message: { text: 'รอบหน้า' } },
    { type: 'postback', postback: { data: 'mark=1' } },
    { type: 'message', message: { text: 'เก่า' } },
    { type: 'postback', postback: { data: 'mark=2' } },
    { type: 'postback', postback: { data: 'when', params } },
  ]);
  expect(line.messagesIn(id).map(({ notification }) => notification)).toEqual(['รอบหน้า', 'ส่งแล้ว', 'เก่า']);
});

test('a tap that LINE tells nobody of is refused', async () => {
  const { line, id } = await withUser();
  const uri = line.tap(id, id, { type: 'uri', label: 'ก', uri: 'https://example.com' });
  await expect(uri).rejects.toThrow(/causes no webhook/);
  const unpicked = line.tap(id, id, { type: 'datetimepicker', label: 'ก', data: 'when', mode: 'date' });
  await expect(unpicked).rejects.toThrow(/params.date/);
});

test('ids are the same in every run of a seed and differ between seeds', async () => {
  const idsOf = async (seed: number) => {
    const line = await stand({ seed });
    const user = line.addUser();
    return [user.id, line.createGroup().id, line.event.follow(user.id).webhookEventId];
  };
  expect(await idsOf(5)).toEqual(await idsOf(5));
  expect(await idsOf(6)).not.toEqual(await idsOf(5));
});

test('calls are counted by route and status', async () => {
  const { line, id } = await withUser();
  await push(line, id);
  await push(line, id, []);
  await call(line, '/nowhere');
  expect(line.stats).toEqual({
    requests: 3,
    byRoute: { 'POST /v2/bot/message/push': 2, 'GET (unknown)': 1 },
    byStatus: { 200: 1, 400: 1, 404: 1 },
  });
});
