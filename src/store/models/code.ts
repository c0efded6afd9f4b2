import type mongoose from 'mongoose';
import type { Code } from '../../people/codes.js';
import { modelOf, optionalText, schemaOf, whole } from './schema.js';

/** `_id`: hash of the code. */
export type CodeRecord = Omit<Code, 'id'> & { _id: string };

const schema = schemaOf(
  {
    grant: { ...whole, required: true },
    until: { type: Number, required: true },
    usedBy: optionalText,
  },
  'codes',
);

export const codeModel = (connection: mongoose.Connection) => modelOf<CodeRecord>(connection, 'Code', schema);
