import fc from 'fast-check';
import type { Doc } from '../../src/store/embedded/wire.js';

/** Random writes and questions in the words that models may use. */
const PLAIN = [0, 1, 2, 3, 'a', 'b', true];
const value = fc.constantFrom<unknown>(null, ...PLAIN);
// mongo-java-server finds nothing that is `$gte: null`, where MongoDB finds what is null.
const ordered = fc.constantFrom<unknown>(...PLAIN);
const fields = { state: fc.constantFrom('new', 'old', null), at: value, tag: value };
const document = fc.record(
  { _id: fc.integer({ min: 0, max: 25 }).map((n) => `k${n}`), ...fields },
  { requiredKeys: ['_id'], noNullPrototype: true },
);

const condition = fc.oneof(
  value,
  fc.tuple(fc.constantFrom('$ne', '$eq'), value).map(([op, v]) => ({ [op]: v })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), ordered).map(([op, v]) => ({ [op]: v })),
  fc.record(
    { $gte: fc.integer({ min: 0, max: 2 }), $lt: fc.integer({ min: 1, max: 4 }) },
    { noNullPrototype: true },
  ),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { maxLength: 3 })).map(([op, v]) => ({ [op]: v })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const flat = fc.dictionary(fc.constantFrom('state', 'at', 'tag'), condition, {
  maxKeys: 3,
  noNullPrototype: true,
});
const filter = fc.oneof(
  flat,
  fc.array(flat, { minLength: 1, maxLength: 2 }).map((parts) => ({ $and: parts })),
  fc.array(flat, { minLength: 1, maxLength: 2 }).map((parts) => ({ $or: parts })),
);
// Without `_id` at the end the order of equals is nobody's promise.
const sort = fc
  .tuple(fc.uniqueArray(fc.constantFrom('state', 'at', 'tag'), { maxLength: 2 }), fc.constantFrom(1, -1))
  .map(([names, direction]) => Object.fromEntries([...names, '_id'].map((name) => [name, direction])));
export const selection = fc.record({ filter, sort, skip: fc.nat({ max: 3 }), limit: fc.nat({ max: 6 }) });

export type Step = { put: Doc } | { remove: Doc } | { set: [Doc, Doc] };
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: document.map((put) => ({ put })) },
  { weight: 1, arbitrary: flat.map((remove) => ({ remove })) },
  {
    weight: 2,
    arbitrary: fc.tuple(flat, fc.record(fields, { noNullPrototype: true })).map((set) => ({ set })),
  },
);
