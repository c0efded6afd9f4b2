import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Row, useRows } from './rows.js';

/** Updates, on either home: see `semantics.test.ts`. */
const home = useRows();

const change = async (before: Row, update: Row) => {
  await home.put({ _id: 'x', ...before });
  await home.rows().updateOne({ _id: 'x' } as never, update as never);
  const { _id, ...after } = (await home.rows().findOne({ _id: 'x' } as never)) as unknown as Row;
  return after;
};

describe('changes', () => {
  it.each<[Row, Row, Row]>([
    [{ a: 1 }, { $set: { a: 2, b: 'x' } }, { a: 2, b: 'x' }],
    [{}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
    [{ a: { c: 2 } }, { $set: { 'a.b': 1 } }, { a: { c: 2, b: 1 } }],
    [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    [{ a: 1 }, { $inc: { a: 2, b: 5 } }, { a: 3, b: 5 }],
    [{ a: 5, b: 5 }, { $min: { a: 3, b: 9, c: 1 } }, { a: 3, b: 5, c: 1 }],
    [{ a: 5, b: 5 }, { $max: { a: 3, b: 9, c: 1 } }, { a: 5, b: 9, c: 1 }],
    [{ a: ['x'] }, { $push: { a: 'x', b: 'y' } }, { a: ['x', 'x'], b: ['y'] }],
    [{ a: ['x'] }, { $push: { a: { $each: ['y', 'z'] } } }, { a: ['x', 'y', 'z'] }],
    [{ a: ['x'] }, { $addToSet: { a: { $each: ['y', 'x', 'y'] } } }, { a: ['x', 'y'] }],
    [{ a: ['x', 'y', 'x'] }, { $pull: { a: 'x' } }, { a: ['y'] }],
    [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    [
      { a: { b: [1, { c: null }] } },
      { $set: { d: { e: [] } } },
      { a: { b: [1, { c: null }] }, d: { e: [] } },
    ],
  ])('%j with %j becomes %j', async (before, update, after) => {
    expect(await change(before, update)).toEqual(after);
  });

  it.each<[Row, Row, number]>([
    [{ a: 'x' }, { $inc: { a: 1 } }, 14],
    [{ a: 'x' }, { $push: { a: 1 } }, 2],
    [{ a: 'x' }, { $set: { 'a.b': 1 } }, 28],
    [{ a: 1 }, { $set: { _id: 'y' } }, 66],
    [{ a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }, 40],
  ])('%j with %j is refused', async (before, update, code) => {
    expect([code, 2, 14]).toContain(await codeOf(change(before, update)));
    expect(await home.rows().findOne({ _id: 'x' } as never)).toEqual({ _id: 'x', ...before });
  });

  it('counts what matched and what really changed', async () => {
    await home.put({ _id: 'a', n: 1 }, { _id: 'b', n: 2 });
    const result = await home.rows().updateMany({} as never, { $set: { n: 2 } } as never);
    expect([result.matchedCount, result.modifiedCount]).toEqual([2, 1]);
    expect((await home.rows().deleteOne({ n: 2 } as never)).deletedCount).toBe(1);
    expect((await home.rows().deleteMany({} as never)).deletedCount).toBe(1);
    expect(await home.rows().countDocuments({})).toBe(0);
  });

  it('upserts from the equalities of the filter', async () => {
    const update = { $set: { b: 2 }, $setOnInsert: { c: 3 }, $inc: { d: 1 } };
    const upsert = () =>
      home.rows().updateOne({ _id: 'x', a: 1 } as never, update as never, { upsert: true });
    const first = await upsert();
    expect([first.matchedCount, first.upsertedCount, first.upsertedId]).toEqual([0, 1, 'x']);
    const second = await upsert();
    expect([second.matchedCount, second.modifiedCount, second.upsertedCount]).toEqual([1, 1, 0]);
    expect(await home.all()).toEqual([{ _id: 'x', a: 1, b: 2, c: 3, d: 2 }]);
  });

  it('replaces a document whole', async () => {
    await home.put({ _id: 'x', a: 1, b: 1 });
    await home.rows().replaceOne({ _id: 'x' } as never, { c: 1 } as never);
    expect(await home.all()).toEqual([{ _id: 'x', c: 1 }]);
  });
});

describe('find and modify', () => {
  beforeEach(() => home.put({ _id: 'a', at: 2 }, { _id: 'b', at: 1 }, { _id: 'c', at: 3, taken: true }));

  it('takes the first in order and gives it before or after', async () => {
    const take = (returnDocument: 'before' | 'after') =>
      home.rows().findOneAndUpdate({ taken: null } as never, { $set: { taken: true } } as never, {
        sort: { at: 1 },
        returnDocument,
      });
    expect(await take('after')).toEqual({ _id: 'b', at: 1, taken: true });
    expect(await take('before')).toEqual({ _id: 'a', at: 2 });
    expect(await take('after')).toBeNull();
  });

  it('removes, inserts and shows chosen fields', async () => {
    expect(await home.rows().findOneAndDelete({ _id: 'c' } as never)).toEqual({
      _id: 'c',
      at: 3,
      taken: true,
    });
    const options = { upsert: true, returnDocument: 'after', projection: { at: 1 } } as const;
    const made = await home
      .rows()
      .findOneAndUpdate({ _id: 'z' } as never, { $set: { at: 9, b: 1 } } as never, options);
    expect(made).toEqual({ _id: 'z', at: 9 });
  });
});
