import mongoose from 'mongoose';

/** mongoose's Schema without its generic types: see `modelOf`. */
export const PlainSchema = mongoose.Schema as unknown as new (
  fields: mongoose.SchemaDefinition,
  options: object,
) => mongoose.Schema;

/**
 * A schema as every model of kamnot has it: a string `_id` with meaning, no version key, an unknown field is an
 * error, empty objects are kept, and indexes are made at open only.
 */
export function schemaOf(fields: mongoose.SchemaDefinition, collection: string): mongoose.Schema {
  return new PlainSchema(
    { _id: { type: String, required: true }, ...fields },
    {
      collection,
      strict: 'throw',
      strictQuery: 'throw',
      versionKey: false,
      minimize: false,
      autoIndex: false,
      autoCreate: false,
      id: false,
    },
  );
}

/**
 * The model of a record type on a connection. Types are given here and not inferred from the schema: comparing
 * mongoose's generic types with themselves takes the type checker half a minute.
 */
export function modelOf<T extends { _id: string }>(
  connection: mongoose.Connection,
  name: string,
  schema: mongoose.Schema,
): mongoose.Model<T> {
  const define = connection.model as unknown as (name: string, schema: mongoose.Schema) => unknown;
  return define.call(connection, name, schema) as mongoose.Model<T>;
}

/** A field that holds plain JSON which is written and read whole; no query looks inside. */
export const whole = { type: mongoose.Schema.Types.Mixed } as const;

/** What JSON keeps of a value: an absent field stays absent instead of becoming null. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A field that may be null. */
export const optionalText = { type: String, default: null } as const;
