import type { Store } from '../store/store.js';
import type { Actor } from './types.js';

/** The command line's full right. */
export const operatorActor: Actor = { userId: null, roles: [], operator: true };

/** Somebody of whom LINE tells nothing. */
export const unknownActor: Actor = { userId: null, roles: [], operator: false };

/** Who wrote or tapped; `userId` is undefined where LINE does not tell. */
export async function findActor(store: Pick<Store, 'roles'>, userId: string | undefined): Promise<Actor> {
  if (!userId) return unknownActor;
  return { userId, roles: await store.roles.of(userId), operator: false };
}
