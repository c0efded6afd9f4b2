import type mongoose from 'mongoose';
import { schemaOf } from './schema.js';

/** `_id`: what is counted. */
export interface CounterRecord {
  _id: string;
  count: number;
}

const schema = schemaOf<CounterRecord>({ count: { type: Number, required: true } }, 'counters');

export const counterModel = (connection: mongoose.Connection) =>
  connection.model<CounterRecord>('Counter', schema);
