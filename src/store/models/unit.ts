import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: the unit's name. */
export interface UnitRecord {
  _id: string;
  aliases: string[];
}

const schema = schemaOf({ aliases: { type: [String], default: [] } }, 'units');

export const unitModel = (connection: mongoose.Connection) => modelOf<UnitRecord>(connection, 'Unit', schema);
