import mongoose from 'mongoose';

/**
 * A schema as every model of kamnot has it: a string `_id` with meaning, no version key, an unknown field is an
 * error, empty objects are kept, and indexes are made at open only.
 */
export function schemaOf<T extends { _id: string }>(
  fields: mongoose.SchemaDefinition,
  collection: string,
): mongoose.Schema<T> {
  return new mongoose.Schema<T>({ _id: { type: String, required: true }, ...fields } as never, {
    collection,
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    minimize: false,
    autoIndex: false,
    autoCreate: false,
    id: false,
  }) as mongoose.Schema<T>;
}

/** A field that holds plain JSON which is written and read whole; no query looks inside. */
export const whole = { type: mongoose.Schema.Types.Mixed } as const;

/** What JSON keeps of a value: an absent field stays absent instead of becoming null. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A field that may be null. */
export const optionalText = { type: String, default: null } as const;
