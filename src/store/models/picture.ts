import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: an id nobody can guess, because the picture's address is public. `data`: base64. `at`: real time in milliseconds. */
export interface PictureRecord {
  _id: string;
  type: 'image/jpeg' | 'image/png';
  data: string;
  at: number;
}

const text = { type: String, required: true } as const;
const schema = schemaOf({ type: text, data: text, at: { type: Number, default: 0 } }, 'pictures');

export const pictureModel = (connection: mongoose.Connection) =>
  modelOf<PictureRecord>(connection, 'Picture', schema);
