import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection, Model } from 'mongoose';
import { STATUSES } from '../delivery/states.js';
import type { Delivery, DeliveryDraft, DeliveryStatus } from '../delivery/types.js';
import { coalesce } from './coalesce.js';
import { claimLanes, claimRows, free, freeLost, promoteAll, promoteDue } from './delivery-claims.js';
import { retryDelivery } from './delivery-retry.js';
import { CLOSED_UNREADABLE, listedOf, rowOf, type StoredRow, updateOf } from './delivery-rows.js';
import type { DeliveryStore } from './delivery-store.js';
import { insertFresh } from './insert-fresh.js';
import { DELIVERY_VERSION, type DeliveryRow, deliveryModel, LANES } from './models/delivery.js';
import { updateEach } from './update-each.js';

interface Change {
  key: string;
  owner: string;
  fields: Partial<Delivery>;
}

/** A batch of this many changes is part of a wave. */
const FLOOD = 10;
const FLOOD_PAUSE_MS = 12;

/** A command costs as much as twenty of its rows, so a wave goes in few large ones; a single push waits for nothing. */
const inFlood = (size: number) => (size < FLOOD ? undefined : sleep(FLOOD_PAUSE_MS));

/** Deliveries on either home of the data. Every change is conditional on what it starts from. */
export function createDeliveryStore(connection: Connection): DeliveryStore {
  const model = deliveryModel(connection);
  const rows = model.collection;
  const write = coalesce((changes: Change[]) => writeBatch(model, changes), { pause: inFlood });

  return {
    async plan(drafts, at, holder) {
      const held = holder && { ...holder, lane: 'taken' as const, status: 'sending' as const };
      const fresh = await insertFresh(model, drafts, (draft) => ({ ...rowOf(draft, at), ...held }));
      return drafts.filter((_, index) => fresh[index]).map(({ key }) => key);
    },
    async recordSkipped(draft, reason, at, status = 'skipped') {
      const closed = (given: DeliveryDraft): StoredRow => ({
        ...rowOf(given, at),
        status,
        reason,
        lane: 'done',
      });
      const [inserted] = await insertFresh(model, [draft], closed);
      return inserted === true;
    },
    claim: (owner, realNow, leaseMs, limit, keys) =>
      claimLanes(model, { owner, realNow, leaseMs, limit }, keys),
    async claimForReply(chatId, owner, realNow, leaseMs, limit) {
      const filter = { chatId, status: 'waiting' as const };
      return claimRows(model, filter, { owner, realNow, leaseMs, limit });
    },
    update: (key, owner, fields) => write({ key, owner, fields }),
    async renew(owner, keys, leaseUntil) {
      const filter = { _id: { $in: keys }, leaseOwner: owner, lane: 'taken' } as object;
      return (await rows.updateMany(filter, { $set: { leaseUntil } })).matchedCount;
    },
    release: (owner) => free(model, { leaseOwner: owner }),
    async get(key) {
      const row = await model.findById(key).lean<DeliveryRow>().exec();
      return row && listedOf(row);
    },
    async list(filter = {}) {
      const { keys, ...equal } = filter;
      const query = { ...equal, ...(keys && { _id: { $in: keys } }) };
      const found = await model.find(query).lean<DeliveryRow[]>().exec();
      return found.map(listedOf).sort((a, b) => (byPlan(a) < byPlan(b) ? -1 : 1));
    },
    retry: (key, at) => retryDelivery(model, key, at),
    counts: () => counts(model),
    promote: async (realNow) => (await freeLost(model, realNow)) + (await promoteDue(model, realNow)),
    promoteAll: (keys) => promoteAll(model, keys),
    async shiftClock(ms) {
      await rows.updateMany({ lane: 'taken' }, { $inc: { leaseUntil: -ms } });
      await rows.updateMany({ lane: 'later' }, { $inc: { nextAttemptAt: -ms } });
      await rows.updateMany(
        { inDoubt: true, lane: { $in: ['taken', 'later', 'deadline', 'normal', 'low'] } },
        {
          $inc: { firstAttemptAt: -ms },
        },
      );
    },
    async forget(keys) {
      return (await model.deleteMany({ _id: { $in: keys } })).deletedCount;
    },
    voidLeases: () => free(model, {}),
    closeUnreadable: () => closeUnreadable(model),
  };
}

const byPlan = (delivery: Delivery): string => `${delivery.plannedAt}|${delivery.key}`;

/**
 * Writes a batch of changes, each only while its owner still holds the row; true for each that was written.
 * One round trip in the usual case; only when some owner had lost its row do we look which.
 */
async function writeBatch(model: Model<DeliveryRow>, changes: Change[]): Promise<boolean[]> {
  const mark = randomUUID();
  const held = changes.map(({ key, owner, fields }) => ({
    q: { _id: key, leaseOwner: owner, lane: 'taken' },
    u: updateOf(fields, mark),
    size: fields.body?.length ?? 0,
  }));
  const matched = await updateEach(model.db, model.collection.collectionName, held);
  if (matched === changes.length) return changes.map(() => true);
  const ids = changes.map(({ key }) => key);
  const won = await model
    .find({ _id: { $in: ids }, mark }, { _id: 1 })
    .lean<{ _id: string }[]>()
    .exec();
  const written = new Set(won.map(({ _id }) => _id));
  return changes.map(({ key }) => written.has(key));
}

async function counts(model: Model<DeliveryRow>): Promise<Record<DeliveryStatus, number>> {
  const pairs = STATUSES.map(
    async (status) => [status, await model.countDocuments({ status }).exec()] as const,
  );
  return Object.fromEntries(await Promise.all(pairs)) as Record<DeliveryStatus, number>;
}

/** Rows that no claim would ever look at; what else cannot be read is closed when it is claimed. */
async function closeUnreadable(model: Model<DeliveryRow>): Promise<number> {
  const strangers = { $nor: [{ version: DELIVERY_VERSION, lane: { $in: LANES } }] };
  return (await model.collection.updateMany(strangers as object, { $set: CLOSED_UNREADABLE })).modifiedCount;
}
