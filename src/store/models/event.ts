import type { Connection, Model } from 'mongoose';
import { modelOf, PlainSchema } from './schema.js';

/** An event at rest. `payload` is JSON text: LINE may send property names that a database does not like. */
export interface EventRow {
  _id: string;
  payload: string | null;
  type: string;
  chatId: string | null;
  messageId: string | null;
  timestamp: number;
  receivedAt: number;
  repliedAt: number | null;
  status: 'stored' | 'working' | 'handled';
  leaseOwner: string | null;
  leaseUntil: number | null;
  attempts: number;
  /** Mark of one claim, to tell whose rows they are after a race. */
  claim: string | null;
  /** Closed without being acted on. */
  letGo: boolean;
}

const schema = new PlainSchema(
  {
    _id: { type: String, required: true },
    payload: { type: String, default: null },
    type: String,
    chatId: { type: String, default: null },
    messageId: { type: String, default: null },
    timestamp: Number,
    receivedAt: Number,
    repliedAt: { type: Number, default: null },
    status: { type: String, default: 'stored' },
    leaseOwner: { type: String, default: null },
    leaseUntil: { type: Number, default: null },
    attempts: { type: Number, default: 0 },
    claim: { type: String, default: null },
    letGo: { type: Boolean, default: false },
  },
  { collection: 'events', versionKey: false },
);
schema.index({ status: 1, receivedAt: 1 });
schema.index({ messageId: 1 });

export const eventModel = (connection: Connection): Model<EventRow> =>
  modelOf<EventRow>(connection, 'Event', schema);
