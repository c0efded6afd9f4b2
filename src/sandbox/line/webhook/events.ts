import type { webhook } from '@line/bot-sdk';
import { Refusal } from '../../../errors.js';
import type { Surroundings } from '../platform.js';
import type { EventMaker, EventOptions, TextOptions, WebhookEvent } from '../types.js';
import { lifeEvents } from './life-events.js';
import { mediaContent } from './media.js';
import { withMentions } from './mention.js';

type Body = { type: string } & Record<string, unknown>;
export type Frame = (
  source: Record<string, unknown>,
  body: Body,
  options?: EventOptions,
  token?: boolean,
) => WebhookEvent;

/** Makes events and lets the stand-in world change with them; nothing is posted here. */
export function createEventMaker(platform: Surroundings): EventMaker {
  const frame = framer(platform);
  return { ...talkEvents(platform, frame), ...lifeEvents(platform, frame) };
}

/** The common properties round an event of its own; `token` false for events that cannot be answered. */
function framer({ clock, ids, standby }: Surroundings): Frame {
  return (source, body, options = {}, token = true) => {
    const mode = options.mode ?? 'active';
    const timestamp = options.timestamp ?? clock.real();
    const chatId = String(source['groupId'] ?? source['roomId'] ?? source['userId']);
    if (mode === 'standby') standby.add(chatId);
    else standby.delete(chatId);
    return {
      ...body,
      webhookEventId: ids.ulid(timestamp),
      deliveryContext: { isRedelivery: false },
      timestamp,
      source,
      mode,
      ...(token && mode === 'active' && { replyToken: ids.token() }),
    } as unknown as WebhookEvent;
  };
}

/** Where an event comes from. @throws Refusal when that person cannot speak there. */
function sourceOf({ world }: Surroundings, chatId: string, userId: string, options: EventOptions = {}) {
  const user = world.needUser(userId);
  if (chatId === userId) {
    if (user.blocked) throw new Refusal(`${userId} has blocked the account: follow first`);
    return { type: 'user', userId };
  }
  const group = world.needGroup(chatId);
  if (!group.joined)
    throw new Refusal(`the bot is not in ${chatId}, so it hears nothing there: invite it first`);
  if (!group.members.includes(userId))
    throw new Refusal(`${userId} is no member of ${chatId}: memberJoins first`);
  const id = group.kind === 'group' ? { groupId: chatId } : { roomId: chatId };
  return { type: group.kind, ...id, ...(!options.withoutUserId && { userId }) };
}

type TalkEvents = Pick<EventMaker, 'text' | 'media' | 'postback' | 'edited' | 'unsend' | 'unknown'>;

function talkEvents(platform: Surroundings, frame: Frame): TalkEvents {
  const { timeline, clock, content, ids } = platform;
  const say = (chatId: string, userId: string, message: webhook.MessageContent, options?: EventOptions) => {
    const event = frame(sourceOf(platform, chatId, userId, options), { type: 'message', message }, options);
    if (chatId === userId) platform.world.needUser(userId).wroteAt = clock.real();
    timeline.said(chatId, userId, message, clock.now());
    return event;
  };
  return {
    text: (chatId, userId, text, options = {}) =>
      say(chatId, userId, textContent(platform, chatId, ids.message(), text, options), options),
    media(chatId, userId, kind, options = {}) {
      const message = mediaContent(ids, kind, options);
      if (options.bytes) {
        const contentType = options.contentType ?? 'application/octet-stream';
        content.set(message.id, { bytes: options.bytes, contentType });
      }
      return say(chatId, userId, message, options);
    },
    postback: (chatId, userId, data, options = {}) =>
      frame(
        sourceOf(platform, chatId, userId, options),
        { type: 'postback', postback: { data, ...(options.params && { params: options.params }) } },
        options,
      ),
    edited: (messageId, text, options = {}) => edited(platform, frame, messageId, text, options),
    unsend(messageId, options = {}) {
      const message = timeline.needOfUser(messageId);
      message.state = 'unsent';
      content.delete(messageId);
      timeline.changed(message);
      const source = sourceOf(platform, message.chatId, message.from, options);
      return frame(source, { type: 'unsend', unsend: { messageId } }, options, false);
    },
    unknown: (chatId, userId, type, extra = {}) =>
      frame(sourceOf(platform, chatId, userId), { type, ...extra }),
  };
}

function textContent(platform: Surroundings, chatId: string, id: string, text: string, options: TextOptions) {
  const quoteToken = `quote.${platform.ids.token()}`;
  platform.quoteTokens.set(quoteToken, chatId);
  return {
    type: 'text',
    id,
    quoteToken,
    markAsReadToken: `read.${platform.ids.token()}`,
    ...withMentions(platform, text, options),
    ...(options.quotedMessageId && { quotedMessageId: options.quotedMessageId }),
  } as webhook.TextMessageContent;
}

/** Same message id, a new quote token, no read token; groups only, as on the real platform. */
function edited(platform: Surroundings, frame: Frame, messageId: string, text: string, options: TextOptions) {
  const message = platform.timeline.needOfUser(messageId);
  if (!platform.world.groups.has(message.chatId)) {
    throw new Refusal('messages are edited in groups only: edit one that was said in a group');
  }
  const { markAsReadToken: _, ...content } = textContent(platform, message.chatId, messageId, text, options);
  message.content = content as webhook.MessageContent;
  message.notification = content.text;
  message.state = 'edited';
  platform.timeline.changed(message);
  const source = sourceOf(platform, message.chatId, message.from, options);
  return frame(source, { type: 'messageEdited', message: content }, options);
}
