import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Submission } from '../../src/people/types.js';
import type { Store } from '../../src/store/store.js';
import { testStore } from '../helpers/store.js';
import { CIVIL, chatId, draft, event, item, plan } from './fixtures.js';

/** Every sub-store, on the home under test: embedded, or a MongoDB-wire server by KAMNOT_TEST_MONGODB_URI. */
let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('plans', () => {
  const first = plan(2566, 'สำนัก ก', [item('1.7', '2023-03-20', { subItems: ['5', '6'] }), item('2', null)]);

  it('come back as they were saved, one per fiscal year and owner', async () => {
    const other = plan(2567, 'สำนัก ก', []);
    await store.plans.save(first, CIVIL);
    await store.plans.save(other, CIVIL);
    expect(await store.plans.get(2566, 'สำนัก ก')).toEqual(first);
    expect(await store.plans.get(2566, 'สำนัก ข')).toBeNull();
    expect(await store.plans.all()).toEqual([first, other]);
  });

  it('keep an absent field absent', async () => {
    const some = { ...first, items: [{ ...item('3', null), later: undefined }] };
    await store.plans.save(some, CIVIL);
    expect(Object.keys((await store.plans.get(2566, 'สำนัก ก'))?.items[0] ?? {})).not.toContain('later');
  });

  it('are replaced whole', async () => {
    await store.plans.save(first, CIVIL);
    const second = plan(2566, 'สำนัก ก', [item('3', '2023-06-20')]);
    await store.plans.save(second, CIVIL);
    expect(await store.plans.all()).toEqual([second]);
  });
});

describe('units', () => {
  it('merge aliases and keep them once', async () => {
    expect(await store.units.add('สำนัก ก', ['กก'])).toEqual({ name: 'สำนัก ก', aliases: ['กก'] });
    expect(await store.units.add('สำนัก ก', ['กก', 'ก.'])).toEqual({ name: 'สำนัก ก', aliases: ['กก', 'ก.'] });
    await store.units.add('กลุ่ม ข', []);
    expect(await store.units.all()).toEqual([
      { name: 'กลุ่ม ข', aliases: [] },
      { name: 'สำนัก ก', aliases: ['กก', 'ก.'] },
    ]);
  });
});

describe('chats', () => {
  it.each([
    ['C', 'group'],
    ['R', 'room'],
    ['U', 'user'],
  ] as const)('of letter %s start as an unapproved %s', async (letter, kind) => {
    const id = chatId(letter, 1);
    const initial = { label: null, unit: null, strong: false, approved: false, boundAt: null, members: null };
    expect(await store.chats.set(id, {})).toEqual({ chatId: id, kind, active: true, ...initial });
  });

  it('keep the fields that are not given', async () => {
    const id = chatId('C', 1);
    await store.chats.set(id, { unit: 'สำนัก ก', approved: true, boundAt: CIVIL });
    const changed = await store.chats.set(id, { strong: true, label: undefined, members: 12 });
    expect(changed).toMatchObject({ unit: 'สำนัก ก', approved: true, strong: true, label: null, members: 12 });
    expect(await store.chats.set(id, { unit: null })).toMatchObject({ unit: null, strong: true });
    expect(await store.chats.get(id)).toMatchObject({ unit: null, boundAt: CIVIL });
  });

  it('can be removed', async () => {
    await store.chats.set(chatId('C', 1), {});
    await store.chats.set(chatId('C', 2), {});
    await store.chats.remove(chatId('C', 1));
    expect(await store.chats.get(chatId('C', 1))).toBeNull();
    expect((await store.chats.all()).map((chat) => chat.chatId)).toEqual([chatId('C', 2)]);
  });

  it('are made once by many at the same time', async () => {
    const id = chatId('C', 3);
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, members) => store.chats.set(id, { members })),
    );
    expect(made.length).toBe(20);
    expect((await store.chats.all()).length).toBe(1);
  });
});

