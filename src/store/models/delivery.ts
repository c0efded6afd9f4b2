import type { Connection, Model } from 'mongoose';
import type { Delivery, Urgency } from '../../delivery/types.js';
import { modelOf, PlainSchema } from './schema.js';

/**
 * Where a row stands in the queue: an urgency (claimable now), `later` (waits for its time), `taken` (claimed),
 * `done`. Claims are an equality on this indexed field, so that thousands of waiting rows cost them nothing.
 */
export type Lane = Urgency | 'later' | 'taken' | 'done';

export const LANES: readonly Lane[] = ['deadline', 'normal', 'low', 'later', 'taken', 'done'];

/** Raise it when the meaning of stored fields changes; older rows are then closed with a reason, not guessed at. */
export const DELIVERY_VERSION = 1;

/** A delivery at rest; `subject` is JSON text, the window is flat. */
export interface DeliveryRow extends Omit<Delivery, 'key' | 'subject' | 'window'> {
  _id: string;
  version: number;
  lane: Lane;
  subject: string;
  from: string;
  until: string;
  /** Mark of one claim or one batch of writes, to tell whose rows they are after a race. */
  mark: string | null;
}

const text = { type: String, default: null };
const number = { type: Number, default: null };

const schema = new PlainSchema(
  {
    _id: { type: String, required: true },
    version: Number,
    lane: String,
    chatId: String,
    kind: String,
    urgency: String,
    subject: String,
    from: String,
    until: String,
    status: String,
    attempts: { type: Number, default: 0 },
    reason: text,
    body: text,
    retryKey: text,
    generation: { type: Number, default: 0 },
    inDoubt: { type: Boolean, default: false },
    via: text,
    lineRequestId: text,
    acceptedRequestId: text,
    sentMessageIds: [String],
    cost: number,
    plannedAt: String,
    sentAt: text,
    firstAttemptAt: number,
    nextAttemptAt: Number,
    leaseOwner: text,
    leaseUntil: number,
    mark: text,
  },
  { collection: 'deliveries', versionKey: false },
);
schema.index({ lane: 1, nextAttemptAt: 1 });
schema.index({ chatId: 1 });

export const deliveryModel = (connection: Connection): Model<DeliveryRow> =>
  modelOf<DeliveryRow>(connection, 'Delivery', schema);
