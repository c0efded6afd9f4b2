import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnouncementAnswer } from '../../src/announcements/types.js';
import type { Store } from '../../src/store/store.js';
import { announcement } from '../announcements/fixtures.js';
import { testStore } from '../helpers/store.js';

/** Conformance of the sub-stores of announcements and conversations, on the home under test. */
let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('announcements', () => {
  it('come back as they were written, and an id is taken once', async () => {
    const first = announcement({ id: 'aaaaaa' });
    expect(await store.announcements.add(first)).toBe(true);
    expect(await store.announcements.add({ ...first, writer: 'other' })).toBe(false);
    expect(await store.announcements.get('aaaaaa')).toEqual(first);
    expect(await store.announcements.get('bbbbbb')).toBeNull();
    expect(await store.announcements.all()).toEqual([first]);
  });

  it('are replaced only by who read them last: one of twenty that race wins', async () => {
    const first = announcement({ id: 'aaaaaa', revision: 0 });
    await store.announcements.add(first);
    const before = await store.revision();
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, version) =>
        store.announcements.replace({ ...first, version, revision: 1 }, 0),
      ),
    );
    expect(won.filter(Boolean).length).toBe(1);
    expect((await store.announcements.get('aaaaaa'))?.version).toBe(won.indexOf(true));
    expect(await store.revision()).not.toBe(before);
  });

  it('that are over are not among the open ones', async () => {
    await store.announcements.add(announcement({ id: 'aaaaaa' }));
    await store.announcements.add(announcement({ id: 'bbbbbb', open: false }));
    expect((await store.announcements.open()).map(({ id }) => id)).toEqual(['aaaaaa']);
  });
});

describe('answers', () => {
  const answer: AnnouncementAnswer = {
    announcement: 'aaaaaa',
    userId: 'U1',
    unit: null,
    chatId: 'C1',
    reply: 'ack',
    people: 0,
    at: '2024-01-01T00:00:00+07:00',
    order: 1,
    waits: null,
    turns: 0,
  };

  it('are one per announcement and person; the last one counts', async () => {
    await store.announcementAnswers.set(answer);
    await store.announcementAnswers.set({ ...answer, reply: 'join', people: 3, unit: 'ก' });
    await store.announcementAnswers.set({ ...answer, userId: 'U2' });
    await store.announcementAnswers.set({ ...answer, announcement: 'bbbbbb' });
    expect(await store.announcementAnswers.of('aaaaaa')).toEqual([
      { ...answer, reply: 'join', people: 3, unit: 'ก' },
      { ...answer, userId: 'U2' },
    ]);
    expect(await store.announcementAnswers.get('aaaaaa', 'U3')).toBeNull();
    expect((await store.announcementAnswers.by('U1')).length).toBe(2);
    expect(await store.announcementAnswers.forget('U1')).toBe(2);
    expect((await store.announcementAnswers.of('aaaaaa')).map(({ userId }) => userId)).toEqual(['U2']);
  });
});

describe('dialogs', () => {
  it('are one per chat and over after thirty minutes', async () => {
    const dialog = { kind: 'announcement', data: { id: 'aaaaaa', asks: null } };
    await store.dialogs.set('U1', { kind: 'other', data: {} }, 0);
    await store.dialogs.set('U1', dialog, 1000);
    expect(await store.dialogs.get('U1', 1000 + 30 * 60_000)).toEqual(dialog);
    expect(await store.dialogs.get('U1', 1001 + 30 * 60_000)).toBeNull();
    await store.dialogs.remove('U1');
    expect(await store.dialogs.get('U1', 1000)).toBeNull();
  });
});

describe('pictures', () => {
  it('come back byte for byte, ten megabytes too', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024, 0xab);
    await store.pictures.set('p', { type: 'image/png', bytes }, 5);
    expect(await store.pictures.list()).toEqual([{ id: 'p', at: 5 }]);
    const found = await store.pictures.get('p');
    expect(found?.type).toBe('image/png');
    expect(found?.bytes.equals(bytes)).toBe(true);
    await store.pictures.remove('p');
    expect(await store.pictures.get('p')).toBeNull();
  });
});
