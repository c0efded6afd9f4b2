import { expect, it, vi } from 'vitest';
import { createWorldCache } from '../../src/chat/world.js';
import { testStore } from '../helpers/store.js';
import { plan } from './fixtures.js';

it('reads the world again only when something stored changed', async () => {
  const store = await testStore();
  const read = vi.spyOn(store.plans, 'all');
  const world = createWorldCache(store);
  const first = await world();
  expect(await world()).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  await store.plans.save(plan(), 'x');
  expect((await world()).plans).toHaveLength(1);
  expect(read).toHaveBeenCalledTimes(2);
  await store.close();
});

it('reads once for many askers, and again after a failure', async () => {
  const store = await testStore();
  const read = vi.spyOn(store.plans, 'all').mockRejectedValueOnce(new Error('store down'));
  const world = createWorldCache(store);
  await expect(world()).rejects.toThrow('store down');
  const many = await Promise.all(Array.from({ length: 50 }, () => world()));
  expect(new Set(many).size).toBe(1);
  expect(read).toHaveBeenCalledTimes(2);
  await store.close();
});
