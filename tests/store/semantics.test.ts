import type { Collection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testConnection } from '../helpers/store.js';

/**
 * What the models rely on, below the store: the same table of cases on the embedded engine and, with
 * KAMNOT_TEST_MONGODB_URI, on a MongoDB-wire server. A case that differs between the two is a trap for models.
 */
let home: Awaited<ReturnType<typeof testConnection>>;
let rows: Collection;
let count = 0;

beforeAll(async () => {
  home = await testConnection();
});
beforeEach(() => {
  count += 1;
  rows = home.connection.collection(`rows${count}`);
});
afterAll(() => home.close());

type Row = Record<string, unknown>;
const put = (...documents: Row[]) => rows.insertMany(documents as never[]);
const all = (filter: Row = {}) =>
  rows
    .find(filter as never)
    .sort({ _id: 1 })
    .toArray();
const ids = async (filter: Row) => (await all(filter)).map(({ _id }) => String(_id)).join('');
const change = async (before: Row, update: Row) => {
  await put({ _id: 'x', ...before });
  await rows.updateOne({ _id: 'x' } as never, update as never);
  const { _id, ...after } = (await rows.findOne({ _id: 'x' } as never)) as unknown as Row;
  return after;
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 0,
    (error: { code?: number }) => error.code,
  );

describe('filters', () => {
  beforeEach(() =>
    put(
      { _id: 'a', n: 1, s: 'ก', list: ['p', 'q'], in: { deep: 1 } },
      { _id: 'b', n: 2, s: 'ข', list: [], in: { deep: 2 } },
      { _id: 'c', n: null, s: 'ค', list: ['q'], flag: true },
      { _id: 'd', s: '1', flag: false },
    ),
  );

  it.each<[Row, string]>([
    [{}, 'abcd'],
    [{ n: 1 }, 'a'],
    [{ n: null }, 'cd'],
    [{ n: { $ne: 1 } }, 'bcd'],
    [{ n: { $ne: null } }, 'ab'],
    [{ n: { $lt: 2 } }, 'a'],
    [{ n: { $lte: 2 } }, 'ab'],
    [{ n: { $gt: 1 } }, 'b'],
    [{ n: { $gte: 0, $lt: 2 } }, 'a'],
    [{ n: { $in: [2, null] } }, 'bcd'],
    [{ n: { $nin: [2, null] } }, 'a'],
    [{ n: { $in: [] } }, ''],
    [{ n: { $exists: true } }, 'abc'],
    [{ n: { $exists: false } }, 'd'],
    [{ s: { $gt: 'ก' } }, 'bc'],
    [{ list: 'q' }, 'ac'],
    [{ list: { $ne: 'q' } }, 'bd'],
    [{ list: { $in: ['p', 'z'] } }, 'a'],
    [{ 'in.deep': 2 }, 'b'],
    [{ 'in.deep': null }, 'cd'],
    [{ flag: true }, 'c'],
    [{ flag: { $ne: true } }, 'abd'],
    [{ $or: [{ n: 1 }, { flag: true }] }, 'ac'],
    [{ $and: [{ n: { $gte: 1 } }, { s: { $ne: 'ก' } }] }, 'b'],
    [{ $nor: [{ n: 1 }, { flag: true }] }, 'bd'],
    [{ _id: { $in: ['d', 'a', 'a', 'zz'] } }, 'ad'],
    [{ _id: { $gt: 'b' } }, 'cd'],
    [{ _id: { $ne: 'b' }, n: { $ne: null } }, 'a'],
  ])('%j finds %s', async (filter, expected) => {
    expect(await ids(filter)).toBe(expected);
  });
});

