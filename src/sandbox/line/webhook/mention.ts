import type { webhook } from '@line/bot-sdk';
import { Refusal } from '../../../errors.js';
import type { Surroundings } from '../platform.js';
import type { TextOptions } from '../types.js';

/** LINE lists at most this many mentionees. */
const MOST_MENTIONEES = 20;

type Who = { name: string; mentionee: Record<string, unknown> };

/**
 * The text as it appears in the chat with its mentions, in UTF-16 units of the text.
 * 1. List who is mentioned.
 * 2. Put `@name` in front for those that the text does not name.
 * 3. Find each name, the next one behind the one before if it is named twice.
 */
export function withMentions(
  platform: Surroundings,
  text: string,
  options: TextOptions,
): { text: string; mention?: webhook.Mention } {
  const wanted = mentioned(platform, options);
  if (wanted.length === 0) return { text };
  if (wanted.length > MOST_MENTIONEES) {
    throw new Refusal(`${wanted.length} mentions in one message: LINE lists at most ${MOST_MENTIONEES}`);
  }
  const front = wanted.filter(({ name }) => !text.includes(`@${name}`)).map(({ name }) => `@${name} `);
  const whole = front.join('') + text;
  const from = new Map<string, number>();
  const mentionees = wanted.map(({ name, mentionee }) => {
    const index = whole.indexOf(`@${name}`, from.get(name) ?? 0);
    from.set(name, index + 1);
    return { index, length: name.length + 1, ...mentionee };
  });
  return { text: whole, mention: { mentionees: mentionees as webhook.Mentionee[] } };
}

function mentioned(platform: Surroundings, options: TextOptions): Who[] {
  const { channel, world } = platform;
  const users = (options.mentionUsers ?? []).map((userId) => ({
    name: world.needUser(userId).displayName,
    mentionee: { type: 'user', userId, isSelf: false },
  }));
  const self = { type: 'user', userId: channel.botUserId, isSelf: true };
  return [
    ...(options.mention ? [{ name: channel.displayName, mentionee: self }] : []),
    ...(options.mentionAll ? [{ name: 'All', mentionee: { type: 'all' } }] : []),
    ...users,
  ];
}
