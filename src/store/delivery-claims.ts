import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { HOUR_MS } from '../clock.js';
import type { Delivery, Urgency } from '../delivery/types.js';
import { CLOSED_UNREADABLE, deliveryOf, isReadable, split } from './delivery-rows.js';
import type { DeliveryRow } from './models/delivery.js';

/** Deadlines go before everything else, low urgency last. */
const LANES_IN_ORDER: readonly Urgency[] = ['deadline', 'normal', 'low'];
/** A lease that ends this much too far in the future was written before the clock was set back. */
const IMPOSSIBLE_LEASE_MS = 5 * 60_000;
/** No delivery waits longer than an hour: a later time was written before the clock was set back. */
const IMPOSSIBLE_WAIT_MS = 2 * HOUR_MS;
/** Rows put into a lane by one command: a larger one would hold up what others ask of the store meanwhile. */
const PROMOTED_AT_ONCE = 100;
/** Rows put into a lane by one look: more than go out until the next. */
const PROMOTED_BY_A_LOOK = 1000;

export interface Claim {
  owner: string;
  /** Real milliseconds. */
  realNow: number;
  leaseMs: number;
  limit: number;
}

type Rows = Model<DeliveryRow>;

/** Claims from the lanes in order until `limit` is reached. */
export async function claimLanes(model: Rows, claim: Claim, keys?: string[]): Promise<Delivery[]> {
  const won: Delivery[] = [];
  for (const lane of LANES_IN_ORDER) {
    if (won.length >= claim.limit) break;
    won.push(
      ...(await claimRows(
        model,
        { lane, ...(keys && { _id: { $in: keys } }) },
        { ...claim, limit: claim.limit - won.length },
      )),
    );
  }
  return won;
}

/**
 * 1. Look at rows that fit. 2. Take them by a conditional update, which lets each row through to one claimer only.
 * 3. Read the rows that carry our mark; the others went to another process in between.
 */
export async function claimRows(
  model: Rows,
  filter: { lane: Urgency; _id?: { $in: string[] } } | { chatId: string; status: 'waiting' },
  { owner, realNow, leaseMs, limit }: Claim,
): Promise<Delivery[]> {
  const rows = model.collection;
  const seen = await rows.find(filter as object, { projection: { _id: 1 }, limit }).toArray();
  if (seen.length === 0) return [];
  const ids = seen.map(({ _id }) => _id);
  const mark = randomUUID();
  const taken = { lane: 'taken', status: 'sending', leaseOwner: owner, leaseUntil: realNow + leaseMs, mark };
  await rows.updateMany({ ...filter, _id: { $in: ids } } as object, { $set: taken });
  const won = (await rows.find({ _id: { $in: ids }, mark } as object).toArray()) as unknown as DeliveryRow[];
  await closeUnreadable(model, won);
  return won.map(deliveryOf).filter((delivery) => delivery !== null);
}

async function closeUnreadable(model: Rows, rows: DeliveryRow[]): Promise<void> {
  const ids = rows.filter((row) => !isReadable(row)).map(({ _id }) => _id);
  if (ids.length > 0)
    await model.collection.updateMany({ _id: { $in: ids } } as object, { $set: CLOSED_UNREADABLE });
}

/** Gives claimed rows back to the queue. Returns how many. */
export async function free(model: Rows, filter: object): Promise<number> {
  const change = split({
    lane: 'later',
    status: 'planned',
    nextAttemptAt: 0,
    leaseOwner: null,
    leaseUntil: null,
  });
  return (await model.collection.updateMany({ ...filter, lane: 'taken' }, change as object)).modifiedCount;
}

/** Frees what a dead process held: leases that ended, or cannot be. */
export async function freeLost(model: Rows, realNow: number): Promise<number> {
  const ended = await free(model, { leaseUntil: { $lte: realNow } });
  return ended + (await free(model, { leaseUntil: { $gt: realNow + IMPOSSIBLE_LEASE_MS } }));
}

/** Puts what has become due into the lane of its urgency. */
export async function promoteDue(model: Rows, realNow: number): Promise<number> {
  let due = 0;
  for (let more = PROMOTED_AT_ONCE; more === PROMOTED_AT_ONCE && due < PROMOTED_BY_A_LOOK; due += more)
    more = await promote(model, { nextAttemptAt: { $lte: realNow } });
  return due + (await promote(model, { nextAttemptAt: { $gt: realNow + IMPOSSIBLE_WAIT_MS } }));
}

export async function promoteAll(model: Rows, keys?: string[]): Promise<number> {
  const which = keys ? { _id: { $in: keys } } : {};
  let promoted = 0;
  for (let more = 1; more > 0; promoted += more) more = await promote(model, which);
  return promoted;
}

async function promote(model: Rows, when: object): Promise<number> {
  const due = await model
    .find({ lane: 'later', ...when }, { urgency: 1 })
    .limit(PROMOTED_AT_ONCE)
    .lean<{ _id: string; urgency: Urgency }[]>()
    .exec();
  let promoted = 0;
  for (const lane of LANES_IN_ORDER) {
    const ids = due.filter(({ urgency }) => urgency === lane).map(({ _id }) => _id);
    if (ids.length === 0) continue;
    const filter = { _id: { $in: ids }, lane: 'later' } as object;
    promoted += (await model.collection.updateMany(filter, { $set: { lane } })).modifiedCount;
  }
  return promoted;
}
