import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../src/clock.js';
import { createAudience } from '../../../src/delivery/audience.js';
import { createOutbox } from '../../../src/delivery/outbox.js';
import type { LineClient } from '../../../src/line/client.js';
import { checkMessages } from '../../../src/line/validate-message.js';
import { dryRun } from '../../../src/reminders/rehearsal/dry-run.js';
import { type RehearsalLine, startRehearsalLine } from '../../../src/reminders/rehearsal/line.js';
import { runReminders } from '../../../src/reminders/rehearsal/run.js';
import { simulate } from '../../../src/reminders/rehearsal/simulate.js';
import { createReader } from '../../../src/reminders/scheduler/reader.js';
import type { Store } from '../../../src/store/store.js';
import { silentLog, testStore } from '../../helpers/store.js';
import { chatId, clubChat, item, mark, plan, state, UNIT_A, unitChat } from '../fixtures.js';
import { at, fill, iso, lastTick, processOn, recorded, standingClock } from '../scheduler/play.js';

const row = item({ code: '1', due: '2023-03-20' });
const rows = plan([row, item({ code: '2', due: '2023-03-20' })]);
const chats = [unitChat(), clubChat()];

let store: Store;
let line: RehearsalLine | null = null;
beforeEach(async () => {
  store = await testStore();
  await fill(store, [rows], chats);
});
afterEach(async () => {
  await line?.close();
  line = null;
  await store.close();
});

async function run(now: Date, catchUp = false, client?: LineClient) {
  const clock = createClock(now);
  line ??= await startRehearsalLine(chats, clock, silentLog);
  return runReminders({ store, line: client ?? line.client, log: silentLog, clock }, catchUp);
}

const dry = async (now: Date, catchUp = false) =>
  dryRun(store, await createReader(store, silentLog)(), now, catchUp);

describe('a dry run', () => {
  it('shows what would go, as the contract words it, and writes nothing', async () => {
    const { deliveries, skipped } = await dry(at('2023-03-13'));
    expect(deliveries[0]).toEqual({
      key: `reminder|${chatId(1)}|2023-03-13`,
      chatId: chatId(1),
      audience: 'unit',
      unit: UNIT_A,
      rounds: [{ due: '2023-03-20', daysLeft: 7 }],
      items: [
        ['1', [], '2023-03-20'],
        ['2', [], '2023-03-20'],
      ],
      messages: expect.any(Array),
      status: 'planned',
    });
    expect(deliveries[1]).toMatchObject({ audience: 'strong', unit: null });
    for (const { messages } of deliveries) expect(checkMessages(messages)).toEqual([]);
    expect(skipped).toEqual([]);
    expect(await recorded(store)).toEqual([]);
    expect(await lastTick(store)).toBeNull();
  });

  it('shows the state of a push that has a record', async () => {
    await run(at('2023-03-13'));
    expect((await dry(at('2023-03-13', '10:00'))).deliveries.map(({ status }) => status)).toEqual([
      'sent',
      'sent',
    ]);
  });

  it('has nothing before the hour, and reasons after the last one', async () => {
    expect(await dry(at('2023-03-13', '08:29'))).toEqual({ deliveries: [], skipped: [] });
    const { deliveries, skipped } = await dry(at('2023-03-13', '18:30'));
    expect(deliveries).toEqual([]);
    expect(skipped).toEqual(
      [chatId(1), chatId(99)].map((chat) => ({
        chatId: chat,
        reason: 'it is past 18:00; reminders go from 08:00 to 18:00 on working days',
      })),
    );
  });

  it('tells after the last hour what went, and gives reasons for the others alone', async () => {
    await run(at('2023-03-13'));
    const { chatId: late, ...second } = unitChat(UNIT_A, 2);
    await store.chats.set(late, second);
    for (const report of [await dry(at('2023-03-13', '18:01')), await run(at('2023-03-13', '18:01'))]) {
      expect(report.deliveries.map((one) => [one.chatId, one.status])).toEqual([
        [chatId(1), 'sent'],
        [chatId(99), 'sent'],
      ]);
      expect(report.skipped).toMatchObject([{ chatId: late, reason: expect.stringContaining('past 18:00') }]);
    }
    expect(await recorded(store)).toEqual(['2023-03-13 sent', '2023-03-13 sent']);
  });

  it('adds what was missed only when asked', async () => {
    await store.settings.set('reminders.lastTick', iso(at('2023-03-10', '12:00')));
    expect((await dry(at('2023-03-15'))).deliveries).toEqual([]);
    expect((await dry(at('2023-03-15'), true)).deliveries.map(({ rounds }) => rounds)).toEqual([
      [{ due: '2023-03-20', daysLeft: 5 }],
      [{ due: '2023-03-20', daysLeft: 5 }],
    ]);
  });
});

