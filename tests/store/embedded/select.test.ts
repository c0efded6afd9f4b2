import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collection } from '../../../src/store/embedded/collection.js';
import type { Selection } from '../../../src/store/embedded/select.js';
import { type Step, selection, step } from '../arbitraries.js';

/** Whatever was written and whatever is asked: a collection with indexes answers as one without. */
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
