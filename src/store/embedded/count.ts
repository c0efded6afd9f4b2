import type { Collection } from './collection.js';
import { badValue, refused } from './refused.js';
import { same } from './values.js';
import type { Doc } from './wire.js';

/** What the driver sends behind `$match` for `countDocuments`. */
const COUNTING = { $group: { _id: 1, n: { $sum: 1 } } };

/** The result of the one pipeline that models cause, which counts what matches. No match: no group, as in MongoDB. */
export function counted(collection: Collection, pipeline: unknown): Doc[] {
  if (!Array.isArray(pipeline)) throw badValue('A pipeline must be a list');
  const [match, group, ...more] = pipeline as Doc[];
  if (!match?.['$match'] || !same(group, COUNTING) || more.length > 0) {
    const stages = pipeline.flatMap((stage) => Object.keys(stage));
    throw refused(`a pipeline other than countDocuments (${stages.join(', ')})`);
  }
  const { length: n } = collection.find({ filter: match['$match'] as Doc });
  return n > 0 ? [{ _id: 1, n }] : [];
}
