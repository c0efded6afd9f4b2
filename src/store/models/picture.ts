import type mongoose from 'mongoose';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: an id nobody can guess, because the picture's address is public. `data`: base64. */
export interface PictureRecord {
  _id: string;
  type: 'image/jpeg' | 'image/png';
  data: string;
}

const text = { type: String, required: true } as const;
const schema = schemaOf({ type: { type: String, required: true }, data: text }, 'pictures');

export const pictureModel = (connection: mongoose.Connection) =>
  modelOf<PictureRecord>(connection, 'Picture', schema);
