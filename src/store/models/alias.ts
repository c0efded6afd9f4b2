import type mongoose from 'mongoose';
import { schemaOf } from './schema.js';

/** `_id`: the alias as an organizer typed it. */
export interface AliasRecord {
  _id: string;
  code: string;
}

const schema = schemaOf<AliasRecord>({ code: { type: String, required: true } }, 'aliases');

export const aliasModel = (connection: mongoose.Connection) => connection.model<AliasRecord>('Alias', schema);
