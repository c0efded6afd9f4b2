import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICY_SETTING } from '../../../src/reminders/policy.js';
import type { Store } from '../../../src/store/store.js';
import { testStore } from '../../helpers/store.js';
import { chatId, clubChat, item, mark, plan, UNIT_A, unitChat } from '../fixtures.js';
import { at, fill, iso, lastTick, processOn, recorded, standingClock } from './play.js';

const row = item({ code: '1', due: '2023-03-20' });
const rows = plan([row]);

let store: Store;
beforeEach(async () => {
  store = await testStore();
  await fill(store, [rows], [unitChat()]);
});
afterEach(() => store.close());

describe('a tick', () => {
  it('plans what is due once, however often it runs', async () => {
    const clock = standingClock(at('2023-03-13', '08:29'));
    const { tick } = processOn(store, clock);
    expect(await tick()).toMatchObject({ moment: 'catching-up', planned: [] });
    clock.moveTo(at('2023-03-13'));
    expect(await tick()).toMatchObject({ planned: [`reminder|${chatId(1)}|2023-03-13`] });
    clock.moveTo(at('2023-03-13', '08:31'));
    expect(await tick()).toMatchObject({ planned: [] });
    expect(await recorded(store)).toEqual(['2023-03-13 planned']);
  });

  it('plans a push for the hours of its day', async () => {
    await processOn(store, standingClock(at('2023-03-13', '09:10'))).tick();
    const [delivery] = await store.deliveries.list();
    expect(delivery).toMatchObject({
      kind: 'reminder',
      urgency: 'deadline',
      window: { from: '2023-03-13T08:00:00+07:00', until: '2023-03-13T18:00:00+07:00' },
      subject: { date: '2023-03-13', audience: 'unit', unit: UNIT_A, topics: { own: ['2023-03-20'] } },
    });
  });

  it('several processes racing plan each push once', async () => {
    await fill(
      store,
      [],
      Array.from({ length: 30 }, (_, n) => unitChat(UNIT_A, n + 2)),
    );
    const clock = standingClock(at('2023-03-13'));
    const processes = Array.from({ length: 4 }, () => processOn(store, clock));
    const results = await Promise.all(processes.map(({ tick }) => tick()));
    const planned = results.flatMap((result) => result.planned);
    expect(planned).toHaveLength(31);
    expect(new Set(planned).size).toBe(31);
    expect(await recorded(store)).toHaveLength(31);
  });

  it('sees what changed in the store since: a new chat, a mark, another policy', async () => {
    const clock = standingClock(at('2023-03-13', '08:00'));
    const { tick } = processOn(store, clock);
    await tick();
    await store.settings.set(POLICY_SETTING, { sendAt: '10:00' });
    clock.moveTo(at('2023-03-13', '09:00'));
    expect(await tick()).toMatchObject({ moment: 'catching-up', planned: [] });
    for (const submission of mark(rows, row, UNIT_A)) await store.submissions.mark(submission);
    clock.moveTo(at('2023-03-13', '10:00'));
    expect(await tick()).toMatchObject({ moment: 'open', planned: [] });
    await store.chats.set(chatId(5), { strong: true, approved: true });
    expect((await tick()).planned).toEqual([]);
    await store.submissions.undo({ plan: '2566|สำนักทดสอบ 1', code: '1', sub: null, unit: UNIT_A });
    expect((await tick()).planned).toHaveLength(2);
  });

  it('goes on with the default when the stored policy is unusable', async () => {
    await store.settings.set(POLICY_SETTING, { sendAt: 'in the morning' });
    expect((await processOn(store, standingClock(at('2023-03-13'))).tick()).planned).toHaveLength(1);
  });
});

