import { randomUUID } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import { coalesce } from './coalesce.js';
import type { EventStore, NewEvent, StoredEvent } from './event-store.js';
import { insertFresh } from './insert-fresh.js';
import { type EventRow, eventModel } from './models/event.js';

const CLOSED = {
  status: 'handled',
  payload: null,
  chatId: null,
  leaseOwner: null,
  leaseUntil: null,
} as const;

/** LINE events between the 200 and their handling, on either home of the data. */
export function createEventStore(connection: Connection): EventStore {
  const model = eventModel(connection);
  const rows = model.collection;
  const insert = coalesce((events: NewEvent[]) => insertFresh(model, events, toRow));

  return {
    async insertNew(events) {
      const fresh = await Promise.all(events.map(insert));
      return events.filter((_, at) => fresh[at]).map(({ id }) => id);
    },
    claim: (owner, realNow, leaseMs, limit) => claim(model, owner, realNow, leaseMs, limit),
    async settle(id, owner, letGo = false) {
      const filter = { _id: id, leaseOwner: owner } as object;
      const { matchedCount } = await rows.updateOne(filter, { $set: { ...CLOSED, letGo } });
      return matchedCount === 1;
    },
    async release(owner) {
      const { modifiedCount } = await rows.updateMany(
        { status: 'working', leaseOwner: owner },
        { $set: FREE },
      );
      return modifiedCount;
    },
    async purge(realTime) {
      const { deletedCount } = await rows.deleteMany({ status: 'handled', receivedAt: { $lt: realTime } });
      return deletedCount;
    },
    waiting: () => model.countDocuments({ status: { $in: ['stored', 'working'] } }).exec(),
    async noteReply(id, owner, realNow) {
      const { matchedCount } = await rows.updateOne({ _id: id, leaseOwner: owner } as object, {
        $set: { repliedAt: realNow },
      });
      return matchedCount === 1;
    },
    async ofMessage(messageId) {
      const found = await model.find({ messageId }).lean<EventRow[]>().exec();
      return found.map(toEvent).map(({ payload: _payload, ...rest }) => rest);
    },
    async dropMessage(messageId, exceptId) {
      const filter = { messageId, status: 'stored', _id: { $ne: exceptId } };
      return (await rows.updateMany(filter as object, { $set: LET_GO })).modifiedCount;
    },
    async dropChat(chatId, until) {
      const filter = { status: 'stored', chatId, timestamp: { $lte: until } };
      return (await rows.updateMany(filter, { $set: LET_GO })).modifiedCount;
    },
    async voidLeases() {
      return (await rows.updateMany({ status: 'working' }, { $set: FREE })).modifiedCount;
    },
  };
}

const LET_GO = { ...CLOSED, letGo: true };
const FREE = { status: 'stored', leaseOwner: null, leaseUntil: null } as const;

/**
 * 1. Free what a dead process holds. 2. Look at the oldest stored events. 3. Take them by a conditional update that
 * each row lets through once. 4. Read what carries our mark: the rest went to another process.
 */
async function claim(
  model: Model<EventRow>,
  owner: string,
  realNow: number,
  leaseMs: number,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = model.collection;
  const lost = { $or: [{ leaseUntil: { $lte: realNow } }, { leaseUntil: { $gt: realNow + 10 * leaseMs } }] };
  const freeing = rows.updateMany({ status: 'working', ...lost }, { $set: FREE });
  const looking = model
    .find({ status: 'stored' }, { _id: 1 })
    .sort({ receivedAt: 1 })
    .limit(limit)
    .lean<{ _id: string }[]>()
    .exec();
  const [found, { modifiedCount: freed }] = await Promise.all([looking, freeing]);
  if (found.length === 0 && freed > 0) return claim(model, owner, realNow, leaseMs, limit);
  if (found.length === 0) return [];
  const ids = found.map(({ _id }) => _id);
  const mark = randomUUID();
  await rows.updateMany({ _id: { $in: ids }, status: 'stored' } as object, {
    $set: { status: 'working', leaseOwner: owner, leaseUntil: realNow + leaseMs, claim: mark },
    $inc: { attempts: 1 },
  });
  const won = await model
    .find({ _id: { $in: ids }, claim: mark })
    .lean<EventRow[]>()
    .exec();
  return won.map(toEvent).sort((a, b) => a.timestamp - b.timestamp);
}

function toRow(event: NewEvent): EventRow {
  const { id, payload, ...rest } = event;
  return {
    _id: id,
    payload: JSON.stringify(payload),
    ...rest,
    repliedAt: null,
    status: 'stored',
    leaseOwner: null,
    leaseUntil: null,
    attempts: 0,
    claim: null,
    letGo: false,
  };
}

function toEvent(row: EventRow): StoredEvent {
  return {
    id: row._id,
    payload: parse(row.payload),
    type: row.type,
    chatId: row.chatId,
    messageId: row.messageId,
    timestamp: row.timestamp,
    receivedAt: row.receivedAt,
    repliedAt: row.repliedAt ?? null,
    status: row.status,
    leaseOwner: row.leaseOwner,
    leaseUntil: row.leaseUntil,
    attempts: row.attempts ?? 0,
    letGo: row.letGo ?? false,
  };
}

function parse(text: string | null): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
