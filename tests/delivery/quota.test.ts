import { beforeEach, describe, expect, test } from 'vitest';
import { carriedContent } from '../../src/delivery/carried-content.js';
import { createMembers } from '../../src/delivery/members.js';
import { createNotices } from '../../src/delivery/notices.js';
import { createQuota, type Quota, type QuotaOptions } from '../../src/delivery/quota.js';
import type { QuotaAlert } from '../../src/delivery/quota-alerts.js';
import type { Delivery, Urgency } from '../../src/delivery/types.js';
import type { LineResult } from '../../src/line/client.js';
import { checkMessages } from '../../src/line/validate-message.js';
import { noticeQuota } from '../../templates/notice-quota.js';
import { silentLog } from '../helpers/store.js';
import {
  accepted,
  chatId,
  draft,
  freshScene,
  HOUR,
  OUTCOMES,
  type Scene,
  scriptedLine,
  testOutbox,
} from './helpers.js';

describe('the gate', () => {
  let { store, clock } = {} as Scene;
  let limit: unknown;
  let used: unknown;
  let asked: number;
  let counts: Record<string, number>;
  let failing: boolean;

  beforeEach(async () => {
    ({ store, clock } = await freshScene());
    [limit, used, asked, counts, failing] = [
      { type: 'limited', value: 1000 },
      { totalUsage: 0 },
      0,
      {},
      false,
    ];
  });

  const answer = <T>(value: unknown): LineResult<T> =>
    failing ? { ok: false, failure: OUTCOMES.doubt } : { ok: true, value: value as T };

  const line = {
    async quota() {
      asked += 1;
      return answer<unknown>(limit);
    },
    consumption: async () => answer<unknown>(used),
    memberCount: async (id: string) =>
      id in counts ? answer<number>(counts[id]) : ({ ok: false, failure: OUTCOMES.bad } as const),
  };

  function quotaWith(more: Partial<QuotaOptions> = {}): Quota & { alerts: QuotaAlert[] } {
    const quota = createQuota({
      line,
      members: createMembers({ line, store, clock }),
      store,
      clock,
      log: silentLog,
      ...more,
    });
    const alerts: QuotaAlert[] = [];
    quota.onAlert((alert) => alerts.push(alert));
    return Object.assign(quota, { alerts });
  }

  const push = (number: number, urgency: Urgency = 'deadline', kind = 'U') =>
    ({ ...draft(number, { chatId: chatId(number, kind), urgency }), cost: null }) as unknown as Delivery;

  test('announcements that are ahead are forecast, and nothing is kept back for them', async () => {
    used = { totalUsage: 100 };
    const quota = quotaWith({ expected: async () => 50, announced: async () => 30 });
    expect(await quota.report()).toMatchObject({ used: 100, reserve: 50, forecast: 180 });
  });

  test('a group costs its members, a person one; LINE is asked about a group once a day', async () => {
    counts = { [chatId(1)]: 60 };
    await store.chats.set(chatId(1), { kind: 'group' });
    const quota = quotaWith();
    expect(await quota.admit(push(1, 'deadline', 'C'))).toEqual({ cost: 60 });
    expect(await quota.admit(push(2))).toEqual({ cost: 1 });
    expect((await store.chats.get(chatId(1)))?.members).toBe(60);
    counts = { [chatId(1)]: 65 };
    expect(await quota.admit(push(1, 'deadline', 'C'))).toEqual({ cost: 60 });
    clock.advance(24 * 3_600_000);
    expect(await quota.admit(push(1, 'deadline', 'C'))).toEqual({ cost: 65 });
  });

  test('a group that cannot be counted costs what was known last, else a guess', async () => {
    await store.chats.set(chatId(1), { kind: 'group', members: 33 });
    const quota = quotaWith();
    expect(await quota.admit(push(1, 'deadline', 'C'))).toEqual({ cost: 33 });
    expect(await quota.admit(push(2, 'deadline', 'C'))).toEqual({ cost: 100 });
    expect(await quota.costOfWave([chatId(1), chatId(2), chatId(3, 'U')])).toEqual({
      cost: 134,
      uncounted: 1,
    });
  });

  test('a deadline reminder is never held back by a guess: LINE itself is asked', async () => {
    used = { totalUsage: 990 };
    const quota = quotaWith();
    expect(await quota.admit(push(1, 'deadline', 'C'))).toEqual({ cost: 100 });
    expect(await quota.admit(push(2, 'normal', 'C'))).toMatchObject({ wait: expect.any(String) });
    limit = 'nonsense';
    used = null;
    const blind = quotaWith();
    await store.chats.set(chatId(3), { kind: 'group', members: 5000 });
    expect(await blind.admit(push(3, 'deadline', 'C'))).toEqual({ cost: 5000 });
    expect(await blind.admit(push(3, 'normal', 'C'))).toMatchObject({ wait: expect.any(String) });
  });

  test('what is on its way counts before LINE has counted it', async () => {
    used = { totalUsage: 990 };
    const quota = quotaWith();
    const admitted = await Promise.all(Array.from({ length: 12 }, (_, number) => quota.admit(push(number))));
    expect(admitted.filter((each) => 'cost' in each)).toHaveLength(10);
    expect(admitted.at(-1)).toMatchObject({ wait: expect.stringContaining('0 of 1000 left, 1 needed') });
  });

  test('what LINE refused is free again, what may have been accepted is not', async () => {
    used = { totalUsage: 998 };
    const quota = quotaWith();
    await quota.admit(push(1));
    quota.settled(1, OUTCOMES.bad);
    await quota.admit(push(2));
    quota.settled(1, OUTCOMES.timeout);
    await quota.admit(push(3));
    quota.settled(1, accepted());
    expect(await quota.admit(push(4))).toMatchObject({ wait: expect.any(String) });
    expect(await quota.report()).toMatchObject({ used: 1000, left: 0 });
  });

  test('figures are asked again after a minute, and at once in a new month', async () => {
    const quota = quotaWith();
    await Promise.all([quota.admit(push(1)), quota.admit(push(2))]);
    expect(asked).toBe(1);
    clock.advance(60_000);
    await quota.admit(push(3));
    expect(asked).toBe(2);
    clock.moveTo(new Date('2024-04-01T00:00:00+07:00'));
    await quota.admit(push(4));
    expect(asked).toBe(3);
  });

  test('LINE says the month is used up: nothing goes for ten minutes, whatever the figures say', async () => {
    const quota = quotaWith();
    expect(await quota.admit(push(1))).toEqual({ cost: 1 });
    quota.settled(1, OUTCOMES.quota);
    expect(await quota.admit(push(2))).toMatchObject({ wait: expect.stringContaining('used up') });
    clock.advance(10 * 60_000);
    expect(await quota.admit(push(2))).toEqual({ cost: 1 });
  });

  test('a clock set back by an hour does not make ten minutes seventy: LINE is asked again', async () => {
    const quota = quotaWith();
    await quota.admit(push(1));
    quota.settled(1, OUTCOMES.quota);
    clock.advance(-HOUR);
    expect(await quota.admit(push(2))).toEqual({ cost: 1 });
  });

  test('answers that make no sense are never unlimited', async () => {
    [limit, used] = [{ type: 'limited', value: 'plenty' }, { totalUsage: null }];
    const quota = quotaWith();
    expect(await quota.report()).toMatchObject({ limit: 300, assumed: true });
    for (let number = 0; number < 300; number += 1) {
      await quota.admit(push(number));
      quota.settled(1, accepted());
    }
    expect(await quota.admit(push(300, 'normal'))).toMatchObject({ wait: expect.any(String) });
    clock.advance(60_000);
    expect(await quota.admit(push(301, 'normal'))).toMatchObject({ wait: expect.any(String) });
  });

  test('a LINE that is down keeps the last figures', async () => {
    [limit, used] = [{ type: 'limited', value: 5000 }, { totalUsage: 1200 }];
    await quotaWith().report();
    failing = true;
    expect(await quotaWith().report()).toMatchObject({ limit: 5000, used: 1200, assumed: true });
  });

  test('without a limit nothing waits and nobody is asked for counts', async () => {
    limit = { type: 'none' };
    const quota = quotaWith();
    expect(await quota.admit(push(1, 'low', 'C'))).toEqual({ cost: null });
    expect(await quota.report()).toMatchObject({ limit: 'unlimited', left: null });
  });

  describe('organizers are told', () => {
    test('at 80 and at 95 percent, once each', async () => {
      used = { totalUsage: 800 };
      const quota = quotaWith();
      await quota.report();
      clock.advance(60_000);
      await quota.report();
      used = { totalUsage: 960 };
      clock.advance(60_000);
      await quota.report();
      expect(quota.alerts.map(({ key, month }) => [month, key])).toEqual([
        ['2024-03', 'used-80'],
        ['2024-03', 'used-95'],
      ]);
    });

    test.each([
      [{ type: 'limited', value: 35_000 }, 35_000],
      [{ type: 'none' }, 'unlimited'],
    ])('when the plan shrank from %j', async (before, from) => {
      limit = before;
      await quotaWith().report();
      limit = { type: 'limited', value: 300 };
      const quota = quotaWith();
      await quota.report();
      expect(quota.alerts).toMatchObject([{ kind: 'shrank', from, to: 300 }]);
    });

    test('each organizer and admin in the 1:1 chat, once, in words that LINE takes', async () => {
      const users = [1, 2, 3].map((number) => chatId(number, 'U'));
      await store.roles.grant({ userId: users[0] as string, role: 'organizer', unit: null });
      await store.roles.grant({ userId: users[1] as string, role: 'admin', unit: null });
      await store.roles.grant({ userId: users[2] as string, role: 'focal', unit: 'สำนักทดลอง' });
      const line = scriptedLine();
      const outbox = testOutbox({ store, clock }, line, { providers: { notice: carriedContent } });
      const notices = createNotices({ store, outbox, clock });
      used = { totalUsage: 950 };
      const quota = quotaWith();
      quota.onAlert((alert) => notices.tell(`quota|${alert.month}|${alert.key}`, [noticeQuota(alert)]));
      await quota.report();
      expect(
        await notices.tell('quota|2024-03|used-95', [noticeQuota(quota.alerts[0] as QuotaAlert)]),
      ).toEqual([]);
      await outbox.drain();
      expect(line.calls.map(({ body }) => JSON.parse(body).to).sort()).toEqual(users.slice(0, 2));
      expect(JSON.parse(line.calls[0]?.body ?? '').messages[0].text).toContain('950 จาก 1,000');
    });

    test('the wording for every kind', () => {
      const shrank = { key: 'k', month: '2024-03', kind: 'shrank', to: 300 } as const;
      const usedUp = {
        key: 'k',
        month: '2024-03',
        kind: 'used',
        percent: 80,
        limit: 300,
        used: 240,
      } as const;
      const messages = [
        noticeQuota({ ...shrank, from: 35_000 }),
        noticeQuota({ ...shrank, from: 'unlimited' }),
        noticeQuota({ ...usedUp, forecast: 290 }),
        noticeQuota({ ...usedUp, forecast: 400 }),
      ];
      expect(checkMessages(messages)).toEqual([]);
      expect(messages.map((message) => (message as { text: string }).text)).toEqual([
        expect.stringContaining('35,000 ข้อความ เหลือ 300'),
        expect.stringContaining('ไม่จำกัด เหลือ 300'),
        expect.stringContaining('ยังพอค่ะ'),
        expect.stringContaining('เกินโควตา'),
      ]);
    });
  });

  test('low urgency waits for a free reply while deadlines go on', async () => {
    used = { totalUsage: 700 };
    const line = scriptedLine();
    const outbox = testOutbox({ store, clock }, line, { quota: quotaWith() });
    await outbox.enqueue([
      draft(1, { chatId: chatId(1, 'U'), urgency: 'low' }),
      draft(2, { chatId: chatId(2, 'U'), urgency: 'deadline' }),
    ]);
    await outbox.drain();
    expect(await store.deliveries.counts()).toMatchObject({ sent: 1, waiting: 1 });
    const ride = await outbox.rideAlong(chatId(1, 'U'), 4);
    expect(ride.messages).toHaveLength(1);
    await ride.settle(accepted());
    expect(await store.deliveries.counts()).toMatchObject({ sent: 2, waiting: 0 });
  });
});