describe('indexes', () => {
  const filters: Row[] = [
    { state: 'new' },
    { state: 'new', at: { $lte: 3 } },
    { state: 'new', at: { $gt: 1, $lt: 4 } },
    { state: { $in: ['new', 'old'] }, at: 2 },
    { state: null },
    { at: { $gte: 2 } },
    { $and: [{ state: 'old' }, { at: 1 }] },
    { $or: [{ state: 'old' }, { at: 1 }] },
  ];
  it('answer as a scan does', async () => {
    const states = ['new', 'old', null];
    await put(...Array.from({ length: 40 }, (_, i) => ({ _id: `k${i}`, state: states[i % 3], at: i % 5 })));
    const scanned = await Promise.all(filters.map(ids));
    await rows.createIndex({ state: 1, at: 1 });
    await rows.createIndex({ at: 1 });
    expect(await Promise.all(filters.map(ids))).toEqual(scanned);
    await rows.updateMany({ state: 'new' } as never, { $set: { state: 'old' }, $inc: { at: 1 } } as never);
    expect(await ids({ state: 'new' })).toBe('');
    await rows.deleteMany({ state: 'old', at: { $lt: 3 } } as never);
    expect(await all({ state: 'old', at: { $lt: 3 } })).toEqual([]);
  });

  it.each([1, -1] as const)('give the order %s with skip and limit', async (direction) => {
    await put(...[5, 3, 9, 1, 7].map((at) => ({ _id: `k${at}`, state: 'new', at })));
    await put({ _id: 'other', state: 'old', at: 4 });
    const sort = { at: direction };
    const page = async () => {
      const found = await rows.find({ state: 'new' }).sort(sort).skip(1).limit(2).toArray();
      return found.map(({ at }) => at);
    };
    const scanned = await page();
    await rows.createIndex({ state: 1, at: 1 });
    expect(await page()).toEqual(scanned);
    expect(scanned).toEqual(direction === 1 ? [3, 5] : [7, 5]);
  });

  it('refuse a second document with a unique key, in every way of writing', async () => {
    await rows.createIndex({ token: 1 }, { unique: true });
    await put({ _id: 'a', token: 't1' }, { _id: 'b', token: 't2' });
    const error = await rows.insertOne({ _id: 'c', token: 't1' } as never).catch((e) => e);
    expect(error.code).toBe(11000);
    expect(await codeOf(rows.updateOne({ _id: 'b' } as never, { $set: { token: 't1' } }))).toBe(11000);
    const upsert = rows.updateOne({ _id: 'd' } as never, { $set: { token: 't1' } }, { upsert: true });
    expect(await codeOf(upsert)).toBe(11000);
    expect(await ids({})).toBe('ab');
    await rows.updateOne({ _id: 'a' } as never, { $set: { token: 't3' } });
    await put({ _id: 'c', token: 't1' });
  });
});

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
    expect(await rows.findOne({ _id: 'x' } as never)).toEqual({ _id: 'x', ...before });
  });

  it('counts what matched and what really changed', async () => {
    await put({ _id: 'a', n: 1 }, { _id: 'b', n: 2 });
    const result = await rows.updateMany({} as never, { $set: { n: 2 } } as never);
    expect([result.matchedCount, result.modifiedCount]).toEqual([2, 1]);
    expect((await rows.deleteOne({ n: 2 } as never)).deletedCount).toBe(1);
    expect((await rows.deleteMany({} as never)).deletedCount).toBe(1);
    expect(await rows.countDocuments({})).toBe(0);
  });

  it('upserts from the equalities of the filter', async () => {
    const update = { $set: { b: 2 }, $setOnInsert: { c: 3 }, $inc: { d: 1 } };
    const upsert = () => rows.updateOne({ _id: 'x', a: 1 } as never, update as never, { upsert: true });
    const first = await upsert();
    expect([first.matchedCount, first.upsertedCount, first.upsertedId]).toEqual([0, 1, 'x']);
    const second = await upsert();
    expect([second.matchedCount, second.modifiedCount, second.upsertedCount]).toEqual([1, 1, 0]);
    expect(await all()).toEqual([{ _id: 'x', a: 1, b: 2, c: 3, d: 2 }]);
  });

  it('replaces a document whole', async () => {
    await put({ _id: 'x', a: 1, b: 1 });
    await rows.replaceOne({ _id: 'x' } as never, { c: 1 } as never);
    expect(await all()).toEqual([{ _id: 'x', c: 1 }]);
  });
});

