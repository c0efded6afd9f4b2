import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Row, useRows } from './rows.js';

/**
 * What the models rely on, below the store: the same table of cases on the embedded engine and, with
 * KAMNOT_TEST_MONGODB_URI, on a MongoDB-wire server. A case that differs between the two is a trap for models.
 */
const home = useRows();

describe('filters', () => {
  beforeEach(() =>
    home.put(
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
    expect(await home.ids(filter)).toBe(expected);
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
    await home.put(
      ...Array.from({ length: 40 }, (_, i) => ({ _id: `k${i}`, state: states[i % 3], at: i % 5 })),
    );
    const scanned = await Promise.all(filters.map(home.ids));
    await home.rows().createIndex({ state: 1, at: 1 });
    await home.rows().createIndex({ at: 1 });
    expect(await Promise.all(filters.map(home.ids))).toEqual(scanned);
    await home
      .rows()
      .updateMany({ state: 'new' } as never, { $set: { state: 'old' }, $inc: { at: 1 } } as never);
    expect(await home.ids({ state: 'new' })).toBe('');
    await home.rows().deleteMany({ state: 'old', at: { $lt: 3 } } as never);
    expect(await home.all({ state: 'old', at: { $lt: 3 } })).toEqual([]);
  });

  it.each([1, -1] as const)('give the order %s with skip and limit', async (direction) => {
    await home.put(...[5, 3, 9, 1, 7].map((at) => ({ _id: `k${at}`, state: 'new', at })));
    await home.put({ _id: 'other', state: 'old', at: 4 });
    const sort = { at: direction };
    const page = async () => {
      const found = await home.rows().find({ state: 'new' }).sort(sort).skip(1).limit(2).toArray();
      return found.map(({ at }) => at);
    };
    const scanned = await page();
    await home.rows().createIndex({ state: 1, at: 1 });
    expect(await page()).toEqual(scanned);
    expect(scanned).toEqual(direction === 1 ? [3, 5] : [7, 5]);
  });

  it('refuse a second document with a unique key, in every way of writing', async () => {
    await home.rows().createIndex({ token: 1 }, { unique: true });
    await home.put({ _id: 'a', token: 't1' }, { _id: 'b', token: 't2' });
    const error = await home
      .rows()
      .insertOne({ _id: 'c', token: 't1' } as never)
      .catch((e) => e);
    expect(error.code).toBe(11000);
    expect(await codeOf(home.rows().updateOne({ _id: 'b' } as never, { $set: { token: 't1' } }))).toBe(11000);
    const upsert = home.rows().updateOne({ _id: 'd' } as never, { $set: { token: 't1' } }, { upsert: true });
    expect(await codeOf(upsert)).toBe(11000);
    expect(await home.ids({})).toBe('ab');
    await home.rows().updateOne({ _id: 'a' } as never, { $set: { token: 't3' } });
    await home.put({ _id: 'c', token: 't1' });
  });
});

describe('many at once', () => {
  it('unordered inserts report each duplicate and keep the rest', async () => {
    await home.put({ _id: 'b' });
    const error = await home
      .rows()
      .insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'a' }] as never[], { ordered: false })
      .catch((e) => e);
    const found = [error.writeErrors].flat().map((e: { index: number; code: number }) => [e.index, e.code]);
    expect(found).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect(await home.ids({})).toBe('abc');
  });

  it('ordered inserts stop at the first', async () => {
    expect(await codeOf(home.put({ _id: 'a' }, { _id: 'a' }, { _id: 'b' }))).toBe(11000);
    expect(await home.ids({})).toBe('a');
  });

  it('bulk writes mix updates, inserts and deletes', async () => {
    await home.put({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
    const result = await home
      .rows()
      .bulkWrite(
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
    expect(await home.ids({})).toBe('acd');
  });

  it('counts', async () => {
    await home.put({ _id: 'a', s: 'x', n: 1 }, { _id: 'b', s: 'x', n: 5 }, { _id: 'c', s: 'y', n: 2 });
    expect(await home.rows().countDocuments({})).toBe(3);
    expect(await home.rows().countDocuments({ s: 'x' })).toBe(2);
    expect(await home.rows().countDocuments({ s: 'none' })).toBe(0);
    expect(await home.rows().estimatedDocumentCount()).toBe(3);
  });

  it('brings results larger than one reply', async () => {
    const text = 'ก'.repeat(200_000);
    await home.put(
      ...Array.from({ length: 20 }, (_, i) => ({ _id: `k${String(i).padStart(2, '0')}`, text })),
    );
    const found = await home.all();
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
    await home.put(row);
    expect(await home.all()).toEqual([row]);
  });

  it('sort by type, then by value', async () => {
    const values = [null, -1, 2, 10, '', '10', 'a', 'ก', 'ข'];
    await home.put(...values.map((v, i) => ({ _id: `k${(i * 7) % 9}`, v })));
    const sorted = await home.rows().find().sort({ v: 1 }).toArray();
    expect(sorted.map(({ v }) => v)).toEqual(values);
  });
});
