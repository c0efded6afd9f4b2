import { describe, expect, test } from 'vitest';
import {
  accepted,
  chatId,
  draft,
  HOUR,
  OUTCOMES,
  only,
  sceneOfEachTest,
  scriptedLine,
  testOutbox,
} from './helpers.js';

const scene = sceneOfEachTest();

const at = () => ({ civil: '2024-03-13T12:00:00+07:00', real: scene.clock.real() });
const claim = (owner: string, limit = 100) =>
  scene.store.deliveries.claim(owner, scene.clock.real(), 15_000, limit);

describe('claims', () => {
  test('each row is won by one of many claimers that race', async () => {
    const drafts = Array.from({ length: 300 }, (_, number) => draft(number));
    await scene.store.deliveries.plan(drafts, at());
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async (_, claimer) => {
        const won: string[] = [];
        for (let round = 0; round < 12; round += 1)
          won.push(...(await claim(`p${claimer}`, 40)).map(({ key }) => key));
        return won;
      }),
    );
    const all = rounds.flat();
    expect(all).toHaveLength(300);
    expect(new Set(all).size).toBe(300);
  });

  test('several outboxes on one store send each once', async () => {
    const line = scriptedLine();
    const outboxes = [1, 2, 3].map(() => testOutbox(scene, line));
    const drafts = Array.from({ length: 120 }, (_, number) => draft(number));
    await Promise.all(outboxes.map((outbox) => outbox.enqueue(drafts)));
    await Promise.all(outboxes.map((outbox) => outbox.drain()));
    expect(new Set(line.calls.map(({ body }) => JSON.parse(body).to)).size).toBe(120);
    expect(line.calls).toHaveLength(120);
  });

  test('a lease that ended is taken over, and the first owner can no longer write', async () => {
    await scene.store.deliveries.plan([draft(1)], at());
    await claim('slow');
    scene.clock.advance(15_000);
    await scene.store.deliveries.promote(scene.clock.real());
    await scene.store.deliveries.promote(scene.clock.real());
    expect(await claim('quick')).toHaveLength(1);
    expect(await scene.store.deliveries.update(draft(1).key, 'slow', { status: 'sent' })).toBe(false);
    expect(await scene.store.deliveries.update(draft(1).key, 'quick', { reason: 'mine' })).toBe(true);
    expect(await only(scene.store)).toMatchObject({ status: 'sending', reason: 'mine', leaseOwner: 'quick' });
  });

  test('of many writes at once each knows whether it was made', async () => {
    const drafts = Array.from({ length: 40 }, (_, number) => draft(number));
    await scene.store.deliveries.plan(drafts, at());
    const mine = new Set((await claim('me', 20)).map(({ key }) => key));
    const written = await Promise.all(
      drafts.map(({ key }) => scene.store.deliveries.update(key, 'me', { reason: 'x' })),
    );
    expect(written).toEqual(drafts.map(({ key }) => mine.has(key)));
  });

  test('renewal keeps a lease; what is lost is not renewed', async () => {
    await scene.store.deliveries.plan([draft(1), draft(2)], at());
    await claim('me');
    scene.clock.advance(10_000);
    expect(
      await scene.store.deliveries.renew('me', [draft(1).key, 'no such key'], scene.clock.real() + 15_000),
    ).toBe(1);
    scene.clock.advance(5_000);
    expect(await scene.store.deliveries.promote(scene.clock.real())).toBeGreaterThan(0);
    expect((await claim('other')).map(({ key }) => key)).toEqual([draft(2).key]);
  });

  test('a fresh start of the embedded store frees every claim', async () => {
    await scene.store.deliveries.plan([draft(1), draft(2)], at());
    await claim('dead');
    expect(await scene.store.deliveries.voidLeases()).toBe(2);
    const line = scriptedLine();
    await testOutbox(scene, line).drain();
    expect(line.calls).toHaveLength(2);
  });
});

