import { refused } from './refused.js';
import { isPlainObject } from './values.js';
import type { Doc } from './wire.js';

/** A function that keeps (1) or leaves out (0) top-level fields, as `projection` says. */
export function projected(projection: unknown): (document: Doc) => Doc {
  if (!isPlainObject(projection) || Object.keys(projection).length === 0) return (document) => document;
  const { _id: id = 1, ...fields } = projection;
  const wanted = [...new Set(Object.values(fields).map(Number))];
  const odd = Object.keys(fields).find((field) => field.includes('.') || field.startsWith('$'));
  if (odd || wanted.length > 1 || ![0, 1, undefined].includes(wanted[0])) {
    throw refused(`the projection ${odd ?? JSON.stringify(projection)} (plain fields, all 1 or all 0)`);
  }
  const listed = new Set(Object.keys(fields));
  const keep = (field: string) =>
    field === '_id' ? Number(id) === 1 : listed.has(field) === (wanted[0] === 1);
  return (document) => {
    const shown: Doc = {};
    for (const field in document) if (keep(field)) shown[field] = document[field];
    return shown;
  };
}
