import type { messagingApi } from '@line/bot-sdk';
import type { Message } from '../chat/types.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { ChatKind } from '../people/types.js';
import { createPace, type Pace } from './pace.js';
import type { Failure, Outcome } from './status-table.js';
import type { TokenSource } from './token.js';
import { createTransport, type LineRequest, type Transport } from './transport.js';

/** What a reading call gives. */
export type LineResult<T> = { ok: true; value: T } | { ok: false; failure: Failure };

type GroupKind = Exclude<ChatKind, 'user'>;

/** LINE's Messaging API as kamnot uses it. No method throws; every call ends within `timeoutMs`. */
export interface LineClient {
  /**
   * `body` is the frozen JSON text `{to, messages}`: the same bytes under the same retry key (a UUID).
   * `mayGo` is asked right before the bytes leave; false: `not-sent`.
   */
  push(body: string, retryKey: string, mayGo?: () => boolean): Promise<Outcome>;
  /** Free, at most once, within a minute of the event; LINE allows no retry key here. */
  reply(replyToken: string, messages: Message[]): Promise<Outcome>;
  /** `body`: frozen JSON text `{to: [up to 500 user ids], messages}`. */
  multicast(body: string, retryKey: string): Promise<Outcome>;
  /** Members without the account itself; includes people who blocked it, so it is an upper bound of a push's cost. */
  memberCount(chatId: string, kind: GroupKind): Promise<LineResult<number>>;
  groupSummary(groupId: string): Promise<LineResult<messagingApi.GroupSummaryResponse>>;
  /** Member of a group or room that LINE knows; a failure `not-found` means: no member. */
  memberProfile(chatId: string, kind: GroupKind, userId: string): Promise<LineResult<unknown>>;
  leave(chatId: string, kind: GroupKind): Promise<LineResult<unknown>>;
  profile(userId: string): Promise<LineResult<messagingApi.UserProfileResponse>>;
  quota(): Promise<LineResult<unknown>>;
  consumption(): Promise<LineResult<unknown>>;
  botInfo(): Promise<LineResult<messagingApi.BotInfoResponse>>;
  /** Three dots in a 1:1 chat; `seconds` 5 to 60 in steps of 5. */
  loading(userId: string, seconds: number): Promise<LineResult<unknown>>;
  createRichMenu(menu: messagingApi.RichMenuRequest): Promise<LineResult<messagingApi.RichMenuIdResponse>>;
  uploadRichMenuImage(richMenuId: string, image: Buffer, contentType: string): Promise<LineResult<unknown>>;
  setDefaultRichMenu(richMenuId: string): Promise<LineResult<unknown>>;
  listRichMenus(): Promise<LineResult<messagingApi.RichMenuListResponse>>;
  deleteRichMenu(richMenuId: string): Promise<LineResult<unknown>>;
  close(): Promise<void>;
}

export interface LineClientOptions {
  /** Origins without a path. */
  baseUrl: string;
  dataBaseUrl: string;
  token: TokenSource;
  clock: Clock;
  log: Log;
  pace?: Pace;
  /** Milliseconds for one call; below the lease and the ten seconds of a graceful stop. Default 8,000. */
  timeoutMs?: number;
  /** Connections for pushes; default 640: 240 quick calls at a time, the rest for slow ones. */
  pushConnections?: number;
}

/** Replies and look-ups have connections of their own: a wave of pushes must not delay an answer. */
const OTHER_CONNECTIONS = 64;
const DATA_CONNECTIONS = 2;

export function createLineClient(options: LineClientOptions): LineClient {
  const { timeoutMs = 8000, pushConnections = 640, pace = createPace() } = options;
  const shared = { token: options.token, pace, clock: options.clock, log: options.log, timeoutMs };
  const push = createTransport({ ...shared, baseUrl: options.baseUrl, connections: pushConnections });
  const other = createTransport({ ...shared, baseUrl: options.baseUrl, connections: OTHER_CONNECTIONS });
  const data = createTransport({ ...shared, baseUrl: options.dataBaseUrl, connections: DATA_CONNECTIONS });

  return {
    ...sending(push, other),
    ...reading(other),
    ...richMenus(other, data),
    async close() {
      await Promise.all([push.close(), other.close(), data.close(), options.token.close()]);
    },
  };
}

