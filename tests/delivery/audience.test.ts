import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAudience } from '../../src/delivery/audience.js';
import type { Store } from '../../src/store/store.js';
import { testStore } from '../helpers/store.js';
import { chatId } from './helpers.js';

let store: Store;

beforeEach(async () => {
  store = await testStore();
});

afterEach(() => store.close());

test('closed is what we know to be gone; a chat that nobody knows is open', async () => {
  await store.chats.set(chatId(1), { kind: 'group', active: true });
  await store.chats.set(chatId(2), { kind: 'group', active: false });
  const closed = await createAudience(store)([chatId(1), chatId(2), chatId(3)]);
  expect([...closed.keys()]).toEqual([chatId(2)]);
  expect(closed.get(chatId(2))).toContain('gone');
});

test('a chat that leaves between two batches is closed for the second', async () => {
  await store.chats.set(chatId(1), { kind: 'group', active: true });
  const audience = createAudience(store);
  expect((await audience([chatId(1)])).size).toBe(0);
  await store.chats.set(chatId(1), { active: false });
  expect((await audience([chatId(1)])).size).toBe(1);
  await store.chats.set(chatId(1), { active: true });
  expect((await audience([chatId(1)])).size).toBe(0);
});

test('chats are read once per revision, however many batches ask', async () => {
  let reads = 0;
  const chats = {
    ...store.chats,
    all: async () => {
      reads += 1;
      return store.chats.all();
    },
  };
  const audience = createAudience({ chats, revision: store.revision });
  for (let batch = 0; batch < 10; batch += 1) await audience([chatId(batch)]);
  expect(reads).toBe(1);
});
