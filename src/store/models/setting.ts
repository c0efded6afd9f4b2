import type mongoose from 'mongoose';
import { schemaOf } from './schema.js';

/** `_id`: the setting's name. The value is JSON text with sorted keys, so that equality means the same in both homes. */
export interface SettingRecord {
  _id: string;
  json: string;
}

const schema = schemaOf<SettingRecord>({ json: { type: String, required: true } }, 'settings');

export const settingModel = (connection: mongoose.Connection) =>
  connection.model<SettingRecord>('Setting', schema);
