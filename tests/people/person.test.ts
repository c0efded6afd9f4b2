import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportPerson, forgetPerson } from '../../src/people/person.js';
import type { Store } from '../../src/store/store.js';
import { plan, submission } from '../chat/fixtures.js';
import { testStore } from '../helpers/store.js';

const ME = `U${'a'.repeat(32)}`;
const OTHER = `U${'b'.repeat(32)}`;

let store: Store;
beforeEach(async () => {
  store = await testStore();
  const sample = plan();
  await store.chats.set(ME, { kind: 'user', unit: 'สำนักเหนือ ๑' });
  await store.roles.grant({ userId: ME, role: 'organizer', unit: null });
  await store.roles.grant({ userId: OTHER, role: 'admin', unit: null });
  await store.submissions.mark({ ...submission(sample, '1.1', null), by: ME });
  await store.submissions.mark({ ...submission(sample, '3', null), by: OTHER });
  await store.memories.set(ME, { intent: 'lookup', items: [], period: null, unit: null }, 0);
});
afterEach(() => store.close());

it('exports everything that is kept about a person and nothing of others', async () => {
  const record = await exportPerson(store, ME);
  expect(record).toMatchObject({ userId: ME, chat: { chatId: ME }, roles: [{ role: 'organizer' }] });
  expect(record.submissions.map(({ code }) => code)).toEqual(['1.1']);
  expect(JSON.stringify(record)).not.toContain(OTHER);
});

it('forgets the person and keeps what the unit handed in', async () => {
  await forgetPerson(store, ME);
  expect(await exportPerson(store, ME)).toEqual({
    userId: ME,
    chat: null,
    roles: [],
    submissions: [],
    answers: [],
    announcements: [],
    memory: null,
    dialog: null,
    deliveries: [],
  });
  expect(await store.memories.get(ME, 0)).toBeNull();
  expect((await store.submissions.all()).map(({ code, by }) => [code, by])).toEqual([
    ['1.1', 'forgotten'],
    ['3', OTHER],
  ]);
  expect(await store.roles.of(OTHER)).toHaveLength(1);
});

it('has nothing to forget about a stranger', async () => {
  expect(await forgetPerson(store, `U${'c'.repeat(32)}`)).toMatchObject({
    chat: null,
    roles: [],
    submissions: [],
  });
});
