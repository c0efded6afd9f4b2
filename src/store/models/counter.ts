import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: what is counted. */
export interface CounterRecord {
  _id: string;
  count: number;
}

const schema = schemaOf({ count: { type: Number, required: true } }, 'counters');

export const counterModel = (connection: mongoose.Connection) =>
  modelOf<CounterRecord>(connection, 'Counter', schema);
