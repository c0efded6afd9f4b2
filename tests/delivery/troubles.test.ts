import { describe, expect, onTestFinished, test } from 'vitest';
import { createDeliveryStore } from '../../src/store/deliveries.js';
import { deliveryModel } from '../../src/store/models/delivery.js';
import { testConnection } from '../helpers/store.js';
import {
  accepted,
  chatId,
  DAYS,
  draft,
  HOUR,
  OUTCOMES,
  only,
  sceneOfEachTest,
  scriptedLine,
  testOutbox,
} from './helpers.js';

const scene = sceneOfEachTest();

describe('clocks', () => {
  test('real time set back by an hour: leases, waits and the age of the key move along', async () => {
    const line = scriptedLine(...Array(60).fill(OUTCOMES.doubt));
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1, DAYS), draft(2, DAYS)]);
    await outbox.drain();
    const before = await scene.store.deliveries.get(draft(1).key);
    scene.clock.advance(-HOUR);
    await outbox.drain();
    const after = await scene.store.deliveries.get(draft(1).key);
    expect(after?.firstAttemptAt).toBe((before?.firstAttemptAt ?? 0) - HOUR);
    scene.clock.advance(1000);
    await outbox.drain();
    expect(line.calls).toHaveLength(4);
  });

  test('set back while nobody ran: rows of the future are not locked away', async () => {
    const line = scriptedLine();
    await scene.store.deliveries.plan([draft(1), draft(2)], {
      civil: '2024-03-13T12:00:00+07:00',
      real: scene.clock.real(),
    });
    await scene.store.deliveries.claim('dead', scene.clock.real(), 15_000, 1);
    scene.clock.advance(-HOUR);
    await testOutbox(scene, line).drain();
    expect(line.calls).toHaveLength(2);
  });

  test('an age that cannot be measured any more ends as unknown', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1, DAYS)]);
    await outbox.drain();
    scene.clock.advance(-3 * HOUR);
    await testOutbox(scene, line).drain();
    expect(await only(scene.store)).toMatchObject({ status: 'unknown' });
  });

  test('the civil clock jumps: what waited for its window is looked at at once', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(scene, line);
    const tomorrow = { from: '2024-03-14T08:30:00+07:00', until: '2024-03-14T18:00:00+07:00' };
    await outbox.enqueue([draft(1, { window: tomorrow })]);
    await outbox.drain();
    scene.clock.moveTo(new Date('2024-03-14T08:30:00+07:00'));
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
  });

  test('it jumped while nobody ran: what waited for the quota ends with its day, what is due goes', async () => {
    const line = scriptedLine(OUTCOMES.quota);
    const tomorrow = { from: '2024-03-14T08:30:00+07:00', until: '2024-03-14T18:00:00+07:00' };
    const before = testOutbox(scene, line);
    await before.enqueue([draft(1), draft(2, { window: tomorrow })]);
    await before.drain();
    expect(await scene.store.deliveries.counts()).toMatchObject({ waiting: 1, planned: 1 });
    scene.clock.moveTo(new Date('2024-03-14T08:31:00+07:00'));
    const after = testOutbox(scene, line);
    onTestFinished(() => after.stop());
    const settled: string[] = [];
    const both = new Promise<void>((done) => {
      after.onSettled(({ status }) => {
        settled.push(status);
        if (settled.length === 2) done();
      });
    });
    after.start();
    await both;
    expect(settled.sort()).toEqual(['sent', 'skipped']);
  });
});

describe('a store that fails', () => {
  test('what LINE accepted and we could not record is asked again under its key', async () => {
    const line = scriptedLine();
    let failing = true;
    const deliveries = {
      ...scene.store.deliveries,
      update: async (...args: Parameters<typeof scene.store.deliveries.update>) => {
        if (failing && args[2].status === 'sent') throw new Error('disk full');
        return scene.store.deliveries.update(...args);
      },
    };
    const outbox = testOutbox({ store: { ...scene.store, deliveries }, clock: scene.clock }, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'sending', inDoubt: true });
    failing = false;
    scene.clock.advance(15_000);
    line.next.push(accepted({ acceptedRequestId: 'first' }));
    await outbox.drain();
    expect(line.calls[1]).toEqual(line.calls[0]);
    expect(await only(scene.store)).toMatchObject({ status: 'sent', acceptedRequestId: 'first' });
  });

  test('the running loop goes on when the store is back', async () => {
    let down = 2;
    const deliveries = {
      ...scene.store.deliveries,
      promote: async (real: number) => {
        down -= 1;
        if (down >= 0) throw new Error('no connection');
        return scene.store.deliveries.promote(real);
      },
    };
    const outbox = testOutbox({ store: { ...scene.store, deliveries }, clock: scene.clock }, scriptedLine());
    await scene.store.deliveries.plan([draft(1)], {
      civil: '2024-03-13T12:00:00+07:00',
      real: scene.clock.real(),
    });
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
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1), draft(2, DAYS)]);
    for (let halfHours = 0; halfHours < 50; halfHours += 1) {
      await outbox.drain();
      scene.clock.advance(HOUR / 2);
    }
    down = false;
    scene.clock.advance(HOUR);
    await outbox.drain();
    expect(calls).toEqual([chatId(2)]);
    expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('LINE could not be reached'),
    });
    expect(await scene.store.deliveries.get(draft(2).key)).toMatchObject({ status: 'sent' });
  });
});

describe('records of another version', () => {
  test('are closed with a reason, the others go on', async () => {
    const { connection, close } = await testConnection();
    const deliveries = createDeliveryStore(connection);
    await deliveryModel(connection).createIndexes();
    const at = { civil: '2024-03-13T12:00:00+07:00', real: scene.clock.real() };
    await deliveries.plan([draft(1), draft(2), draft(3)], at);
    const rows = connection.collection('deliveries');
    await rows.updateOne({ _id: draft(1).key } as object, { $set: { version: 0 } });
    await rows.insertOne({ _id: 'ancient', chat: 'C1', state: 'queued' } as object);
    await rows.updateOne({ _id: draft(2).key } as object, { $set: { subject: 'no JSON' } });
    expect(await deliveries.closeUnreadable()).toBe(2);
    const line = scriptedLine();
    await testOutbox({ store: { ...scene.store, deliveries }, clock: scene.clock }, line).drain();
    expect(line.calls).toHaveLength(1);
    const failed = await deliveries.list({ status: 'failed' });
    expect(failed.map(({ key }) => key).sort()).toEqual(['ancient', draft(1).key, draft(2).key].sort());
    expect(failed[0]?.reason).toContain('another version');
    await expect(deliveries.retry('ancient', { real: scene.clock.real(), until: at.civil })).rejects.toThrow(
      /cannot be retried/,
    );
    await close();
  });
});
