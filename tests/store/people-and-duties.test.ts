import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Duty } from '../../src/duties/types.js';
import type { Code } from '../../src/people/codes.js';
import type { Store } from '../../src/store/store.js';
import { testStore } from '../helpers/store.js';
import { chatId } from './fixtures.js';

/** Conformance of the sub-stores of codes, suggestions and duties, on the home under test. */
let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('codes', () => {
  const NOW = 1_000_000;
  const code: Code = {
    id: 'hash',
    grant: { kind: 'role', role: 'admin', unit: null },
    until: NOW + 10,
    usedBy: null,
  };

  it('give what they give to the first of many chats that race, and to that chat again', async () => {
    await store.codes.add(code);
    const chats = Array.from({ length: 20 }, (_, number) => chatId('C', number));
    const given = await Promise.all(chats.map((chat) => store.codes.take('hash', chat, NOW)));
    const won = given.findIndex((grant) => grant !== null);
    expect(given.filter((grant) => grant !== null)).toEqual([code.grant]);
    expect(await store.codes.take('hash', chats[won]!, NOW)).toEqual(code.grant);
  });

  it('give nothing when they are too old, unknown or removed', async () => {
    await store.codes.add(code);
    expect(await store.codes.take('hash', chatId('C', 1), NOW + 10)).toBeNull();
    expect(await store.codes.take('other', chatId('C', 1), NOW)).toBeNull();
    expect(await store.codes.take('hash', chatId('C', 1), NOW)).toEqual(code.grant);
    await store.codes.forget(chatId('C', 1));
    expect(await store.codes.take('hash', chatId('C', 1), NOW)).toBeNull();
  });

  it('are purged once they are too old', async () => {
    await store.codes.add(code);
    await store.codes.purge(NOW);
    expect(await store.codes.take('hash', chatId('C', 1), NOW)).toEqual(code.grant);
    await store.codes.purge(NOW + 10);
    expect(await store.codes.take('hash', chatId('C', 1), NOW)).toBeNull();
  });
});

describe('suggestions', () => {
  it('come back by day, are kept once, and can be removed', async () => {
    const late = { id: 'b', text: 'แจ้งล่วงหน้าอีกนิด', on: '2023-03-14' };
    const early = { id: 'c', text: 'ขอที่จอดรถ', on: '2023-03-13' };
    expect(await store.suggestions.add(late)).toBe(true);
    expect(await store.suggestions.add(late)).toBe(false);
    await store.suggestions.add(early);
    expect(await store.suggestions.all()).toEqual([early, late]);
    expect([await store.suggestions.remove('b'), await store.suggestions.remove('b')]).toEqual([true, false]);
    expect(await store.suggestions.all()).toEqual([early]);
  });
});

describe('duties', () => {
  const duty: Duty = {
    id: 'aaaaaa',
    title: 'ประชุมคณะทำงาน',
    every: 'every-2-months',
    day: 15,
    unit: null,
    code: null,
    from: '2023-03-01',
  };

  it('are replaced by their id, change the revision and can be removed', async () => {
    const before = await store.revision();
    await store.duties.set(duty);
    await store.duties.set({ ...duty, day: null, unit: 'สำนัก ก', code: '14' });
    expect(await store.duties.all()).toEqual([{ ...duty, day: null, unit: 'สำนัก ก', code: '14' }]);
    expect(await store.revision()).not.toBe(before);
    expect([await store.duties.remove('aaaaaa'), await store.duties.remove('aaaaaa')]).toEqual([true, false]);
    expect(await store.duties.all()).toEqual([]);
  });
});
