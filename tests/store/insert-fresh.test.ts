import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertFresh } from '../../src/store/insert-fresh.js';
import { unitModel } from '../../src/store/models/unit.js';
import { type TestConnection, testConnection } from '../helpers/store.js';

let home: TestConnection;
beforeEach(async () => {
  home = await testConnection();
});
afterEach(() => home.close());

const row = (name: string) => ({ _id: name, aliases: [] });
const insert = (names: string[]) => insertFresh(unitModel(home.connection), names, row);
const count = () => unitModel(home.connection).countDocuments();

it('tells of each row whether it went in; who was there stays', async () => {
  expect(await insert(['a', 'b'])).toEqual([true, true]);
  expect(await insert(['b', 'c', 'a'])).toEqual([false, true, false]);
  expect(await count()).toBe(3);
});

it('puts one of two rows with the same key in, next to each other or far apart', async () => {
  expect(await insert(['a', 'a'])).toEqual([true, false]);
  const many = Array.from({ length: 1200 }, (_, n) => `row ${n}`);
  const outcome = await insert(['row 0', ...many, 'row 1199']);
  expect(outcome.filter(Boolean).length).toBe(1200);
  expect([outcome[1], outcome.at(-1)]).toEqual([false, false]);
  expect(await count()).toBe(1201);
});

it('gives none for nothing', async () => {
  expect(await insert([])).toEqual([]);
});
