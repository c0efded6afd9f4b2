import { Refusal } from '../../../errors.js';
import type { Surroundings } from '../platform.js';
import type { EventMaker, LineGroup } from '../types.js';
import type { Frame } from './events.js';

type LifeEvents = Pick<EventMaker, 'follow' | 'unfollow' | 'join' | 'leave' | 'memberJoined' | 'memberLeft'>;

const sourceOf = (group: LineGroup) =>
  group.kind === 'group' ? { type: 'group', groupId: group.id } : { type: 'room', roomId: group.id };

const usersOf = (userIds: string[]) => userIds.map((userId) => ({ type: 'user', userId }));

/** Friends come and go, the bot and people come to groups and leave. */
export function lifeEvents({ world }: Surroundings, frame: Frame): LifeEvents {
  return {
    follow(userId, options) {
      const user = world.needUser(userId);
      const isUnblocked = user.blocked;
      user.friend = true;
      user.blocked = false;
      return frame({ type: 'user', userId }, { type: 'follow', follow: { isUnblocked } }, options);
    },
    unfollow(userId, options) {
      world.needUser(userId).blocked = true;
      return frame({ type: 'user', userId }, { type: 'unfollow' }, options, false);
    },
    join(chatId, options) {
      const group = world.needGroup(chatId);
      if (group.otherAccount) {
        throw new Refusal(`another official account is in ${chatId}: LINE lets only one into a group`);
      }
      group.joined = true;
      return frame(sourceOf(group), { type: 'join' }, options);
    },
    leave(chatId, options) {
      const group = world.needGroup(chatId);
      group.joined = false;
      return frame(sourceOf(group), { type: 'leave' }, options, false);
    },
    memberJoined(chatId, userIds, options) {
      const group = world.needGroup(chatId);
      for (const userId of userIds) world.needUser(userId);
      group.members = [...new Set([...group.members, ...userIds])];
      return frame(sourceOf(group), { type: 'memberJoined', joined: { members: usersOf(userIds) } }, options);
    },
    memberLeft(chatId, userIds, options) {
      const group = world.needGroup(chatId);
      group.members = group.members.filter((member) => !userIds.includes(member));
      return frame(
        sourceOf(group),
        { type: 'memberLeft', left: { members: usersOf(userIds) } },
        options,
        false,
      );
    },
  };
}
