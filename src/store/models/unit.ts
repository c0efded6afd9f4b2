import type mongoose from 'mongoose';
import { schemaOf } from './schema.js';

/** `_id`: the unit's name. */
export interface UnitRecord {
  _id: string;
  aliases: string[];
}

const schema = schemaOf<UnitRecord>({ aliases: { type: [String], default: [] } }, 'units');

export const unitModel = (connection: mongoose.Connection) => connection.model<UnitRecord>('Unit', schema);
