import net from 'node:net';
import mongoose, { type Collection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryHome } from '../../../src/store/embedded/home.js';
import type { Home } from '../../../src/store/reach.js';
import { silentLog } from '../../helpers/store.js';

/** What the embedded engine must refuse, by name: a silent difference to MongoDB would cost more than an error. */
let home: Home;
let connection: mongoose.Connection;
let rows: Collection;

beforeAll(async () => {
  home = await openMemoryHome(silentLog);
  connection = await mongoose.createConnection(home.uri).asPromise();
  rows = connection.collection('rows');
  await rows.insertMany([
    { _id: 'a', n: 1, list: [{ x: 1 }], inner: { x: 1 } },
    { _id: 'b', n: 2 },
  ] as never[]);
});
afterAll(async () => {
  await connection.close();
  await home.close();
});

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (cause: Error) => cause,
  );
  return error?.message ?? 'not refused';
};
const find = (filter: object, options = {}) => rows.find(filter as never, options).toArray();
const update = (change: object | object[], options = {}) =>
  rows.updateOne({ _id: 'a' } as never, change as never, options);

describe('refused by name', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['$where', () => find({ $where: 'true' })],
    ['$expr', () => find({ $expr: { $eq: ['$n', 1] } })],
    ['$text', () => find({ $text: { $search: 'x' } })],
    ['$regex', () => find({ n: { $regex: 'x' } })],
    ['field n', () => find({ n: /x/ })],
    ['$elemMatch', () => find({ list: { $elemMatch: { x: 1 } } })],
    ['$not', () => find({ n: { $not: { $gt: 1 } } })],
    ['$type', () => find({ n: { $type: 'int' } })],
    ['$all', () => find({ list: { $all: ['x'] } })],
    ['field inner', () => find({ inner: { x: 1 } })],
    ['field n', () => find({ n: { $in: [/x/] } })],
    ['$gt', () => find({ n: { $gt: { x: 1 } } })],
    ['$nothing', () => find({ $or: [{ n: { $nothing: 1 } }] })],
    ['inner.x', () => find({}, { sort: { 'inner.x': 1 } })],
    ['field list', () => find({}, { sort: { list: 1 } })],
    ['projection', () => find({}, { projection: { n: 1, list: 0 } })],
    ['inner.x', () => find({}, { projection: { 'inner.x': 1 } })],
    ['option collation', () => find({}, { collation: { locale: 'th' } })],
    ['option hint', () => find({}, { hint: { n: 1 } })],
    ['option let', () => find({}, { let: { a: 1 } })],
    ['$mul', () => update({ $mul: { n: 2 } })],
    ['$rename', () => update({ $rename: { n: 'm' } })],
    ['$currentDate', () => update({ $currentDate: { n: true } })],
    ['list.$', () => update({ $set: { 'list.$.x': 2 } })],
    ['list.0', () => update({ $set: { 'list.0.x': 2 } })],
    ['list.$[]', () => update({ $set: { 'list.$[].x': 2 } })],
    ['$slice', () => update({ $push: { list: { $each: [1], $slice: 2 } } })],
    ['$pull', () => update({ $pull: { list: { x: 1 } } })],
    ['pipeline', () => update([{ $set: { n: 1 } }])],
    ['arrayFilters', () => update({ $set: { n: 1 } }, { arrayFilters: [{ x: 1 }] })],
    ['ObjectId', () => update({ $set: { n: new mongoose.Types.ObjectId() } })],
    ['Decimal128', () => update({ $set: { n: mongoose.Types.Decimal128.fromString('1') } })],
    ['Date', () => update({ $set: { n: new Date() } })],
    ['the number', () => update({ $set: { n: Number.NaN } })],
    ['the number', () => update({ $inc: { n: Number.POSITIVE_INFINITY } })],
    ['Binary', () => update({ $set: { n: Buffer.from('x') } })],
    ['_id', () => rows.insertOne({ n: 1 } as never)],
    ['_id', () => rows.insertOne({ _id: 5 } as never)],
    ['_id', () => rows.insertOne({ _id: 'a\u0000b' } as never)],
    ['$lookup', () => rows.aggregate([{ $lookup: { from: 'rows' } }]).toArray()],
    ['$match, $out', () => rows.aggregate([{ $match: {} }, { $out: 'other' }]).toArray()],
    ['$match, $group', () => rows.aggregate([{ $match: {} }, { $group: { _id: '$n' } }]).toArray()],
    ['$limit', () => rows.countDocuments({}, { limit: 1 })],
    ['distinct', () => rows.distinct('n')],
    ['dropDatabase', () => connection.dropDatabase()],
    ['n: -1', () => rows.createIndex({ n: -1 })],
    ['n: text', () => rows.createIndex({ n: 'text' })],
    ['expireAfterSeconds', () => rows.createIndex({ n: 1 }, { expireAfterSeconds: 5 })],
    ['partialFilterExpression', () => rows.createIndex({ n: 1 }, { partialFilterExpression: { n: 1 } })],
    ['sparse', () => rows.createIndex({ n: 1 }, { sparse: true })],
    ['list or object', () => rows.createIndex({ list: 1 })],
    ['mapReduce', () => connection.db?.command({ mapReduce: 'rows' }) ?? Promise.resolve()],
    ['constructor', () => connection.db?.command({ constructor: 1 }) ?? Promise.resolve()],
  ])('%s', async (name, work) => {
    const message = await refusal(work());
    expect(message).toContain(name);
    expect(message).not.toBe('not refused');
    expect(await rows.findOne({ _id: 'a' } as never)).toMatchObject({ n: 1, list: [{ x: 1 }] });
  });

  it('sessions are refused before anything is sent', async () => {
    const session = await connection.startSession();
    const work = rows.insertOne({ _id: 'z' } as never, { session });
    expect(await refusal(work)).toMatch(/session/i);
    await session.endSession();
  });

  it('a document over 16 MB is refused and the others go on', async () => {
    const large = 'x'.repeat(9_000_000);
    await rows.insertOne({ _id: 'large', a: large } as never);
    const grow = rows.updateOne({ _id: 'large' } as never, { $set: { b: large } } as never);
    expect(await refusal(grow)).toContain('larger');
    expect(Object.keys((await rows.findOne({ _id: 'large' } as never)) ?? {})).toEqual(['_id', 'a']);
  });
});

describe('a connection that sends no messages', () => {
  it('is closed; the others are served', async () => {
    const path = decodeURIComponent(new URL(home.uri).host);
    const socket = net.connect(path);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await closed;
    expect(await rows.countDocuments({ _id: 'b' } as never)).toBe(1);
  });
});
