import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collection } from '../../../src/store/embedded/collection.js';
import type { Selection } from '../../../src/store/embedded/select.js';
import type { Doc } from '../../../src/store/embedded/wire.js';

/** Whatever was written and whatever is asked: a collection with indexes answers as one without. */
const value = fc.constantFrom<unknown>(null, 0, 1, 2, 3, 'a', 'b', true);
const fields = { state: fc.constantFrom('new', 'old', null), at: value, tag: value };
const document = fc.record(
  { _id: fc.integer({ min: 0, max: 25 }).map((n) => `k${n}`), ...fields },
  { requiredKeys: ['_id'], noNullPrototype: true },
);

const condition = fc.oneof(
  value,
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), value)
    .map(([op, v]) => ({ [op]: v })),
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
const selection = fc.record({ filter, sort, skip: fc.nat({ max: 3 }), limit: fc.nat({ max: 6 }) });

type Step = { put: Doc } | { remove: Doc } | { set: [Doc, Doc] };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: document.map((put) => ({ put })) },
  { weight: 1, arbitrary: flat.map((remove) => ({ remove })) },
  {
    weight: 2,
    arbitrary: fc.tuple(flat, fc.record(fields, { noNullPrototype: true })).map((set) => ({ set })),
  },
);

function apply(rows: Collection, each: Step): void {
  if ('put' in each) {
    const { _id, ...rest } = each.put;
    rows.update({ filter: { _id }, update: { $set: rest }, upsert: true }, false);
  } else if ('remove' in each) rows.remove({ filter: each.remove, sort: { _id: 1 }, limit: 2 });
  else rows.update({ filter: each.set[0], update: { $set: each.set[1] }, upsert: false }, true);
}

describe('a collection with indexes', () => {
  it('answers as one without', () => {
    const steps = fc.array(step, { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.array(selection, { minLength: 1, maxLength: 5 }), (written, asked) => {
        const plain = new Collection('plain', () => {});
        const indexed = new Collection('indexed', () => {});
        indexed.createIndex(['state', 'at'], false);
        indexed.createIndex(['tag'], false);
        for (const each of written) {
          apply(plain, each);
          apply(indexed, each);
        }
        indexed.createIndex(['at', 'tag', 'state'], false);
        for (const each of asked as Selection[]) expect(indexed.find(each)).toEqual(plain.find(each));
      }),
      { numRuns: 300 },
    );
  });
});
