import type mongoose from 'mongoose';
import type { Memory } from '../../chat/types.js';
import { modelOf, schemaOf, whole } from './schema.js';

/** `_id`: the chat's id. `at`: real time in milliseconds. */
export interface MemoryRecord {
  _id: string;
  content: Memory;
  at: number;
}

const schema = schemaOf(
  { content: { ...whole, required: true }, at: { type: Number, required: true } },
  'memories',
);

export const memoryModel = (connection: mongoose.Connection) =>
  modelOf<MemoryRecord>(connection, 'Memory', schema);
