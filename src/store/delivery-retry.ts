import type { Model } from 'mongoose';
import { mayMove } from '../delivery/states.js';
import type { Delivery } from '../delivery/types.js';
import { Refusal } from '../errors.js';
import { RETRY_KEY_MS } from '../line/limits.js';
import { isReadable, listedOf, split } from './delivery-rows.js';
import type { DeliveryRow } from './models/delivery.js';

/**
 * A person decides that a delivery goes again.
 * While its retry key still protects, the same key and bytes go once more: LINE then says so if it had it already.
 * Afterwards, or when LINE certainly never took it, it starts afresh under a new key.
 * @throws Refusal when its state allows no retry.
 */
export async function retryDelivery(
  model: Model<DeliveryRow>,
  key: string,
  at: { real: number; until: string },
): Promise<Delivery | null> {
  const row = await model.findById(key).lean<DeliveryRow>().exec();
  if (!row) return null;
  if (!mayMove(row.status, 'planned') || row.status === 'sending')
    throw new Refusal(whyNot(row), { result: listedOf(row) });
  if (!isReadable(row))
    throw new Refusal(`The delivery cannot be retried: ${row.reason}`, { result: listedOf(row) });
  const fields: Partial<DeliveryRow> = {
    ...again(row, at.real),
    lane: row.urgency,
    status: 'planned',
    nextAttemptAt: at.real,
  };
  const until = Date.parse(at.until) > Date.parse(row.until) ? at.until : row.until;
  const filter = { _id: key, status: row.status, mark: row.mark ?? null } as object;
  const { matchedCount } = await model.collection.updateOne(filter, split({ ...fields, until }) as object);
  if (matchedCount !== 1)
    throw new Refusal('The delivery changed in this moment: look at it again with kamnot delivery list');
  return listedOf((await model.findById(key).lean<DeliveryRow>().exec()) as DeliveryRow);
}

function again(row: DeliveryRow, realNow: number): Partial<DeliveryRow> {
  const age = realNow - (row.firstAttemptAt ?? realNow);
  const stillProtected =
    row.inDoubt && typeof row.body === 'string' && age >= 0 && age < RETRY_KEY_MS.useWithin;
  if (stillProtected || (!row.attempts && !row.generation)) return { reason: null };
  return {
    reason: null,
    generation: (row.generation ?? 0) + 1,
    body: null,
    retryKey: null,
    firstAttemptAt: null,
    inDoubt: false,
  };
}

function whyNot(row: DeliveryRow): string {
  if (row.status === 'sent')
    return 'LINE has accepted this delivery; it is not sent twice. Announce a correction instead';
  return 'This delivery is being sent right now: look at it again in a moment with kamnot delivery list';
}
