import type { Chat } from '../people/types.js';
import type { Targets } from './types.js';

/**
 * The chats that targets mean, each once however many targets it fits: approved groups that speak for a unit or the
 * club, and for followers every 1:1 chat. A person who is in several groups reads it in each of them.
 */
export function chatsFor(targets: Targets, chats: Chat[]): Chat[] {
  return chats.filter((chat) => chat.active && isMeant(targets, chat));
}

function isMeant({ club, allUnits, units, followers }: Targets, chat: Chat): boolean {
  if (chat.kind === 'user') return followers;
  if (!chat.approved) return false;
  if (club && chat.strong) return true;
  return chat.unit !== null && (allUnits || units.includes(chat.unit));
}

export const isEmpty = ({ club, allUnits, units, followers }: Targets): boolean =>
  !club && !allUnits && !followers && units.length === 0;

/** Units that are meant and have no group: nobody there would hear of it. */
export function unreachedUnits(targets: Targets, chats: Chat[], known: string[]): string[] {
  const wanted = targets.allUnits ? known : targets.units;
  const reached = new Set(
    chats
      .filter(({ active, approved, kind }) => active && approved && kind !== 'user')
      .map(({ unit }) => unit),
  );
  return wanted.filter((unit) => !reached.has(unit));
}

/** Could the same people be meant by both? The club's members and followers belong to units. */
export function overlaps(one: Targets, other: Targets): boolean {
  if (one.club || other.club || one.followers || other.followers) return true;
  if (one.allUnits || other.allUnits) return true;
  return one.units.some((unit) => other.units.includes(unit));
}