describe('the last recorded tick', () => {
  it('is recorded by a first start at any hour, and then in the hours of sending', async () => {
    const clock = standingClock(at('2023-03-11', '12:00'));
    const { tick } = processOn(store, clock);
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-11', '12:00')));
    clock.moveTo(at('2023-03-12', '12:00'));
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-11', '12:00')));
    clock.moveTo(at('2023-03-14', '09:00'));
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-14', '09:00')));
  });

  it('is written once a minute while nothing happens', async () => {
    const clock = standingClock(at('2023-03-14', '09:00'));
    const { tick } = processOn(store, clock);
    await tick();
    clock.moveTo(new Date(at('2023-03-14', '09:00').getTime() + 59_000));
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-14', '09:00')));
    clock.moveTo(at('2023-03-14', '09:01'));
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-14', '09:01')));
  });

  it('down on a day of sending: the reminder goes on the next working day, re-worded', async () => {
    await processOn(store, standingClock(at('2023-03-10', '17:00'))).tick();
    const later = standingClock(at('2023-03-13', '19:00'));
    const restarted = processOn(store, later);
    expect(await restarted.tick()).toMatchObject({ moment: 'after', planned: [] });
    later.moveTo(at('2023-03-14'));
    expect((await restarted.tick()).planned).toEqual([`reminder|${chatId(1)}|2023-03-14`]);
    const [delivery] = await store.deliveries.list();
    expect(delivery!.subject).toMatchObject({ date: '2023-03-14', topics: { own: ['2023-03-20'] } });
  });

  it('what was missed goes from eight on, unless the day has a push of its own for the chat', async () => {
    // Both miss Friday the 17th, three days before. On Monday the 20th the unit's round is due, on Tuesday nothing is.
    const clock = standingClock(at('2023-03-16', '17:00'));
    const { tick } = processOn(store, clock);
    await tick();
    clock.moveTo(at('2023-03-20', '08:00'));
    expect(await tick()).toMatchObject({ moment: 'catching-up', planned: [], missedDays: [] });
    clock.moveTo(at('2023-03-20'));
    expect(await tick()).toMatchObject({
      planned: [`reminder|${chatId(1)}|2023-03-20`],
      missedDays: ['2023-03-17'],
    });
    clock.moveTo(at('2023-03-22', '07:59'));
    expect(await tick()).toMatchObject({ moment: 'before', planned: [] });
    clock.moveTo(at('2023-03-22', '08:00'));
    expect((await tick()).planned).toEqual([`reminder|${chatId(1)}|2023-03-22`]);
    clock.moveTo(at('2023-03-22'));
    expect(await tick()).toMatchObject({ planned: [], missedDays: ['2023-03-21'] });
    expect(await recorded(store)).toEqual(['2023-03-20 planned', '2023-03-22 planned']);
  });

  // 2026-11-20: it went on the next day once more, because no tick is recorded before the hour of sending.
  it('what was caught up before the hour of sending by a process that stopped then goes once', async () => {
    await processOn(store, standingClock(at('2023-03-10', '17:00'))).tick();
    const early = await processOn(store, standingClock(at('2023-03-14', '08:05'))).tick();
    expect(early.planned).toEqual([`reminder|${chatId(1)}|2023-03-14`]);
    await store.deliveries.claim('me', Date.now() + 1e12, 1000, 10);
    await store.deliveries.update(early.planned[0]!, 'me', { status: 'sent' });
    expect((await processOn(store, standingClock(at('2023-03-15', '09:00'))).tick()).planned).toEqual([]);
    expect(await recorded(store)).toEqual(['2023-03-14 sent']);
  });

  it('what was caught up in vain goes on the next day', async () => {
    await processOn(store, standingClock(at('2023-03-10', '17:00'))).tick();
    await processOn(store, standingClock(at('2023-03-14', '08:05'))).tick();
    const next = await processOn(store, standingClock(at('2023-03-15', '09:00'))).tick();
    expect(next.planned).toEqual([`reminder|${chatId(1)}|2023-03-15`]);
  });

  it('down for a month: one push, and a record with the reason for each day that no longer matters', async () => {
    await processOn(store, standingClock(at('2023-03-01', '12:00'))).tick();
    const result = await processOn(store, standingClock(at('2023-04-05', '09:00'))).tick();
    expect(result.planned).toEqual([`reminder|${chatId(1)}|2023-04-05`]);
    expect(result.missedDays).toEqual(
      ['03-03', '03-13', '03-17', '03-20', '03-21', '03-23', '03-27', '04-03'].map((day) => `2023-${day}`),
    );
    expect(await recorded(store)).toEqual([
      '2023-03-03 skipped missed on 2023-03-03: the date of round 2023-03-20 has passed',
      '2023-03-13 skipped missed on 2023-03-13: the date of round 2023-03-20 has passed',
      '2023-03-17 skipped missed on 2023-03-17: the date of round 2023-03-20 has passed',
      '2023-03-20 skipped missed on 2023-03-20: the date of round 2023-03-20 has passed',
      '2023-04-05 planned',
    ]);
  });

  it('days that were missed count as seen only once somebody was told', async () => {
    await processOn(store, standingClock(at('2023-03-01', '12:00'))).tick();
    const told: string[][] = [];
    let failing = true;
    const { tick } = processOn(store, standingClock(at('2023-03-14', '09:00')), async (days) => {
      if (failing) throw new Error('store down');
      told.push(days);
    });
    await expect(tick()).rejects.toThrow('store down');
    failing = false;
    await tick();
    await tick();
    expect(told).toEqual([['2023-03-03', '2023-03-13']]);
    expect(await lastTick(store)).toBe(iso(at('2023-03-14', '09:00')));
  });

  it('a crash between planning and recording repeats nothing', async () => {
    await processOn(store, standingClock(at('2023-03-01', '12:00'))).tick();
    const before = await lastTick(store);
    await processOn(store, standingClock(at('2023-04-05', '09:00'))).tick();
    const records = await recorded(store);
    await store.settings.set('reminders.lastTick', before);
    const again = await processOn(store, standingClock(at('2023-04-05', '09:01'))).tick();
    expect(again.planned).toEqual([]);
    expect(await recorded(store)).toEqual(records);
  });

  it('a clock set back by an hour plans nothing twice and loses nothing after', async () => {
    const clock = standingClock(at('2023-03-13', '09:20'));
    const { tick } = processOn(store, clock);
    await tick();
    clock.moveTo(at('2023-03-13', '08:20'));
    await tick();
    clock.moveTo(at('2023-03-13', '08:35'));
    expect((await tick()).planned).toEqual([]);
    clock.moveTo(at('2023-03-17', '09:00'));
    expect((await processOn(store, clock).tick()).planned).toEqual([`reminder|${chatId(1)}|2023-03-17`]);
    expect(await recorded(store)).toEqual(['2023-03-13 planned', '2023-03-17 planned']);
  });

  it('a rehearsal in the future does not silence the present', async () => {
    const clock = standingClock(at('2030-01-15', '09:00'));
    const { tick } = processOn(store, clock);
    await tick();
    clock.moveTo(at('2023-03-12', '12:00'));
    await tick();
    expect(await lastTick(store)).toBe(iso(at('2023-03-12', '12:00')));
  });
});

