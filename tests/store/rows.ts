import type { Collection } from 'mongoose';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { testConnection } from '../helpers/store.js';

export type Row = Record<string, unknown>;

/** An empty collection of the home under test before each test, and short words for what is done with it. */
export function useRows() {
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

  const all = (filter: Row = {}) =>
    rows
      .find(filter as never)
      .sort({ _id: 1 })
      .toArray();
  return {
    rows: () => rows,
    put: (...documents: Row[]) => rows.insertMany(documents as never[]),
    all,
    ids: async (filter: Row) => (await all(filter)).map(({ _id }) => String(_id)).join(''),
  };
}

/** The code of the error that `work` ends with; 0: none. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 0,
    (error: { code?: number }) => error.code,
  );
