import fc from 'fast-check';
import mongoose, { type Collection } from 'mongoose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryHome } from '../../src/store/embedded/home.js';
import { onMongodb, silentLog, testConnection } from '../helpers/store.js';
import { type Step, selection, step } from './arbitraries.js';

/** Needs KAMNOT_TEST_MONGODB_URI: random writes and questions get the same answers from the server and from us. */
const RUNS = 30;
interface Asked {
  filter: object;
  sort: Record<string, 1 | -1>;
  skip: number;
  limit: number;
}

async function apply(rows: Collection, each: Step): Promise<unknown> {
  if ('put' in each) {
    const { _id, ...rest } = each.put;
    const update = Object.keys(rest).length > 0 ? { $set: rest } : { $setOnInsert: { at: 1 } };
    return (await rows.updateOne({ _id } as never, update as never, { upsert: true })).upsertedCount;
  }
  if ('remove' in each) return (await rows.deleteMany(each.remove as never)).deletedCount;
  const { matchedCount } = await rows.updateMany(each.set[0] as never, { $set: each.set[1] } as never);
  return matchedCount;
}

const find = (rows: Collection, { filter, sort, skip, limit }: Asked) =>
  rows
    .find(filter as never)
    .sort(sort)
    .skip(skip)
    .limit(limit)
    .toArray();

describe.runIf(onMongodb)('the embedded engine', () => {
  it('answers as the MongoDB-wire server', async () => {
    const server = await testConnection();
    onTestFinished(server.close);
    const home = await openMemoryHome(silentLog);
    const own = await mongoose.createConnection(home.uri).asPromise();
    onTestFinished(async () => {
      await own.close();
      await home.close();
    });
    let run = 0;
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, fc.array(selection, { minLength: 1, maxLength: 5 }), async (written, asked) => {
        run += 1;
        const [theirs, ours] = [server.connection.collection(`r${run}`), own.collection(`r${run}`)];
        await ours.createIndex({ state: 1, at: 1 });
        for (const each of written) expect(await apply(ours, each)).toEqual(await apply(theirs, each));
        for (const each of asked as Asked[]) expect(await find(ours, each)).toEqual(await find(theirs, each));
      }),
      { numRuns: RUNS },
    );
  });
});