describe('a run', () => {
  it('delivers, and reports what became of each push', async () => {
    const { deliveries } = await run(at('2023-03-13'));
    expect(deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(line!.ledger.map(({ to, messages, cost }) => [to[0], messages, cost])).toEqual(
      deliveries.map(({ chatId, messages }) => [chatId, messages, 12]),
    );
    expect(await recorded(store)).toEqual(['2023-03-13 sent', '2023-03-13 sent']);
  });

  // 2026-11-20: a service whose clock was past the day closed the pushes as skipped before they could be sent.
  it.each([
    ['ahead of', at('2023-03-10', '10:00')],
    ['behind', at('2023-04-03', '10:00')],
  ])('sends a day that is %s the clock of a service, which looks first', async (_name, now) => {
    line = await startRehearsalLine(chats, createClock(at('2023-03-13')), silentLog);
    const service = createOutbox({
      store,
      line: line.client,
      clock: createClock(now),
      log: silentLog,
      providers: { reminder: async () => ({ skip: 'must not be asked' }) },
      audienceOpen: createAudience(store),
    });
    const plan = store.deliveries.plan;
    store.deliveries.plan = async (...args) => {
      const planned = await plan(...args);
      await service.drain();
      return planned;
    };
    const { deliveries } = await run(at('2023-03-13'));
    await service.stop();
    expect(deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('a second time sends nothing again', async () => {
    await run(at('2023-03-13'));
    const again = await run(at('2023-03-13', '09:00'));
    expect(again.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(line!.ledger).toHaveLength(2);
  });

  it('sends a day whatever was or was not sent on other days', async () => {
    await run(at('2023-03-20'));
    expect((await run(at('2023-03-13'))).deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('says so when LINE refuses', async () => {
    const refusing = { ...(await startedLine()).client };
    refusing.push = async () =>
      ({ kind: 'refused', cause: 'not-in-chat', status: 400, detail: 'gone', requestId: null }) as never;
    const { deliveries } = await run(at('2023-03-13'), false, refusing);
    expect(deliveries.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  it('after the last hour sends and records nothing', async () => {
    const { deliveries, skipped } = await run(at('2023-03-13', '18:30'));
    expect(deliveries).toEqual([]);
    expect(skipped).toHaveLength(2);
    expect(await recorded(store)).toEqual([]);
  });

  it('leaves other deliveries alone, those before its moment and those after it', async () => {
    await processOn(store, standingClock(at('2023-03-13'))).tick();
    await processOn(store, standingClock(at('2023-03-20'))).tick();
    await run(at('2023-03-17'));
    expect(line!.ledger).toHaveLength(2);
    expect(await recorded(store)).toEqual(
      ['13 planned', '17 sent', '20 planned'].flatMap((one) => [`2023-03-${one}`, `2023-03-${one}`]),
    );
  });

  it('is a tick: what is missed is seen from it, and catching up goes once', async () => {
    await run(at('2023-03-10', '09:00'));
    const { deliveries } = await run(at('2023-03-15', '09:00'), true);
    expect(deliveries.map(({ status, rounds }) => [status, rounds[0]!.daysLeft])).toEqual([
      ['sent', 5],
      ['sent', 5],
    ]);
    expect((await run(at('2023-03-16', '09:00'), true)).deliveries).toEqual([]);
  });

  it('does not forget what was missed when it is not asked to catch up', async () => {
    await run(at('2023-03-10', '09:00'));
    await run(at('2023-03-15', '09:00'));
    expect(await lastTick(store)).toBe(iso(at('2023-03-10', '09:00')));
    expect((await run(at('2023-03-16', '09:00'), true)).deliveries).toHaveLength(2);
  });

  describe('on a day whose push has gone', () => {
    const late = item({ code: '91', due: '2023-03-20' });
    const later = plan([...rows.items, late]);
    const seen = async (how: 'dry' | 'run') =>
      how === 'dry' ? dry(at('2023-03-13', '10:05')) : run(at('2023-03-13', '10:05'));

    it.each(['dry', 'run'] as const)('shows what went, and skips what became due since (%s)', async (how) => {
      const before = await run(at('2023-03-13'));
      await store.plans.save(later, iso(at('2023-03-13', '10:00')));
      const { deliveries, skipped } = await seen(how);
      expect(deliveries).toEqual(before.deliveries);
      expect(JSON.stringify(deliveries)).not.toContain('91');
      expect(skipped.map(({ chatId: chat, reason }) => [chat, reason])).toEqual(
        [chatId(1), chatId(99)].map((chat) => [
          chat,
          '2023-03-20 became due after the push of 2023-03-13 was sent; the next reminder speaks of it',
        ]),
      );
    });

    it.each(['dry', 'run'] as const)('still shows rows that were handed in since (%s)', async (how) => {
      const before = await run(at('2023-03-13'));
      for (const one of rows.items)
        for (const made of mark(rows, one, UNIT_A)) await store.submissions.mark(made);
      const { deliveries, skipped } = await seen(how);
      const said = (all: typeof deliveries) =>
        all.map(({ key, status, rounds, items }) => ({ key, status, rounds, items }));
      expect(said(deliveries)).toEqual(said(before.deliveries));
      expect(skipped).toEqual([]);
    });
  });

  const startedLine = async (): Promise<RehearsalLine> => {
    line ??= await startRehearsalLine(chats, createClock(at('2023-03-13')), silentLog);
    return line;
  };
});

describe('a simulation', () => {
  const played = state({ plans: [rows], chats });

  it('plays every day, with the cost of its pushes, and touches nothing', async () => {
    const { days, total } = await simulate(played, { from: '2023-03-11', to: '2023-03-21' }, silentLog);
    expect(days.map(({ date, deliveries, cost }) => [date.slice(5), deliveries.length, cost])).toEqual([
      ['03-11', 0, 0],
      ['03-12', 0, 0],
      ['03-13', 2, 24],
      ['03-14', 0, 0],
      ['03-15', 0, 0],
      ['03-16', 0, 0],
      ['03-17', 2, 24],
      ['03-18', 0, 0],
      ['03-19', 0, 0],
      ['03-20', 2, 24],
      ['03-21', 2, 24],
    ]);
    expect(total).toEqual({ pushes: 8, cost: 96 });
    expect(days.flatMap(({ deliveries }) => deliveries).every(({ status }) => status === 'sent')).toBe(true);
    expect(await recorded(store)).toEqual([]);
  });

  it('says the same as a dry run of each day', async () => {
    const { days } = await simulate(played, { from: '2023-03-13', to: '2023-03-17' }, silentLog);
    for (const { date, deliveries } of days) {
      const sent = (await dry(at(date))).deliveries.map((one) => ({ ...one, status: 'sent' }));
      expect(deliveries).toEqual(sent);
    }
  });

  it('takes submissions, holidays and the policy of the state', async () => {
    const changed = state({
      plans: [rows],
      chats: [unitChat()],
      submissions: rows.items.slice(0, 1).flatMap((one) => mark(rows, one, UNIT_A)),
      holidays: [{ date: '2023-03-13', name: 'วันหยุดพิเศษ', kind: 'special' }],
      policy: { ...played.policy, unitOffsets: [7] },
    });
    const { days } = await simulate(changed, { from: '2023-03-10', to: '2023-03-20' }, silentLog);
    const pushed = days.filter(({ deliveries }) => deliveries.length > 0);
    expect(pushed.map(({ date }) => date)).toEqual(['2023-03-10']);
    expect(pushed[0]!.deliveries[0]!.items).toEqual([['2', [], '2023-03-20']]);
  });

  it('counts a person as one and a group that nobody counted as one at least', async () => {
    const people = [
      { ...unitChat(UNIT_A, 1), members: null },
      { ...unitChat(UNIT_A, 2), chatId: chatId(2, 'U'), kind: 'user' as const },
    ];
    const { total } = await simulate(
      { ...played, chats: people },
      { from: '2023-03-13', to: '2023-03-13' },
      silentLog,
    );
    expect(total).toEqual({ pushes: 2, cost: 2 });
  });
});
