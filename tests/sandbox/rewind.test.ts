import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLastTick, recordTick } from '../../src/reminders/scheduler/last-tick.js';
import { rewind } from '../../src/sandbox/rewind.js';
import type { Store } from '../../src/store/store.js';
import { announcement, content } from '../announcements/fixtures.js';
import { testStore } from '../helpers/store.js';

let store: Store;

beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

const START = new Date('2024-03-12T09:00:00+07:00');
const chatId = `C${'1'.repeat(32)}`;

async function planned(key: string, civil: string): Promise<void> {
  const window = { from: civil, until: civil };
  await store.deliveries.plan([{ key, chatId, kind: 'reminder', urgency: 'deadline', subject: {}, window }], {
    civil,
    real: 0,
  });
}

async function marked(code: string, at: string): Promise<void> {
  await store.submissions.mark({ plan: '2567|u', code, sub: null, unit: 'u', at, by: 'operator' });
}

it('forgets what an earlier rehearsal did later than its new start, and nothing else', async () => {
  await planned('before', '2024-03-11T08:30:00+07:00');
  await planned('ahead', '2024-03-13T08:30:00+07:00');
  await marked('1', '2024-03-01T10:00:00+07:00');
  await marked('2', '2024-03-13T10:00:00+07:00');
  await recordTick(store.settings, new Date('2024-03-14T08:30:00+07:00'));
  await rewind(store, START);
  expect((await store.deliveries.list()).map(({ key }) => key)).toEqual(['before']);
  expect((await store.submissions.all()).map(({ code }) => code)).toEqual(['1']);
  expect(await readLastTick(store.settings)).toBeNull();
});

it('takes back what an earlier rehearsal announced', async () => {
  const published = { content: content(), generation: 1, at: '2024-03-12T10:00:00+07:00', chatIds: [chatId] };
  const sent = { state: 'sent', published, createdAt: '2024-03-12T09:30:00+07:00' } as const;
  await store.announcements.add(announcement({ id: 'ahead1', ...sent }));
  await store.announcements.add(announcement({ id: 'before', createdAt: '2024-03-11T09:30:00+07:00' }));
  await recordTick(store.settings, new Date('2024-03-14T08:30:00+07:00'));
  await rewind(store, START);
  const left = (await store.announcements.all()).map(({ id, state, open }) => [id, state, open]);
  expect(left).toEqual([
    ['ahead1', 'cancelled', false],
    ['before', 'draft', true],
  ]);
});

it('leaves everything alone while time runs forward', async () => {
  await planned('ahead', '2024-03-13T08:30:00+07:00');
  await recordTick(store.settings, new Date('2024-03-11T08:30:00+07:00'));
  await rewind(store, START);
  expect(await store.deliveries.list()).toHaveLength(1);
});