function sending(push: Transport, other: Transport): Pick<LineClient, 'push' | 'reply' | 'multicast'> {
  return {
    push: (body, retryKey, mayGo) =>
      push.call({ method: 'POST', path: '/v2/bot/message/push', body, retryKey, mayGo }),
    multicast: (body, retryKey) =>
      push.call({ method: 'POST', path: '/v2/bot/message/multicast', body, retryKey }),
    reply: (replyToken, messages) =>
      other.call({
        method: 'POST',
        path: '/v2/bot/message/reply',
        body: JSON.stringify({ replyToken, messages }),
      }),
  };
}

type Reading =
  | 'memberCount'
  | 'groupSummary'
  | 'memberProfile'
  | 'leave'
  | 'profile'
  | 'quota'
  | 'consumption'
  | 'botInfo'
  | 'loading';

function reading(transport: Transport): Pick<LineClient, Reading> {
  const get = <T>(path: string) => ask<T>(transport, { method: 'GET', path });
  return {
    memberCount: async (chatId, kind) => {
      const answer = await get<{ count?: unknown }>(`/v2/bot/${kind}/${id(chatId)}/members/count`);
      return answer.ok ? readCount(answer.value) : answer;
    },
    groupSummary: (groupId) => get(`/v2/bot/group/${id(groupId)}/summary`),
    memberProfile: (chatId, kind, userId) => get(`/v2/bot/${kind}/${id(chatId)}/member/${id(userId)}`),
    leave: (chatId, kind) => ask(transport, { method: 'POST', path: `/v2/bot/${kind}/${id(chatId)}/leave` }),
    profile: (userId) => get(`/v2/bot/profile/${id(userId)}`),
    quota: () => get('/v2/bot/message/quota'),
    consumption: () => get('/v2/bot/message/quota/consumption'),
    botInfo: () => get('/v2/bot/info'),
    loading: (chatId, loadingSeconds) =>
      ask(transport, {
        method: 'POST',
        path: '/v2/bot/chat/loading/start',
        body: JSON.stringify({ chatId, loadingSeconds }),
      }),
  };
}

type RichMenus =
  | 'createRichMenu'
  | 'uploadRichMenuImage'
  | 'setDefaultRichMenu'
  | 'listRichMenus'
  | 'deleteRichMenu';

function richMenus(transport: Transport, data: Transport): Pick<LineClient, RichMenus> {
  return {
    createRichMenu: (menu) =>
      ask(transport, { method: 'POST', path: '/v2/bot/richmenu', body: JSON.stringify(menu) }),
    uploadRichMenuImage: (richMenuId, image, contentType) =>
      ask(data, {
        method: 'POST',
        path: `/v2/bot/richmenu/${id(richMenuId)}/content`,
        body: image,
        contentType,
      }),
    setDefaultRichMenu: (richMenuId) =>
      ask(transport, { method: 'POST', path: `/v2/bot/user/all/richmenu/${id(richMenuId)}` }),
    listRichMenus: () => ask(transport, { method: 'GET', path: '/v2/bot/richmenu/list' }),
    deleteRichMenu: (richMenuId) =>
      ask(transport, { method: 'DELETE', path: `/v2/bot/richmenu/${id(richMenuId)}` }),
  };
}

const id = (value: string): string => encodeURIComponent(value);

async function ask<T>(transport: Transport, request: LineRequest): Promise<LineResult<T>> {
  const outcome = await transport.call(request);
  return outcome.kind === 'accepted'
    ? { ok: true, value: outcome.body as T }
    : { ok: false, failure: outcome };
}

function readCount(value: { count?: unknown }): LineResult<number> {
  const { count } = value;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0) return { ok: true, value: count };
  return {
    ok: false,
    failure: {
      kind: 'in-doubt',
      cause: 'unreadable',
      status: 200,
      requestId: null,
      detail: 'the member count is no number',
    },
  };
}
