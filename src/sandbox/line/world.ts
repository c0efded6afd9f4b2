import { DAY_MS } from '../../clock.js';
import { Refusal } from '../../errors.js';
import type { Ids } from './ids.js';
import type { LineGroup, LineUser } from './types.js';

/** A user who is no friend can be pushed to for this long after writing 1:1. */
const OPEN_WINDOW_MS = 7 * DAY_MS;

type NewUser = { id?: string; displayName?: string; friend?: boolean; mobile?: boolean };
type NewGroup = {
  id?: string;
  name?: string;
  members?: (string | LineUser)[];
  kind?: 'group' | 'room';
  otherAccount?: boolean;
};

/** The people of the stand-in, their groups, and who can be reached. */
export class World {
  readonly users = new Map<string, LineUser>();
  readonly groups = new Map<string, LineGroup>();

  constructor(
    private readonly ids: Ids,
    private readonly real: () => number,
  ) {}

  addUser({ id = this.ids.chat('U'), displayName, friend = true, mobile = true }: NewUser = {}): LineUser {
    if (this.users.has(id)) throw new Refusal(`user ${id} is there already: add each id once`);
    const user: LineUser = {
      id,
      displayName: displayName ?? `User ${this.users.size + 1}`,
      friend,
      blocked: false,
      mobile,
      wroteAt: null,
    };
    this.users.set(id, user);
    return user;
  }

  createGroup({ id, name, members = [], kind = 'group', otherAccount = false }: NewGroup = {}): LineGroup {
    const groupId = id ?? this.ids.chat(kind === 'group' ? 'C' : 'R');
    if (this.groups.has(groupId)) throw new Refusal(`group ${groupId} is there already: create each id once`);
    const memberIds = members.map((member) => (typeof member === 'string' ? member : member.id));
    for (const member of memberIds) if (!this.users.has(member)) this.addUser({ id: member, friend: false });
    const group: LineGroup = {
      id: groupId,
      kind,
      name: name ?? `Group ${this.groups.size + 1}`,
      members: [...new Set(memberIds)],
      joined: false,
      otherAccount,
    };
    this.groups.set(groupId, group);
    return group;
  }

  needUser(id: string): LineUser {
    const user = this.users.get(id);
    if (!user) throw new Refusal(`no user ${id} in the stand-in: addUser first`);
    return user;
  }

  needGroup(id: string): LineGroup {
    const group = this.groups.get(id);
    if (!group) throw new Refusal(`no group ${id} in the stand-in: createGroup first`);
    return group;
  }

  /** A group or room that the bot is in now, or undefined. */
  joinedGroup(id: string): LineGroup | undefined {
    const group = this.groups.get(id);
    return group?.joined ? group : undefined;
  }

  /** A 1:1 push gets through: a friend, or somebody who wrote within 7 days; never one who blocked. */
  reachable(user: LineUser): boolean {
    if (user.blocked) return false;
    return user.friend || (user.wroteAt !== null && this.real() - user.wroteAt < OPEN_WINDOW_MS);
  }

  /** All who get a broadcast. */
  friends(): LineUser[] {
    return [...this.users.values()].filter((user) => user.friend && !user.blocked);
  }
}