describe('a graceful stop', () => {
  test('finishes what LINE is answering, gives the rest back', async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = {
      calls: 0,
      async push(_body: string, _key: string, mayGo?: () => boolean) {
        if (mayGo && !mayGo()) return OUTCOMES.heldBack;
        slow.calls += 1;
        started();
        await asked;
        return accepted();
      },
    };
    let started: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      started = resolve;
    });
    const outbox = testOutbox(scene, slow, { slots: { quick: 1, most: 1 } });
    await outbox.enqueue([draft(1), draft(2), draft(3)]);
    outbox.start();
    await first;
    const stopped = outbox.stop();
    answer();
    await stopped;
    expect(slow.calls).toBe(1);
    expect(await scene.store.deliveries.counts()).toMatchObject({ sent: 1, planned: 2, sending: 0 });
    const rest = await scene.store.deliveries.list({ status: 'planned' });
    expect(rest.every(({ attempts, inDoubt }) => attempts === 0 && !inDoubt)).toBe(true);
  });
});

describe('retry by a person', () => {
  const retry = (key = draft(1).key) =>
    scene.store.deliveries.retry(key, {
      real: scene.clock.real(),
      until: new Date(scene.clock.now().getTime() + HOUR).toISOString(),
    });

  test('failed goes again under a new key, with a window of its own', async () => {
    const line = scriptedLine(OUTCOMES.bad);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(20 * HOUR);
    expect(await retry()).toMatchObject({ status: 'planned', reason: null, generation: 1 });
    await outbox.drain();
    expect(line.calls).toHaveLength(2);
    expect(line.calls[1]?.retryKey).not.toBe(line.calls[0]?.retryKey);
    expect(await only(scene.store)).toMatchObject({ status: 'sent' });
  });

  test('unknown within 23 hours repeats key and bytes: LINE says if it had it', async () => {
    const line = scriptedLine(OUTCOMES.timeout, accepted({ acceptedRequestId: 'first' }));
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(7 * HOUR);
    await outbox.drain();
    expect((await only(scene.store)).status).toBe('unknown');
    await retry();
    await outbox.drain();
    expect(line.calls[1]).toEqual(line.calls[0]);
    expect(await only(scene.store)).toMatchObject({ status: 'sent', acceptedRequestId: 'first' });
  });

  test('unknown after a day starts afresh: the person has decided', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(30 * HOUR);
    await outbox.drain();
    await retry();
    await outbox.drain();
    expect(line.calls[1]?.retryKey).not.toBe(line.calls[0]?.retryKey);
    expect(await only(scene.store)).toMatchObject({ status: 'sent', generation: 1 });
  });

  test('skipped is made of today and may be skipped again', async () => {
    const outbox = testOutbox(scene, scriptedLine(), {
      providers: { reminder: async () => ({ skip: 'nothing owed' }) },
    });
    await outbox.recordSkipped(draft(1), 'it was too late');
    expect(await outbox.recordSkipped(draft(1), 'again')).toBe(false);
    await retry();
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'skipped', reason: 'nothing owed' });
  });

  test('sent and sending are refused, an unknown key is null', async () => {
    const outbox = testOutbox(scene, scriptedLine());
    await outbox.enqueue([draft(1), draft(2)]);
    await claim('other', 1);
    await outbox.drain();
    await expect(retry(draft(1).key)).rejects.toThrow(/being sent right now/);
    await expect(retry(draft(2).key)).rejects.toThrow(/not sent twice/);
    expect(await retry('no such key')).toBe(null);
  });

  test('waiting becomes due at once', async () => {
    const line = scriptedLine(OUTCOMES.quota);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    await retry();
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'sent' });
  });
});

test('see() sends its own keys and leaves the others alone', async () => {
  const line = scriptedLine(OUTCOMES.bad);
  const outbox = testOutbox(scene, line);
  await outbox.enqueue([draft(1), draft(2)]);
  expect(await outbox.see([draft(2).key])).toMatchObject([{ key: draft(2).key, status: 'failed' }]);
  expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({ status: 'planned' });
  expect(JSON.parse(line.calls[0]?.body ?? '').to).toBe(chatId(2));
});