describe('submissions', () => {
  const mark: Submission = {
    plan: '2566|ก',
    code: '1.7',
    sub: '5',
    unit: 'สำนัก ก',
    at: CIVIL,
    by: 'operator',
  };

  it('are marked once and keep their first time and person', async () => {
    expect(await store.submissions.mark(mark)).toBe(true);
    expect(await store.submissions.mark({ ...mark, at: 'later', by: 'U2' })).toBe(false);
    expect(await store.submissions.all()).toEqual([mark]);
  });

  it('tell sub-items, the whole, units and plans apart', async () => {
    const others = [{ sub: '6' }, { sub: null }, { unit: 'สำนัก ข' }, { plan: '2567|ก' }, { code: '1.8' }];
    for (const other of [{}, ...others])
      expect(await store.submissions.mark({ ...mark, ...other })).toBe(true);
    expect((await store.submissions.all('2566|ก')).length).toBe(5);
    expect((await store.submissions.all('2567|ก')).map(({ plan }) => plan)).toEqual(['2567|ก']);
    expect(await store.submissions.undo({ ...mark, sub: null })).toBe(true);
    expect(await store.submissions.undo({ ...mark, sub: null })).toBe(false);
    expect((await store.submissions.all()).length).toBe(5);
  });

  it('tell which of several hand-ins they are for, where there are several', async () => {
    const second = { ...mark, handIn: '2' };
    expect(await store.submissions.mark(mark)).toBe(true);
    expect(await store.submissions.mark(second)).toBe(true);
    expect(await store.submissions.all()).toEqual([mark, second]);
    expect(await store.submissions.undo(second)).toBe(true);
    expect(await store.submissions.all()).toEqual([mark]);
  });
});

describe('holidays', () => {
  it('are seeded from 2023 to 2028, with date, name and kind', async () => {
    const seeded = await store.holidays.all();
    expect(new Set(seeded.map(({ date }) => date.slice(0, 4)))).toEqual(
      new Set(['2023', '2024', '2025', '2026', '2027', '2028']),
    );
    expect(seeded.find(({ date }) => date === '2023-04-13')?.name).toContain('สงกรานต์');
    expect(seeded.every(({ date, name, kind }) => /^\d{4}-\d\d-\d\d$/.test(date) && name && kind)).toBe(true);
  });

  it('can be added, renamed and removed', async () => {
    const holiday = { date: '2024-07-19', name: 'วันหยุดพิเศษ', kind: 'special' };
    await store.holidays.add(holiday);
    await store.holidays.add({ ...holiday, name: 'วันหยุดพิเศษเพิ่ม' });
    const found = (await store.holidays.all()).filter(({ date }) => date === holiday.date);
    expect(found).toEqual([{ ...holiday, name: 'วันหยุดพิเศษเพิ่ม' }]);
    expect(await store.holidays.remove(holiday.date)).toBe(true);
    expect(await store.holidays.remove(holiday.date)).toBe(false);
  });
});

describe('aliases', () => {
  it('point to one code each', async () => {
    await store.aliases.add({ text: 'งานพัสดุ', code: '18' });
    await store.aliases.add({ text: 'งานพัสดุ', code: '19' });
    expect(await store.aliases.all()).toEqual([{ text: 'งานพัสดุ', code: '19' }]);
    expect(await store.aliases.remove('งานพัสดุ')).toBe(true);
    expect(await store.aliases.remove('งานพัสดุ')).toBe(false);
  });
});

describe('roles', () => {
  it('of nobody are nobody’s: a missing id is no wish for all', async () => {
    await store.roles.grant({ userId: chatId('U', 1), role: 'admin', unit: null });
    const nobody = undefined as unknown as string;
    expect(await store.roles.of(nobody)).toEqual([]);
    expect(await store.roles.revoke(nobody)).toBe(false);
    expect((await store.roles.all()).length).toBe(1);
  });

  it('are several per person and revoked together', async () => {
    const [one, two] = [chatId('U', 1), chatId('U', 2)];
    const focal = { userId: one, role: 'focal', unit: 'สำนัก ก' } as const;
    const admin = { userId: one, role: 'admin', unit: null } as const;
    for (const role of [focal, admin, focal, { ...admin, userId: two }]) await store.roles.grant(role);
    expect(await store.roles.of(one)).toEqual([admin, focal]);
    expect((await store.roles.all()).length).toBe(3);
    expect(await store.roles.revoke(one)).toBe(true);
    expect(await store.roles.revoke(one)).toBe(false);
    expect(await store.roles.all()).toEqual([{ ...admin, userId: two }]);
  });
});

describe('settings', () => {
  it.each([0, '', false, [], { b: [1, { a: null }], a: 'ก.$' }, 'ก'])('hold %j', async (value) => {
    expect(await store.settings.get('x')).toBeNull();
    await store.settings.set('x', value);
    expect(await store.settings.get('x')).toEqual(value);
    await store.settings.remove('x');
    expect(await store.settings.get('x')).toBeNull();
  });

  it('change only from what was expected, whatever the order of keys', async () => {
    expect(await store.settings.compareAndSet('x', { a: 1 }, 'new')).toBe(false);
    expect(await store.settings.compareAndSet('x', null, { a: 1, b: 2 })).toBe(true);
    expect(await store.settings.compareAndSet('x', null, 'again')).toBe(false);
    expect(await store.settings.compareAndSet('x', { a: 1 }, 'new')).toBe(false);
    expect(await store.settings.compareAndSet('x', { b: 2, a: 1 }, { a: 1, b: 2 })).toBe(true);
    expect(await store.settings.compareAndSet('x', { b: 2, a: 1 }, 'new')).toBe(true);
    expect(await store.settings.get('x')).toBe('new');
  });
});

