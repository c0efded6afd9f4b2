import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: the alias as an organizer typed it. */
export interface AliasRecord {
  _id: string;
  code: string;
}

const schema = schemaOf({ code: { type: String, required: true } }, 'aliases');

export const aliasModel = (connection: mongoose.Connection) =>
  modelOf<AliasRecord>(connection, 'Alias', schema);
