import type { Answer, Handler } from '../call.js';
import { EMPTY } from '../call.js';
import { invalidProperty, LineError, TEXT } from '../errors.js';
import { USER_ID } from '../ids.js';
import type { LineUser, Message } from '../types.js';
import { accept, checkQuotes, checkRetryKey, failedToSend } from './accept.js';
import { checkMentions, recipientsOf } from './recipients.js';

interface Body {
  messages: Message[];
  notificationDisabled?: boolean;
}

/** Free, once, to the chat of the token; a retry key is refused here. */
export const reply: Handler = (platform, call) => {
  const body = call.body as Body & { replyToken: string };
  if (call.headers['x-line-retry-key'] !== undefined) throw new LineError(400, TEXT.retryKeyOnReply);
  if (!call.access.own) throw new LineError(400, TEXT.replyToken);
  const chatId = platform.replyTokens.chatFor(body.replyToken);
  const { seenBy } = recipientsOf(platform, call, chatId);
  checkMentions(platform, body.messages, chatId);
  checkQuotes(platform, body.messages, chatId);
  platform.replyTokens.use(body.replyToken);
  const entry = accept(platform, call, { ...body, method: 'reply', to: [chatId], seenBy, cost: 0 });
  return { json: { sentMessages: entry.sentMessages } };
};

export const push: Handler = (platform, call) => {
  const body = call.body as Body & { to: string };
  checkRetryKey(platform, call);
  const recipients = recipientsOf(platform, call, body.to);
  checkMentions(platform, body.messages, body.to);
  checkQuotes(platform, body.messages, body.to);
  const entry = accept(platform, call, { ...body, ...recipients, method: 'push', to: [body.to] });
  return { json: { sentMessages: entry.sentMessages } };
};

/** Users only. LINE's pages disagree about unknown ids (200 or 400); this refuses them. */
export const multicast: Handler = (platform, call) => {
  const body = call.body as Body & { to: string[] };
  body.to.forEach((id, i) => {
    if (!USER_ID.test(id)) throw invalidProperty(`to[${i}]`);
  });
  checkRetryKey(platform, call);
  checkMentions(platform, body.messages, null);
  checkQuotes(platform, body.messages, null);
  const to = [...new Set(body.to)];
  const users = to.map((id) => platform.world.users.get(id));
  if (!call.access.own || users.some((user) => user === undefined)) throw failedToSend();
  const seenBy = (users as LineUser[]).filter((user) => platform.world.reachable(user)).map(({ id }) => id);
  accept(platform, call, { ...body, method: 'multicast', to, seenBy, cost: seenBy.length });
  return EMPTY;
};

export const broadcast: Handler = (platform, call) => toAllFriends(platform, call, 'broadcast', EMPTY);

/** Accepted at once, sent later; the stand-in knows no audiences, so it takes calls without conditions only. */
export const narrowcast: Handler = (platform, call) => {
  const { recipient, filter } = call.body as { recipient?: unknown; filter?: unknown };
  if (recipient !== undefined || filter !== undefined) {
    throw new LineError(
      403,
      'There are not enough recipients for the conditions (the stand-in knows no audiences)',
    );
  }
  return toAllFriends(platform, call, 'narrowcast', { status: 202, json: {} });
};

function toAllFriends(
  ...[platform, call, method, answer]: [...Parameters<Handler>, 'broadcast' | 'narrowcast', Answer]
) {
  const body = call.body as Body;
  checkRetryKey(platform, call);
  checkMentions(platform, body.messages, null);
  checkQuotes(platform, body.messages, null);
  const seenBy = call.access.own ? platform.world.friends().map(({ id }) => id) : [];
  accept(platform, call, { ...body, method, to: seenBy, seenBy, cost: seenBy.length });
  return answer;
}
