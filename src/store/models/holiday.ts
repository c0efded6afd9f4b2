import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: the civil date. */
export interface HolidayRecord {
  _id: string;
  name: string;
  kind: string;
}

const text = { type: String, required: true } as const;
const schema = schemaOf({ name: text, kind: text }, 'holidays');

export const holidayModel = (connection: mongoose.Connection) =>
  modelOf<HolidayRecord>(connection, 'Holiday', schema);
