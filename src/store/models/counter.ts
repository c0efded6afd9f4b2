import type mongoose from 'mongoose';
import { modelOf, schemaOf, whole } from './schema.js';

/** `_id`: what is counted. */
export interface CounterRecord {
  _id: string;
  /** Absent: nothing was counted yet. */
  count?: number;
  /** Marks of writes that are under way (`revision.ts`). */
  pending?: Record<string, true>;
}

const schema = schemaOf({ count: { type: Number }, pending: whole }, 'counters');

export const counterModel = (connection: mongoose.Connection) =>
  modelOf<CounterRecord>(connection, 'Counter', schema);