describe('what becomes due later on a day already pushed (CONTRACT 5.3)', () => {
  const later = plan([item({ code: '7', due: '2023-03-27' })], [], { owner: 'อีกหน่วยงาน' });
  const settle = async (status: 'sent' | 'skipped') => {
    await store.deliveries.claim('me', Date.now() + 1e9, 1000, 10);
    const [delivery] = await store.deliveries.list();
    await store.deliveries.update(delivery!.key, 'me', { status });
  };

  it('rides along while the push is unsent', async () => {
    const clock = standingClock(at('2023-03-13'));
    const { tick } = processOn(store, clock);
    await tick();
    await store.plans.save(later, '');
    clock.moveTo(at('2023-03-13', '09:00'));
    expect(await tick()).toMatchObject({ planned: [], skipped: [], settled: false });
    expect(await recorded(store)).toEqual(['2023-03-13 planned']);
  });

  it('is skipped with a reason once the push is gone, and written down once', async () => {
    const clock = standingClock(at('2023-03-13'));
    const { tick } = processOn(store, clock);
    await tick();
    await settle('sent');
    await store.plans.save(later, '');
    clock.moveTo(at('2023-03-13', '09:00'));
    expect((await tick()).skipped).toHaveLength(1);
    await processOn(store, clock).tick();
    expect(await recorded(store)).toEqual([
      '2023-03-13 sent',
      '2023-03-13|2023-03-27 skipped 2023-03-27 became due after the push of 2023-03-13 was sent; the next reminder speaks of it',
    ]);
  });

  it('a chat that had no push today gets one', async () => {
    await store.chats.set(clubChat(9).chatId, { strong: true, approved: true });
    const clock = standingClock(at('2023-03-14'));
    const { tick } = processOn(store, clock);
    expect((await tick()).planned).toEqual([]);
    await store.plans.save(plan([item({ code: '7', due: '2023-03-15' })], [], { owner: 'อีกหน่วยงาน' }), '');
    expect((await tick()).planned).toHaveLength(2);
  });
});
