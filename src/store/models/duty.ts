import type mongoose from 'mongoose';
import type { Duty } from '../../duties/types.js';
import { modelOf, optionalText, schemaOf } from './schema.js';

/** `_id`: six characters made of what the duty is. */
export type DutyRecord = Omit<Duty, 'id'> & { _id: string };

const schema = schemaOf(
  {
    title: { type: String, required: true },
    every: { type: String, required: true, enum: ['quarterly', 'monthly', 'every-2-months'] },
    day: { type: Number, default: null },
    unit: optionalText,
    code: optionalText,
    from: { type: String, required: true },
  },
  'duties',
);

export const dutyModel = (connection: mongoose.Connection) => modelOf<DutyRecord>(connection, 'Duty', schema);
