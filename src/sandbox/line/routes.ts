import * as account from './api/account.js';
import * as content from './api/content.js';
import * as people from './api/people.js';
import * as menu from './api/rich-menu.js';
import type { Handler, Route } from './call.js';
import { perHour, perMinute, perSecond, type Rate } from './rates.js';
import type { RequestName } from './schema/validate.js';
import * as send from './send/handlers.js';

type More = { rate?: Rate; schema?: RequestName; open?: true; retryKey?: true };

const get = (template: string, handler: Handler, more: More = {}): Route => ({
  method: 'GET',
  template,
  handler,
  ...more,
});
const post = (template: string, handler: Handler, more: More = {}): Route => ({
  method: 'POST',
  template,
  handler,
  ...more,
});
const put = (template: string, handler: Handler, more: More = {}): Route => ({
  method: 'PUT',
  template,
  handler,
  ...more,
});
const remove = (template: string, handler: Handler, more: More = {}): Route => ({
  method: 'DELETE',
  template,
  handler,
  ...more,
});

const VALIDATED = ['reply', 'push', 'multicast', 'narrowcast', 'broadcast'] as const;
const COUNTED = ['reply', 'push', 'multicast', 'broadcast'] as const;

/**
 * Every endpoint that is stood in for, with its rate where it is not the common one
 * (https://developers.line.biz/en/reference/messaging-api/#rate-limits). The rates stand here a second time on
 * purpose: they are the judge of the client's pace and must not move with it.
 */
export const ROUTES: Route[] = [
  post('/v2/bot/message/reply', send.reply, { schema: 'ReplyMessageRequest' }),
  post('/v2/bot/message/push', send.push, { schema: 'PushMessageRequest', retryKey: true }),
  post('/v2/bot/message/multicast', send.multicast, {
    schema: 'MulticastRequest',
    retryKey: true,
    rate: perSecond(200),
  }),
  post('/v2/bot/message/broadcast', send.broadcast, {
    schema: 'BroadcastRequest',
    retryKey: true,
    rate: perHour(60),
  }),
  post('/v2/bot/message/narrowcast', send.narrowcast, {
    schema: 'NarrowcastRequest',
    retryKey: true,
    rate: perHour(60),
  }),
  ...VALIDATED.map((kind) =>
    post(`/v2/bot/message/validate/${kind}`, account.validateOnly, { schema: 'ValidateMessageRequest' }),
  ),
  get('/v2/bot/message/quota', account.quota),
  get('/v2/bot/message/quota/consumption', account.consumption),
  ...COUNTED.map((method) => get(`/v2/bot/message/delivery/${method}`, account.delivered(method))),
  get('/v2/bot/message/{messageId}/content', content.messageContent),
  get('/v2/bot/message/{messageId}/content/preview', content.messageContent),
  get('/v2/bot/message/{messageId}/content/transcoding', content.transcoding),
  post('/v2/bot/chat/loading/start', account.loading, {
    schema: 'ShowLoadingAnimationRequest',
    rate: perSecond(100),
  }),
  post('/v2/bot/chat/markAsRead', account.markAsRead, { schema: 'MarkMessagesAsReadByTokenRequest' }),

  get('/v2/bot/profile/{userId}', people.profile),
  get('/v2/bot/followers/ids', people.followerIds),
  get('/v2/bot/group/{groupId}/summary', people.groupSummary),
  ...['group/{groupId}', 'room/{roomId}'].flatMap((chat) => [
    get(`/v2/bot/${chat}/member/{userId}`, people.groupMember),
    get(`/v2/bot/${chat}/members/ids`, people.memberIds),
    get(`/v2/bot/${chat}/members/count`, people.memberCount),
    post(`/v2/bot/${chat}/leave`, people.leave),
  ]),

  get('/v2/bot/info', account.botInfo),
  get('/v2/bot/channel/webhook/endpoint', account.getWebhook, { rate: perMinute(1_000) }),
  put('/v2/bot/channel/webhook/endpoint', account.setWebhook, {
    schema: 'SetWebhookEndpointRequest',
    rate: perMinute(1_000),
  }),
  post('/v2/bot/channel/webhook/test', account.testWebhook, {
    schema: 'TestWebhookEndpointRequest',
    rate: perHour(60),
  }),
  post('/oauth2/v3/token', account.statelessToken, { open: true, rate: perSecond(370) }),
  get('/oauth2/v2.1/verify', account.verifyToken, { open: true }),
  post('/v2/oauth/verify', account.verifyToken, { open: true }),

  post('/v2/bot/richmenu', menu.create, { schema: 'RichMenuRequest', rate: perHour(100) }),
  post('/v2/bot/richmenu/validate', account.validateOnly, { schema: 'RichMenuRequest' }),
  get('/v2/bot/richmenu/list', menu.list, { rate: perSecond(10) }),
  post('/v2/bot/richmenu/alias', menu.createAlias, { schema: 'CreateRichMenuAliasRequest' }),
  get('/v2/bot/richmenu/alias/list', menu.listAliases),
  get('/v2/bot/richmenu/alias/{richMenuAliasId}', menu.getAlias),
  post('/v2/bot/richmenu/alias/{richMenuAliasId}', menu.updateAlias, {
    schema: 'UpdateRichMenuAliasRequest',
  }),
  remove('/v2/bot/richmenu/alias/{richMenuAliasId}', menu.removeAlias, { rate: perHour(100) }),
  post('/v2/bot/richmenu/bulk/link', menu.bulkLink, { schema: 'RichMenuBulkLinkRequest' }),
  post('/v2/bot/richmenu/bulk/unlink', menu.bulkUnlink, { schema: 'RichMenuBulkUnlinkRequest' }),
  get('/v2/bot/richmenu/{richMenuId}', menu.get),
  remove('/v2/bot/richmenu/{richMenuId}', menu.remove, { rate: perHour(100) }),
  get('/v2/bot/richmenu/{richMenuId}/content', content.richMenuPicture),
  post('/v2/bot/richmenu/{richMenuId}/content', content.uploadRichMenuPicture),
  get('/v2/bot/user/all/richmenu', menu.getDefault),
  remove('/v2/bot/user/all/richmenu', menu.clearDefault),
  post('/v2/bot/user/all/richmenu/{richMenuId}', menu.setDefault),
  get('/v2/bot/user/{userId}/richmenu', menu.ofUser),
  remove('/v2/bot/user/{userId}/richmenu', menu.unlink),
  post('/v2/bot/user/{userId}/richmenu/{richMenuId}', menu.link),
];
