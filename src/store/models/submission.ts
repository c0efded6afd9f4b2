import type mongoose from 'mongoose';
import type { Submission } from '../../people/types.js';
import { modelOf, optionalText, schemaOf } from './schema.js';

/** `_id`: plan, code, sub-item or whole, unit, and which of several hand-ins; never a date. */
export type SubmissionRecord = Submission & { _id: string };

const text = { type: String, required: true } as const;
const schema = schemaOf(
  { plan: text, code: text, sub: optionalText, handIn: { type: String }, unit: text, at: text, by: text },
  'submissions',
).index({ plan: 1 });

export const submissionModel = (connection: mongoose.Connection) =>
  modelOf<SubmissionRecord>(connection, 'Submission', schema);
