import type mongoose from 'mongoose';
import { schemaOf } from './schema.js';

/** `_id`: the civil date. */
export interface HolidayRecord {
  _id: string;
  name: string;
  kind: string;
}

const text = { type: String, required: true } as const;
const schema = schemaOf<HolidayRecord>({ name: text, kind: text }, 'holidays');

export const holidayModel = (connection: mongoose.Connection) =>
  connection.model<HolidayRecord>('Holiday', schema);
