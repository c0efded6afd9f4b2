import fc from 'fast-check';
import { Context } from 'mingo/core';
import { $eq, $in, $ne, $nin } from 'mingo/operators/query/comparison';
import { $and, $nor, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../../src/store/embedded/filter.js';
import type { Doc } from '../../../src/store/embedded/wire.js';

const scalar = fc.constantFrom<unknown>(null, 0, 1, 'a', 'b', '', true, false);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  scalar.map((inner) => ({ inner })),
);
const names = fc.constantFrom('x', 'y', 'x.inner');
const document = fc.dictionary(fc.constantFrom('x', 'y'), value, { noNullPrototype: true });
const condition = fc.oneof(
  scalar,
  fc.tuple(fc.constantFrom('$eq', '$ne'), scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 }))
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.record({ $ne: scalar, $in: fc.array(scalar, { maxLength: 3 }) }, { noNullPrototype: true }),
);
const flat = fc.dictionary(names, condition, { maxKeys: 3, noNullPrototype: true });
const filter: fc.Arbitrary<Doc> = fc.oneof(
  flat,
  fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(flat, { minLength: 1, maxLength: 2 }))
    .map(([operator, parts]) => ({ [operator]: parts })),
);
const CONTEXT = Context.init({ query: { $and, $nor, $or, $eq, $in, $ne, $nin } });

describe('a filter tested here', () => {
  it('answers as mingo does', () => {
    fc.assert(
      fc.property(filter, fc.array(document, { minLength: 1, maxLength: 8 }), (asked, documents) => {
        const ours = matcher(asked);
        const query = new Query(asked, { scriptEnabled: false, context: CONTEXT });
        for (const each of documents)
          expect(ours(each), JSON.stringify([asked, each])).toBe(query.test(each));
      }),
      { numRuns: 1000 },
    );
  });
});
