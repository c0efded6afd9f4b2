import { DAY_MS } from '../../../clock.js';
import type { Call, Handler } from '../call.js';
import { EMPTY } from '../call.js';
import { LineError, notFound, TEXT } from '../errors.js';
import type { Platform } from '../platform.js';
import type { LineGroup, LineUser } from '../types.js';

const MEMBERS_PER_PAGE = 100;
const MOST_FOLLOWERS_PER_PAGE = 1_000;
const FOLLOWERS_PER_PAGE = 300;
/** A continuation token lives a day. */
const NEXT_LIFE_MS = DAY_MS;

const profileOf = ({ id, displayName }: LineUser) => ({ userId: id, displayName });

/** Friends, and people who wrote; not those who blocked. */
export const profile: Handler = ({ world }, { params, access }) => {
  const user = world.users.get(params['userId'] ?? '');
  const known = user && !user.blocked && (user.friend || user.wroteAt !== null);
  if (!access.own || !known) throw notFound();
  return { json: { ...profileOf(user), language: 'th' } };
};

export const groupMember: Handler = (platform, call) => {
  const group = needChat(platform, call);
  const user = platform.world.users.get(call.params['userId'] ?? '');
  if (!user || !group.members.includes(user.id)) throw notFound();
  return { json: profileOf(user) };
};

export const groupSummary: Handler = (platform, call) => {
  const { id, name } = needChat(platform, call);
  return { json: { groupId: id, groupName: name } };
};

/** Without the account itself; people who blocked it count. */
export const memberCount: Handler = (platform, call) => ({
  json: { count: needChat(platform, call).members.length },
});

export const memberIds: Handler = (platform, call) => {
  needVerified(platform);
  const members = needChat(platform, call).members.filter((id) => platform.world.needUser(id).mobile);
  const { ids, next } = page(platform, call, members, MEMBERS_PER_PAGE);
  return { json: { memberIds: ids, ...(next && { next }) } };
};

export const followerIds: Handler = (platform, call) => {
  needVerified(platform);
  const limit = Number(call.query.get('limit') ?? FOLLOWERS_PER_PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_FOLLOWERS_PER_PAGE) {
    throw new LineError(400, "The value for the 'limit' parameter is invalid");
  }
  const friends = platform.world.friends().filter(({ mobile }) => mobile);
  const { ids, next } = page(
    platform,
    call,
    friends.map(({ id }) => id),
    limit,
  );
  return { json: { userIds: ids, ...(next && { next }) } };
};

/** The bot goes; the webhook hears of it as of a kick. */
export const leave: Handler = (platform, call) => {
  const group = needChat(platform, call);
  group.joined = false;
  void platform.poster.post([platform.events.leave(group.id)]);
  return EMPTY;
};

/** A group for `{groupId}`, a room for `{roomId}`, that the bot is in. */
function needChat({ world }: Platform, { params, access }: Call): LineGroup {
  const kind = params['groupId'] === undefined ? 'room' : 'group';
  const group = world.joinedGroup(params['groupId'] ?? params['roomId'] ?? '');
  if (!access.own || group?.kind !== kind) throw notFound();
  return group;
}

function needVerified(platform: Platform): void {
  if (!platform.verified) throw new LineError(403, TEXT.notVerified);
}

/** One page from the continuation token in `start`. @throws LineError 400 for a token that is bad or old. */
function page({ clock }: Platform, { query }: Call, all: readonly string[], size: number) {
  const start = query.get('start');
  let from = 0;
  if (start !== null) {
    const [offset, until] = Buffer.from(start, 'base64url').toString('latin1').split('|').map(Number);
    if (!offset || !until || clock.real() > until) {
      throw new LineError(400, 'Invalid start param');
    }
    from = offset;
  }
  const to = from + size;
  const token = Buffer.from(`${to}|${clock.real() + NEXT_LIFE_MS}`, 'latin1').toString('base64url');
  return { ids: all.slice(from, to), next: to < all.length ? token : null };
}
