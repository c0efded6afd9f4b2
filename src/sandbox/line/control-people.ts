import type { messagingApi, webhook } from '@line/bot-sdk';
import type { Platform } from './platform.js';
import { eventsOfTap } from './taps.js';
import type { StandInLine } from './types.js';

type World = 'addUser' | 'createGroup' | 'user' | 'group' | 'users' | 'groups' | 'rename';
type Deeds =
  | 'follow'
  | 'unfollow'
  | 'invite'
  | 'kick'
  | 'memberJoins'
  | 'memberLeaves'
  | 'sendText'
  | 'sendImage'
  | 'tap'
  | 'postback'
  | 'editText'
  | 'unsend';

/** The people of the stand-in and what they do; each deed makes its event and posts it. */
export function peopleControl(platform: Platform): Pick<StandInLine, World | Deeds> {
  return { ...worldControl(platform), ...deeds(platform) };
}

function worldControl({ world }: Platform): Pick<StandInLine, World> {
  return {
    addUser: (user) => world.addUser(user),
    createGroup: (group) => world.createGroup(group),
    user: (userId) => world.users.get(userId),
    group: (chatId) => world.groups.get(chatId),
    users: () => [...world.users.values()],
    groups: () => [...world.groups.values()],
    rename: (chatId, name) => {
      world.needGroup(chatId).name = name;
    },
  };
}

function deeds(platform: Platform): Pick<StandInLine, Deeds> {
  const { events: make, poster, world } = platform;
  /** Nobody tells the bot of a group it is not in; the change happens all the same. */
  const postIfIn = (chatId: string, event: Parameters<typeof poster.post>[0][0]) =>
    poster.post([event], {}, world.needGroup(chatId).joined ? poster.url : null);
  return {
    follow: async (userId) => poster.post([make.follow(userId)]),
    unfollow: async (userId) => poster.post([make.unfollow(userId)]),
    invite: async (chatId) => poster.post([make.join(chatId)]),
    kick: async (chatId) => poster.post([make.leave(chatId)]),
    memberJoins: async (chatId, ...userIds) => postIfIn(chatId, make.memberJoined(chatId, userIds)),
    memberLeaves: async (chatId, ...userIds) => postIfIn(chatId, make.memberLeft(chatId, userIds)),
    sendText: async (chatId, userId, text, options = {}) =>
      poster.post([make.text(chatId, userId, text, options)], options),
    sendImage: async (chatId, userId, bytes, contentType = 'image/jpeg') =>
      poster.post([make.media(chatId, userId, 'image', { bytes, contentType })]),
    tap: async (chatId, userId, action, options = {}) => {
      const tapped = eventsOfTap(make, chatId, userId, action, options);
      showTap(platform, chatId, userId, action);
      return poster.post(tapped, options);
    },
    postback: async (chatId, userId, data, options = {}) =>
      poster.post([make.postback(chatId, userId, data, options)], options),
    editText: async (messageId, text, options = {}) => poster.post([make.edited(messageId, text, options)]),
    unsend: async (messageId) => poster.post([make.unsend(messageId)]),
  };
}

/** `displayText` of a postback appears in the chat as the user's own line; no webhook tells of it. */
function showTap(
  { timeline, ids, clock }: Platform,
  chatId: string,
  userId: string,
  action: messagingApi.Action,
): void {
  const text = 'displayText' in action ? action.displayText : undefined;
  if (typeof text !== 'string') return;
  const line = { type: 'text', id: ids.message(), text, quoteToken: '' } as webhook.TextMessageContent;
  timeline.said(chatId, userId, line, clock.now());
}
