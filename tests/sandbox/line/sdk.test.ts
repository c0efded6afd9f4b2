import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPFetchError, LineBotClient, middleware, SignatureValidationFailed } from '@line/bot-sdk';
import express from 'express';
import { expect, test } from 'vitest';
import type { WebhookEvent } from '../../../src/sandbox/line/index.js';
import { onClose, sdk, stand } from './helpers.js';

const KEY = '7c1d8b0e-0d3f-4f0b-9d5e-0a1b2c3d4e5f';
const hello = { type: 'text' as const, text: 'สวัสดีค่ะ' };

test('every call that kamnot makes works through the real client', async () => {
  const line = await stand({ verified: true });
  const client = sdk(line);
  const users = [line.addUser({ displayName: 'สมศรี' }), line.addUser()];
  const group = line.createGroup({ name: 'สำนัก', members: users });
  await line.invite(group.id);
  const [a, b] = users.map(({ id }) => id) as [string, string];

  expect((await client.pushMessage({ to: group.id, messages: [hello] }, KEY)).sentMessages[0]?.id).toMatch(
    /^\d{18}$/,
  );
  expect(await client.multicast({ to: [a, b], messages: [hello] })).toEqual({});
  expect(await client.broadcast({ messages: [hello] })).toEqual({});
  expect(await client.getMessageQuota()).toEqual({ type: 'limited', value: 300 });
  expect(await client.getMessageQuotaConsumption()).toEqual({ totalUsage: 6 });
  expect(await client.getNumberOfSentPushMessages('20240311')).toEqual({ status: 'ready', success: 0 });
  expect(await client.getGroupMemberCount(group.id)).toEqual({ count: 2 });
  expect(await client.getGroupSummary(group.id)).toMatchObject({ groupName: 'สำนัก' });
  expect(await client.getGroupMembersIds(group.id)).toEqual({ memberIds: [a, b] });
  expect(await client.getGroupMemberProfile(group.id, a)).toMatchObject({ displayName: 'สมศรี' });
  expect(await client.getProfile(a)).toMatchObject({ displayName: 'สมศรี' });
  expect(await client.getFollowers()).toEqual({ userIds: [a, b] });
  expect(await client.getBotInfo()).toMatchObject({ userId: line.channel.botUserId, chatMode: 'bot' });
  expect(await client.showLoadingAnimation({ chatId: a, loadingSeconds: 20 })).toEqual({});
  expect(await client.validatePush({ messages: [hello] })).toBeTruthy();
  await client.leaveGroup(group.id);
  await line.idle();
  await expect(client.getGroupSummary(group.id)).rejects.toMatchObject({ status: 404 });
});

test("the client's rich menu calls go to the data origin as well", async () => {
  const line = await stand();
  const client = sdk(line);
  const { richMenuId } = await client.createRichMenu({
    size: { width: 800, height: 250 },
    selected: false,
    name: 'เมนู',
    chatBarText: 'เมนู',
    areas: [{ bounds: { x: 0, y: 0, width: 400, height: 250 }, action: { type: 'message', text: 'ช่วยด้วย' } }],
  });
  const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000320000000fa', 'hex');
  await client.setRichMenuImage(richMenuId, new Blob([picture], { type: 'image/png' }));
  await client.setDefaultRichMenu(richMenuId);
  expect(await client.getDefaultRichMenuId()).toEqual({ richMenuId });
  expect((await client.getRichMenuList()).richmenus).toHaveLength(1);
  await client.deleteRichMenu(richMenuId);
});

test("a 409 reaches the client's user with all he needs", async () => {
  const line = await stand();
  const client = sdk(line);
  const to = line.addUser().id;
  const first = await client.pushMessageWithHttpInfo({ to, messages: [hello] }, KEY);
  const error: HTTPFetchError = await client
    .pushMessage({ to, messages: [hello] }, KEY)
    .catch((thrown) => thrown);
  expect(error).toBeInstanceOf(HTTPFetchError);
  expect(error.status).toBe(409);
  const accepted = error.headers.get('x-line-accepted-request-id');
  expect(accepted).toBe(first.httpResponse.headers.get('x-line-request-id'));
  expect(JSON.parse(error.body)).toMatchObject({ sentMessages: first.body.sentMessages });
});

test('the client throws what the reference says it throws', async () => {
  const line = await stand({ faults: [{ schedule: ['drop', 'garbage', 'empty'] }] });
  const client = sdk(line);
  const request = { to: line.addUser().id, messages: [hello] };
  await expect(client.pushMessage(request)).rejects.toThrow(TypeError);
  await expect(client.pushMessage(request)).rejects.toThrow(SyntaxError);
  expect(await client.pushMessage(request)).toBeNull();
});

test('a bot made of the SDK alone answers in the stand-in', async () => {
  const line = await stand();
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: line.channel.accessTokens[0] as string,
    apiBaseURL: line.origin,
  });
  const app = express();
  app.post('/webhook', middleware({ channelSecret: line.channel.secret }), (request, response) => {
    response.sendStatus(200);
    for (const event of (request.body as { events: WebhookEvent[] }).events) {
      if (event.type === 'message' && event.message.type === 'text' && event.replyToken) {
        void client.replyMessage({
          replyToken: event.replyToken,
          messages: [{ type: 'text', text: event.message.text }],
        });
      }
    }
  });
  const failed: express.ErrorRequestHandler = (error, _request, response, _next) => {
    response.sendStatus(error instanceof SignatureValidationFailed ? 401 : 500);
  };
  app.use(failed);
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onClose({ close: async () => void server.close() });
  line.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`);

  const { id } = line.addUser();
  const asked = await line.sendText(id, id, 'กำหนด 🤨', { shuffle: true, headerCase: 'mixed' });
  const answered = await line.waitForReply(asked);
  expect(answered.messages).toMatchObject([{ type: 'text', text: 'กำหนด 🤨' }]);
  expect((await line.sendText(id, id, 'ก', { signature: 'wrong' })).status).toBe(401);
  expect(line.messagesIn(id).map(({ from }) => from)).toEqual([id, 'bot', id]);
});
