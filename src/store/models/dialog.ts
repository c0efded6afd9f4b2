import type mongoose from 'mongoose';
import { modelOf, schemaOf, whole } from './schema.js';

/** `_id`: the chat's id. `at`: real time in milliseconds. */
export interface DialogRecord {
  _id: string;
  kind: string;
  data: unknown;
  at: number;
}

const schema = schemaOf(
  { kind: { type: String, required: true }, data: whole, at: { type: Number, required: true } },
  'dialogs',
);

export const dialogModel = (connection: mongoose.Connection) =>
  modelOf<DialogRecord>(connection, 'Dialog', schema);