describe('memories', () => {
  const memory = {
    intent: 'lookup',
    items: [['1.7', ['5'], '2023-03-20']],
    period: null,
    unit: null,
  } as const;

  it('last ten minutes', async () => {
    const kept = structuredClone(memory) as never;
    await store.memories.set('C1', kept, 1_000_000);
    expect(await store.memories.get('C1', 1_000_000 + 600_000)).toEqual(memory);
    expect(await store.memories.get('C1', 1_000_000 + 600_001)).toBeNull();
    expect(await store.memories.get('C2', 1_000_000)).toBeNull();
    await store.memories.remove('C1');
    expect(await store.memories.get('C1', 1_000_000)).toBeNull();
  });
});

describe('events', () => {
  it('are new once, claimed oldest first, settled by their holder', async () => {
    expect(await store.events.insertNew([event(2), event(1), event(2)])).toEqual([event(2).id, event(1).id]);
    expect(await store.events.insertNew([event(1), event(3)])).toEqual([event(3).id]);
    const claimed = await store.events.claim('p1', 1000, 5000, 2);
    expect(claimed.map(({ payload }) => payload)).toEqual([event(1).payload, event(2).payload]);
    expect(await store.events.settle(event(1).id, 'p2')).toBe(false);
    expect(await store.events.settle(event(1).id, 'p1')).toBe(true);
    expect(await store.events.release('p1')).toBe(1);
    expect(await store.events.waiting()).toBe(2);
    expect(await store.events.purge(2)).toBe(1);
  });
});

describe('deliveries', () => {
  it('are planned once, claimed, changed by their holder only, and counted', async () => {
    const at = { civil: CIVIL, real: 1000 };
    expect(await store.deliveries.plan([draft(1), draft(2)], at)).toEqual([draft(1).key, draft(2).key]);
    expect(await store.deliveries.plan([draft(2), draft(3)], at)).toEqual([draft(3).key]);
    await store.deliveries.promote(1000);
    const [held] = await store.deliveries.claim('p1', 1000, 5000, 1);
    expect(held).toMatchObject({ status: 'sending', leaseOwner: 'p1', subject: draft(1).subject });
    const key = held?.key ?? '';
    expect(await store.deliveries.update(key, 'p2', { status: 'sent' })).toBe(false);
    expect(await store.deliveries.update(key, 'p1', { status: 'sent', leaseOwner: null })).toBe(true);
    expect(await store.deliveries.counts()).toMatchObject({ planned: 2, sent: 1 });
    expect((await store.deliveries.list({ status: 'sent' })).map((each) => each.key)).toEqual([key]);
  });
});

describe('the store', () => {
  it('changes its revision with every write that caches must see, and only then', async () => {
    const mark = { plan: 'p', code: '1', sub: null, unit: 'u', at: CIVIL, by: 'operator' };
    const role = { userId: chatId('U', 1), role: 'admin', unit: null } as const;
    const writes: [string, () => Promise<unknown>][] = [
      ['plan', () => store.plans.save(plan(2566, 'ก', []), CIVIL)],
      ['unit', () => store.units.add('ก', [])],
      ['chat', () => store.chats.set(chatId('C', 1), {})],
      ['no chat', () => store.chats.remove(chatId('C', 1))],
      ['mark', () => store.submissions.mark(mark)],
      ['undo', () => store.submissions.undo(mark)],
      ['holiday', () => store.holidays.add({ date: '2029-01-01', name: 'ก', kind: 'holiday' })],
      ['no holiday', () => store.holidays.remove('2029-01-01')],
      ['alias', () => store.aliases.add({ text: 'ก', code: '1' })],
      ['no alias', () => store.aliases.remove('ก')],
      ['role', () => store.roles.grant(role)],
      ['no role', () => store.roles.revoke(role.userId)],
    ];
    const seen = new Set([await store.revision()]);
    for (const [, write] of writes) {
      await write();
      seen.add(await store.revision());
    }
    expect(seen.size).toBe(writes.length + 1);
    await store.settings.set('x', 1);
    await store.events.insertNew([event(1)]);
    expect(seen.has(await store.revision())).toBe(true);
  });

  it('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
