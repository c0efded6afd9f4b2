import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: the setting's name. The value is JSON text with sorted keys, so that equality means the same in both homes. */
export interface SettingRecord {
  _id: string;
  json: string;
}

const schema = schemaOf({ json: { type: String, required: true } }, 'settings');

export const settingModel = (connection: mongoose.Connection) =>
  modelOf<SettingRecord>(connection, 'Setting', schema);
