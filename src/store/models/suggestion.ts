import type mongoose from 'mongoose';
import type { Suggestion } from '../../suggestions/types.js';
import { modelOf, schemaOf } from './schema.js';

/** `_id`: hash of day and words. */
export type SuggestionRecord = Omit<Suggestion, 'id'> & { _id: string };

const schema = schemaOf(
  { text: { type: String, required: true }, on: { type: String, required: true } },
  'suggestions',
);

export const suggestionModel = (connection: mongoose.Connection) =>
  modelOf<SuggestionRecord>(connection, 'Suggestion', schema);
