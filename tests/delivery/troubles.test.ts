import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  chatId,
  draft,
  freshScene,
  HOUR,
  OUTCOMES,
  only,
  type Scene,
  scriptedLine,
  testOutbox,
} from './helpers.js';

let { store, clock } = {} as Scene;
beforeEach(async () => {
  ({ store, clock } = await freshScene());
});

const DAYS = { window: { from: '2024-03-13T08:00:00+07:00', until: '2024-03-20T18:00:00+07:00' } };

describe('clocks', () => {
  test('real time set back by an hour: leases, waits and the age of the key move along', async () => {
    const line = scriptedLine(...Array(60).fill(OUTCOMES.doubt));
    const outbox = testOutbox(store, line, clock);
    await outbox.enqueue([draft(1, DAYS), draft(2, DAYS)]);
    await outbox.drain();
    const before = await store.deliveries.get(draft(1).key);
    clock.advance(-HOUR);
    await outbox.drain();
    const after = await store.deliveries.get(draft(1).key);
    expect(after?.firstAttemptAt).toBe((before?.firstAttemptAt ?? 0) - HOUR);
    clock.advance(1000);
    await outbox.drain();
    expect(line.calls).toHaveLength(4);
  });

  test('set back while nobody ran: rows of the future are not locked away', async () => {
    const line = scriptedLine();
    await store.deliveries.plan([draft(1), draft(2)], {
      civil: '2024-03-13T12:00:00+07:00',
      real: clock.real(),
    });
    await store.deliveries.claim('dead', clock.real(), 15_000, 1);
    clock.advance(-HOUR);
    await testOutbox(store, line, clock).drain();
    expect(line.calls).toHaveLength(2);
  });

  test('an age that cannot be measured any more ends as unknown', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    const outbox = testOutbox(store, line, clock);
    await outbox.enqueue([draft(1, DAYS)]);
    await outbox.drain();
    clock.advance(-3 * HOUR);
    await testOutbox(store, line, clock).drain();
    expect(await only(store)).toMatchObject({ status: 'unknown' });
  });

  test('the civil clock jumps: what waited for its window is looked at at once', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(store, line, clock);
    const tomorrow = { from: '2024-03-14T08:30:00+07:00', until: '2024-03-14T18:00:00+07:00' };
    await outbox.enqueue([draft(1, { window: tomorrow })]);
    await outbox.drain();
    clock.moveTo(new Date('2024-03-14T08:30:00+07:00'));
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
  });
});

describe('a store that fails', () => {
  test('what LINE accepted and we could not record is asked again under its key', async () => {
    const line = scriptedLine();
    let failing = true;
    const deliveries = {
      ...store.deliveries,
      update: async (...args: Parameters<typeof store.deliveries.update>) => {
        if (failing && args[2].status === 'sent') throw new Error('disk full');
        return store.deliveries.update(...args);
      },
    };
    const outbox = testOutbox({ ...store, deliveries }, line, clock);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    expect(await only(store)).toMatchObject({ status: 'sending', inDoubt: true });
    failing = false;
    clock.advance(15_000);
    line.next.push(accepted({ acceptedRequestId: 'first' }));
    await outbox.drain();
    expect(line.calls[1]).toEqual(line.calls[0]);
    expect(await only(store)).toMatchObject({ status: 'sent', acceptedRequestId: 'first' });
  });

  test('the running loop goes on when the store is back', async () => {
    let down = 2;
    const deliveries = {
      ...store.deliveries,
      promote: async (real: number) => {
        down -= 1;
        if (down >= 0) throw new Error('no connection');
        return store.deliveries.promote(real);
      },
    };
    const outbox = testOutbox({ ...store, deliveries }, scriptedLine(), clock);
    await store.deliveries.plan([draft(1)], { civil: '2024-03-13T12:00:00+07:00', real: clock.real() });
    const settled = new Promise((resolve) => outbox.onSettled(resolve));
    outbox.start();
    expect(await settled).toMatchObject({ status: 'sent' });
    await outbox.stop();
  });
});

describe('LINE down for a day', () => {
  test('what has days to go arrives once when LINE is back; what had to go today is skipped', async () => {
    let down = true;
    const calls: string[] = [];
    const line = {
      async push(body: string) {
        if (down) return OUTCOMES.unreachable;
        calls.push(JSON.parse(body).to);
        return accepted();
      },
    };
    const outbox = testOutbox(store, line, clock);
    await outbox.enqueue([draft(1), draft(2, DAYS)]);
    for (let halfHours = 0; halfHours < 50; halfHours += 1) {
      await outbox.drain();
      clock.advance(HOUR / 2);
    }
    down = false;
    clock.advance(HOUR);
    await outbox.drain();
    expect(calls).toEqual([chatId(2)]);
    expect(await store.deliveries.get(draft(1).key)).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('LINE could not be reached'),
    });
    expect(await store.deliveries.get(draft(2).key)).toMatchObject({ status: 'sent' });
  });
});

describe('records of another version', () => {
  test('are closed with a reason, the others go on', async () => {
    const { connection, close } = await (await import('../helpers/store.js')).testConnection();
    const { createDeliveryStore } = await import('../../src/store/deliveries.js');
    const { deliveryModel } = await import('../../src/store/models/delivery.js');
    const deliveries = createDeliveryStore(connection);
    await deliveryModel(connection).createIndexes();
    const at = { civil: '2024-03-13T12:00:00+07:00', real: clock.real() };
    await deliveries.plan([draft(1), draft(2), draft(3)], at);
    const rows = connection.collection('deliveries');
    await rows.updateOne({ _id: draft(1).key } as object, { $set: { version: 0 } });
    await rows.insertOne({ _id: 'ancient', chat: 'C1', state: 'queued' } as object);
    await rows.updateOne({ _id: draft(2).key } as object, { $set: { subject: 'no JSON' } });
    expect(await deliveries.closeUnreadable()).toBe(2);
    const line = scriptedLine();
    await testOutbox({ ...store, deliveries }, line, clock).drain();
    expect(line.calls).toHaveLength(1);
    const failed = await deliveries.list({ status: 'failed' });
    expect(failed.map(({ key }) => key).sort()).toEqual(['ancient', draft(1).key, draft(2).key].sort());
    expect(failed[0]?.reason).toContain('another version');
    await expect(deliveries.retry('ancient', { real: clock.real(), until: at.civil })).rejects.toThrow(
      /cannot be retried/,
    );
    await close();
  });
});