describe('find and modify', () => {
  beforeEach(() => put({ _id: 'a', at: 2 }, { _id: 'b', at: 1 }, { _id: 'c', at: 3, taken: true }));

  it('takes the first in order and gives it before or after', async () => {
    const take = (returnDocument: 'before' | 'after') =>
      rows.findOneAndUpdate({ taken: null } as never, { $set: { taken: true } } as never, {
        sort: { at: 1 },
        returnDocument,
      });
    expect(await take('after')).toEqual({ _id: 'b', at: 1, taken: true });
    expect(await take('before')).toEqual({ _id: 'a', at: 2 });
    expect(await take('after')).toBeNull();
  });

  it('removes, inserts and shows chosen fields', async () => {
    expect(await rows.findOneAndDelete({ _id: 'c' } as never)).toEqual({ _id: 'c', at: 3, taken: true });
    const options = { upsert: true, returnDocument: 'after', projection: { at: 1 } } as const;
    const made = await rows.findOneAndUpdate(
      { _id: 'z' } as never,
      { $set: { at: 9, b: 1 } } as never,
      options,
    );
    expect(made).toEqual({ _id: 'z', at: 9 });
  });
});

describe('many at once', () => {
  it('unordered inserts report each duplicate and keep the rest', async () => {
    await put({ _id: 'b' });
    const error = await rows
      .insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'a' }] as never[], { ordered: false })
      .catch((e) => e);
    const found = [error.writeErrors].flat().map((e: { index: number; code: number }) => [e.index, e.code]);
    expect(found).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect(await ids({})).toBe('abc');
  });

  it('ordered inserts stop at the first', async () => {
    expect(await codeOf(put({ _id: 'a' }, { _id: 'a' }, { _id: 'b' }))).toBe(11000);
    expect(await ids({})).toBe('a');
  });

  it('bulk writes mix updates, inserts and deletes', async () => {
    await put({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
    const result = await rows.bulkWrite(
      [
        { updateOne: { filter: { _id: 'a' } as never, update: { $inc: { n: 1 } } as never } },
        { updateOne: { filter: { _id: 'zz' } as never, update: { $inc: { n: 1 } } as never } },
        { insertOne: { document: { _id: 'c' } as never } },
        { deleteOne: { filter: { _id: 'b' } as never } },
        { updateOne: { filter: { _id: 'd' } as never, update: { $set: { n: 7 } } as never, upsert: true } },
      ],
      { ordered: false },
    );
    expect([result.matchedCount, result.insertedCount, result.deletedCount, result.upsertedCount]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(await ids({})).toBe('acd');
  });

  it('groups and counts', async () => {
    await put({ _id: 'a', s: 'x', n: 1 }, { _id: 'b', s: 'x', n: 5 }, { _id: 'c', s: 'y', n: 2 });
    const groups = await rows
      .aggregate([
        { $match: { n: { $gt: 0 } } },
        { $group: { _id: '$s', count: { $sum: 1 }, sum: { $sum: '$n' }, most: { $max: '$n' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: 'x', count: 2, sum: 6, most: 5 },
      { _id: 'y', count: 1, sum: 2, most: 2 },
    ]);
    expect(await rows.countDocuments({ s: 'x' })).toBe(2);
    expect(await rows.countDocuments({ s: 'none' })).toBe(0);
    expect(await rows.estimatedDocumentCount()).toBe(3);
  });

  it('brings results larger than one reply', async () => {
    const text = 'ก'.repeat(200_000);
    await put(...Array.from({ length: 20 }, (_, i) => ({ _id: `k${String(i).padStart(2, '0')}`, text })));
    const found = await all();
    expect(found.length).toBe(20);
    expect(found.every((row) => row['text'] === text)).toBe(true);
  });
});

describe('values', () => {
  it('come back as they were', async () => {
    const row = {
      _id: 'ก|1|*',
      whole: 3,
      real: 1.5,
      big: 1_700_000_000_000,
      minus: -7,
      text: 'มีนาคม 😀 \u0000',
      empty: '',
      nothing: null,
      yes: true,
      list: [[], [null], {}],
      inner: { a: { b: 'c' } },
    };
    await put(row);
    expect(await all()).toEqual([row]);
  });

  it('sort by type, then by value', async () => {
    const values = [null, -1, 2, 10, '', '10', 'a', 'ก', 'ข'];
    await put(...values.map((v, i) => ({ _id: `k${(i * 7) % 9}`, v })));
    const sorted = await rows.find().sort({ v: 1 }).toArray();
    expect(sorted.map(({ v }) => v)).toEqual(values);
  });
});
